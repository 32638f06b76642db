#pragma once

#include <array>
#include <expected>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/personal_account.hpp"
#include "domain/policy.hpp"
#include "domain/settlement.hpp"
#include "domain/settlement_reason.hpp"

/// Moving a person's own money for relatives before any bill: into the family's pot (Earmark), under the family's
/// lock (LockedQuota), or to a relative's wallet. Like a settlement, each is decided by the policy alone: a plan or
/// all the reasons against it.
namespace domain {

enum class TransferReason {
    WayNotOffered,  ///< the place doesn't know this way of holding shared money
    AmountZero,
    AmountTooLarge,  ///< more than the place allows at once, or locked in all
    TooManyToday,
    ClosedNow,    ///< outside the hours of transfers
    OnePending,   ///< as many as may wait for acceptance are waiting
    NobodyToUse,  ///< the family has no member
    Oneself,      ///< a wallet transfer goes to somebody else
    RelationNotAllowed,
    RelativeNotInsured,
    RelativeSuspended,
    PayerNotInsured,
    PayerSuspended,
    PayerMovedAway,
    PayerDuplicateRecords,
    PayerSchemeExcluded,
    BalanceEmpty,
    BalanceTooSmall,
};

template <>
inline constexpr auto enum_names<TransferReason> = std::to_array<std::string_view>(
    {"way_not_offered", "amount_zero", "amount_too_large", "too_many_today", "closed_now", "one_pending",
     "nobody_to_use", "oneself", "relation_not_allowed", "relative_not_insured", "relative_suspended",
     "payer_not_insured", "payer_suspended", "payer_moved_away", "payer_duplicate_records", "payer_scheme_excluded",
     "balance_empty", "balance_too_small"});

using TransferReasons = std::vector<TransferReason>;

/// Who can do something about it. `Sharer` is the one who moves the money; `Beneficiary` the one who gets it.
[[nodiscard]] Mender mender_of(TransferReason reason);

/// The one whose money moves. `account` is the whole account: what may move is the policy's shareable balance.
struct PayerFacts {
    std::optional<InsuranceState> insurance;
    AccountParts account;
};

/// What stands against this person's paying anything for relatives, apart from the balance.
[[nodiscard]] TransferReasons faults_of_payer(const PayerFacts& payer, const Policy& policy);

/// What a transfer takes out of the payer's personal account.
struct TransferPlan {
    AccountParts taken;

    bool operator==(const TransferPlan&) const = default;
};

/// Personal account → family's pot (划拨).
struct EarmarkCase {
    PayerFacts payer;
    Fen amount;
    int members = 0;          ///< bound to the payer now
    int transfers_today = 0;  ///< on Shanghai's day, this one not counted
};

[[nodiscard]] std::expected<TransferPlan, TransferReasons> decide_earmark(const EarmarkCase& facts,
                                                                          const Policy& policy);

/// Personal account → family's locked quota. `amount` is locked in addition to what is locked.
struct QuotaLockCase {
    PayerFacts payer;
    Fen amount;
    Fen locked;  ///< in the quota now
    int members = 0;
};

[[nodiscard]] std::expected<TransferPlan, TransferReasons> decide_quota_lock(const QuotaLockCase& facts,
                                                                             const Policy& policy);

/// Personal account → a relative's wallet, where it waits until the relative accepts it.
struct WalletTransferCase {
    PayerFacts payer;
    Fen amount;
    std::optional<Relation> relation;        ///< what the relative is to the payer; empty = the payer
    std::optional<InsuranceState> relative;  ///< the relative's insurance; any place where the policy says Anywhere
    int transfers_today = 0;                 ///< sent on Shanghai's day, whatever became of them
    int pending = 0;                         ///< sent, not yet accepted or returned
    Instant now;
};

[[nodiscard]] std::expected<TransferPlan, TransferReasons> decide_wallet_transfer(const WalletTransferCase& facts,
                                                                                  const Policy& policy);

/// Whether wallet transfers are open at a time of day.
[[nodiscard]] bool is_wallet_open(const WalletRules& rules, TimeOfDay time);

/// When a transfer sent at this moment goes back by itself, if it wasn't accepted by then: the next `returned_at` on
/// Shanghai's clocks. Acceptance is possible before that moment, not at it.
[[nodiscard]] Instant wallet_return_at(const WalletRules& rules, Instant sent_at);

}  // namespace domain
