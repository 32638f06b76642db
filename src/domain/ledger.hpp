#pragma once

#include <array>
#include <compare>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/instant.hpp"
#include "domain/money.hpp"

namespace domain {

/// Opaque name of a ledger account.
struct AccountId {
    std::string text;

    auto operator<=>(const AccountId&) const = default;
};

/// Opaque name of a transfer, chosen by whoever orders it, so that a repeated order is recognised.
struct TransferId {
    std::string text;

    auto operator<=>(const TransferId&) const = default;
};

/// Whose money an account counts. Personal kinds never go below zero.
enum class AccountKind {
    PersonalCurrent,      ///< personal account, this year's part
    PersonalEarlier,      ///< personal account, accumulated part of earlier years
    SharedPot,            ///< earmarked by transfer for a family (Gansu)
    SharedQuota,          ///< locked quota of a family (national)
    WalletPending,        ///< sent by the national wallet, not yet accepted
    MemberWallet,         ///< accepted by the national wallet
    FundPool,             ///< the pooling area's fund: source of credits and of the fund's share
    InstitutionClearing,  ///< owed to designated institutions; rolled up to each of them later
    PremiumClearing,      ///< owed for premiums
    OpeningBalances,      ///< counterpart of balances taken over at the start
};

template <>
inline constexpr auto enum_names<AccountKind> = std::to_array<std::string_view>(
    {"personal_current", "personal_earlier", "shared_pot", "shared_quota", "wallet_pending", "member_wallet",
     "fund_pool", "institution_clearing", "premium_clearing", "opening_balances"});

/// Whether the account belongs to a person or a family, so that its balance may not go below zero.
[[nodiscard]] bool is_personal(AccountKind kind);

enum class TransferKind {
    OpeningBalance,
    AccountCredit,  ///< what employer and employee pay into the personal account
    YearEnd,        ///< this year's part becomes earlier years' part
    Earmark,        ///< personal account → shared pot
    EarmarkReturn,  ///< what is unspent goes back on dissolving
    QuotaLock,
    QuotaReturn,
    WalletSend,
    WalletAccept,
    WalletReturn,
    Settlement,  ///< care, drugs and the like at an institution
    PremiumPayment,
    Reversal,  ///< undoes exactly one earlier transfer
};

template <>
inline constexpr auto enum_names<TransferKind> = std::to_array<std::string_view>(
    {"opening_balance", "account_credit", "year_end", "earmark", "earmark_return", "quota_lock", "quota_return",
     "wallet_send", "wallet_accept", "wallet_return", "settlement", "premium_payment", "reversal"});

/// One line of a transfer. A positive amount raises the account's balance, a negative one lowers it.
struct Posting {
    AccountId account;
    Fen amount;

    bool operator==(const Posting&) const = default;
};

enum class LedgerError {
    TooFewPostings,   ///< money comes from somewhere and goes somewhere
    ZeroPosting,      ///< moves nothing
    RepeatedAccount,  ///< two lines on one account: one would hide the other in a record
    Unbalanced,       ///< the amounts don't add up to zero
    Overflow,
    Overdrawn,  ///< a personal account would go below zero
};

/// A movement of money: all of its postings happen, or none. Never changed once it is posted.
struct Transfer {
    TransferId id;
    TransferKind kind = TransferKind::Settlement;
    TransferId reverses;  ///< of a Reversal: what it undoes; else empty
    Instant posted_at;
    std::vector<Posting> postings;

    bool operator==(const Transfer&) const = default;
};

/// Double entry: at least two postings, none of zero, no account twice, the sum zero.
[[nodiscard]] std::expected<void, LedgerError> check_balanced(std::span<const Posting> postings);

/// The balance after a posting, or why it may not be posted.
[[nodiscard]] std::expected<Fen, LedgerError> balance_after(AccountKind kind, Fen balance, Fen amount);

/// The transfer that puts everything back where it came from.
[[nodiscard]] std::expected<Transfer, LedgerError> reversal_of(const Transfer& original, TransferId id,
                                                               Instant posted_at);

}  // namespace domain
