#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <vector>

#include "domain/insurance.hpp"
#include "domain/personal_account.hpp"
#include "domain/policy.hpp"
#include "domain/settlement_reason.hpp"
#include "domain/shared_money.hpp"
#include "domain/sharing_caps.hpp"

namespace domain {

/// One insured record as a settlement sees it.
struct InsuranceState {
    AreaCode area;
    Scheme scheme = Scheme::Employee;
    InsuranceStatus status = InsuranceStatus::Normal;
};

struct SettlementPlace {
    InstitutionKind kind = InstitutionKind::Pharmacy;
    InstitutionTier tier = InstitutionTier::None;
    AreaCode area;
};

/// Whether the institution asked for personal accounts to pay (`acct_used_flag`).
enum class AccountUse { Accounts, CashOnly };

struct Bill {
    VisitKind visit = VisitKind::PharmacyPurchase;
    Credential credential = Credential::VoucherCode;
    PurposeSet purposes;  ///< of all its lines
    Fen total;            ///< above zero; the reader of the wire sees to it
    AccountUse account_use = AccountUse::Accounts;
};

/// Whether some relative shows the beneficiary's code as a family voucher, which never spends that relative's money.
enum class FamilyVoucherBond { None, Bound };

struct SettlementBeneficiary {
    std::optional<InsuranceState> insurance;  ///< empty = no record at all
    AccountParts account;                     ///< zero for people who have none
    Fen wallet = {};                          ///< accepted from relatives by the national wallet, and not spent
    FamilyVoucherBond family_voucher = FamilyVoucherBond::None;
};

/// Somebody whose shared account the beneficiary is in at this moment.
struct SettlementSharer {
    std::optional<InsuranceState> insurance;
    AccountParts account;
    Instant bound_at;
    Fen pot = {};           ///< what the family's shared pot holds
    Fen quota = {};         ///< what is left of the family's locked quota
    SharingCaps caps = {};  ///< set by the sharer for this member
    Fen used_this_month =
        {};  ///< what this member's bills took of this sharer's money in Shanghai's month, less reversals
};

/// Everything that decides about one bill. Nothing in it is what a client claimed: all is read anew at commit.
struct SettlementCase {
    Bill bill;
    SettlementPlace place;
    SettlementBeneficiary beneficiary;
    std::vector<SettlementSharer> sharers;
};

using SettlementReasons = std::vector<SettlementReason>;

/// Out of which accounts a bill is paid: total = fund + person's share, person's share = own + wallet + shared + cash.
struct SettlementPlan {
    Fen fund_part;
    Fen person_part;
    AccountParts own;
    Fen wallet;                         ///< out of the beneficiary's MemberWallet
    SharedParts shared;                 ///< of exactly one sharer, by the kind of account
    std::optional<std::size_t> sharer;  ///< which of the case's sharers pays; empty when none does
    Fen cash;
    SettlementReasons not_shared_because;   ///< when accounts were asked for, money is missing and no sharer pays
    SettlementReasons shared_less_because;  ///< when the sharer pays a part of what is missing: what limits it

    bool operator==(const SettlementPlan&) const = default;
};

/// The fund's part of a bill by the place's table; occasions without a row are the person's alone.
[[nodiscard]] Fen fund_part(const Policy& policy, Scheme scheme, const SettlementPlace& place, const Bill& bill);

/// Decides about a bill by a place's rules: the plan, or all the reasons against it. Personal-account money pays only
/// the person's share. Where accounts were asked for and none can pay anything, the bill is refused, so that
/// the reason is heard at the till; it may then be settled without accounts.
[[nodiscard]] std::expected<SettlementPlan, SettlementReasons> decide_settlement(const SettlementCase& facts,
                                                                                 const Policy& policy);

}  // namespace domain
