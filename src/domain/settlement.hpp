#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <vector>

#include "domain/insurance.hpp"
#include "domain/personal_account.hpp"
#include "domain/policy.hpp"
#include "domain/settlement_reason.hpp"

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

struct SettlementBeneficiary {
    std::optional<InsuranceState> insurance;  ///< empty = no record at all
    AccountParts account;                     ///< zero for people who have none
};

/// Somebody whose shared account the beneficiary is in at this moment.
struct SettlementSharer {
    std::optional<InsuranceState> insurance;
    AccountParts account;
    Instant bound_at;
};

/// Everything that decides about one bill. Nothing in it is what a client claimed: all is read anew at commit.
struct SettlementCase {
    Bill bill;
    SettlementPlace place;
    SettlementBeneficiary beneficiary;
    std::vector<SettlementSharer> sharers;
};

using SettlementReasons = std::vector<SettlementReason>;

/// Out of which accounts a bill is paid: total = fund + person's share, person's share = own + shared + cash.
struct SettlementPlan {
    Fen fund_part;
    Fen person_part;
    AccountParts own;
    AccountParts shared;                ///< of exactly one sharer
    std::optional<std::size_t> sharer;  ///< which of the case's sharers pays; empty when none does
    Fen cash;
    SettlementReasons not_shared_because;  ///< when accounts were asked for, money is missing and no sharer pays

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
