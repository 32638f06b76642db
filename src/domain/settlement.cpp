#include "domain/settlement.hpp"

#include <algorithm>
#include <utility>

namespace domain {
namespace {

using enum SettlementReason;

constexpr Fen nothing{0};

Fen difference(Fen whole, Fen part) { return Fen{whole.value - part.value}; }

/// Why an insurance in this state is of no use; nothing when it is.
std::optional<SettlementReason> fault_of_beneficiary(InsuranceStatus status, Credential credential) {
    switch (status) {
        case InsuranceStatus::Normal: return std::nullopt;
        case InsuranceStatus::Suspended: return BeneficiarySuspended;
        case InsuranceStatus::Stopped:
        case InsuranceStatus::NotInsured:
        case InsuranceStatus::Deceased: return BeneficiaryNotInsured;
        case InsuranceStatus::MovedAway: return BeneficiaryMovedAway;
        case InsuranceStatus::DuplicateRecords:
            if (credential == Credential::SocialCard) return std::nullopt;
            return BeneficiaryDuplicateRecords;
    }
    return BeneficiaryNotInsured;
}

SettlementReason reason_of_sharer(InsuranceStatus status) {
    switch (status) {
        case InsuranceStatus::Suspended: return SharerSuspended;
        case InsuranceStatus::MovedAway: return SharerMovedAway;
        case InsuranceStatus::DuplicateRecords: return SharerDuplicateRecords;
        case InsuranceStatus::Normal:
        case InsuranceStatus::Stopped:
        case InsuranceStatus::NotInsured:
        case InsuranceStatus::Deceased: return SharerNotInsured;
    }
    return SharerNotInsured;
}

UsableArea usable_area(const SpendingRules& rules, InstitutionKind kind) {
    switch (kind) {
        case InstitutionKind::Hospital: return rules.hospitals.value;
        case InstitutionKind::Clinic: return rules.clinics.value;
        case InstitutionKind::Pharmacy: return rules.pharmacies.value;
        case InstitutionKind::Other: return UsableArea::Nowhere;
    }
    return UsableArea::Nowhere;
}

bool is_inside(UsableArea usable, const AreaCode& home, const AreaCode& place) {
    switch (usable) {
        case UsableArea::Nowhere: return false;
        case UsableArea::PoolingArea: return is_same_pooling_area(home, place);
        case UsableArea::Province: return is_same_province(home, place);
        case UsableArea::Nationwide: return true;
    }
    return false;
}

/// What stands against the bill as a whole, whoever would pay it.
SettlementReasons faults_of_bill(const SettlementCase& facts, const Policy& policy) {
    SettlementReasons reasons;
    if (facts.place.kind == InstitutionKind::Other) reasons.push_back(PlaceNotDesignated);
    const PurposeSet& excluded = policy.spending.excluded_purposes.value;
    if (!facts.bill.purposes.common_with(excluded).is_empty()) reasons.push_back(PurposeExcluded);
    const PurposeSet unpaid = facts.bill.purposes.without(excluded).without(policy.spending.purposes.value);
    if (!unpaid.is_empty()) reasons.push_back(PurposeNotCovered);
    if (!policy.spending.credentials.value.contains(facts.bill.credential)) reasons.push_back(CredentialNotTaken);

    const auto& insurance = facts.beneficiary.insurance;
    const InsuranceStatus status = insurance ? insurance->status : InsuranceStatus::NotInsured;
    if (const auto fault = fault_of_beneficiary(status, facts.bill.credential)) reasons.push_back(*fault);
    return reasons;
}

/// What stands against sharing with this beneficiary at this place, whoever the sharer is.
SettlementReasons faults_of_sharing(const SettlementCase& facts, const InsuranceState& insured, const Policy& policy) {
    SettlementReasons reasons;
    if (!policy.member.schemes.value.contains(insured.scheme)) reasons.push_back(BeneficiarySchemeExcluded);
    if (!policy.member.statuses.value.contains(insured.status)) reasons.push_back(BeneficiaryDuplicateRecords);
    const bool is_excluded_tier = insured.scheme == Scheme::Resident && facts.bill.visit == VisitKind::Outpatient &&
                                  policy.spending.resident_outpatient_refused_tiers.value.contains(facts.place.tier);
    if (is_excluded_tier) reasons.push_back(ResidentTierExcluded);
    if (facts.sharers.empty()) {
        const bool has_voucher = facts.beneficiary.family_voucher == FamilyVoucherBond::Bound;
        reasons.push_back(has_voucher ? FamilyVoucherNotMutualAid : NoSharer);
    }
    return reasons;
}

std::optional<SettlementReason> distance_between(const InsuranceState& sharer, const InsuranceState& member,
                                                 InsuredArea rule) {
    switch (rule) {
        case InsuredArea::Anywhere: return std::nullopt;
        case InsuredArea::SameProvince:
            if (is_same_province(sharer.area, member.area)) return std::nullopt;
            return DifferentProvince;
        case InsuredArea::SamePoolingArea:
            if (is_same_pooling_area(sharer.area, member.area)) return std::nullopt;
            return DifferentPoolingArea;
    }
    return DifferentProvince;
}

SharedMoney money_of(const SettlementSharer& sharer) { return {sharer.account, sharer.pot, sharer.quota}; }

SettlementReason when_empty(MoneyModel model) {
    switch (model) {
        case MoneyModel::DirectDraw: return SharedBalanceEmpty;
        case MoneyModel::Earmark: return PotEmpty;
        case MoneyModel::LockedQuota: return QuotaEmpty;
        case MoneyModel::Wallet: return WalletEmpty;
    }
    return SharedBalanceEmpty;
}

SettlementReason when_too_small(MoneyModel model) {
    switch (model) {
        case MoneyModel::DirectDraw: return SharedBalanceTooSmall;
        case MoneyModel::Earmark: return PotTooSmall;
        case MoneyModel::LockedQuota: return QuotaTooSmall;
        case MoneyModel::Wallet: return WalletEmpty;
    }
    return SharedBalanceTooSmall;
}

/// What stands against this sharer's paying.
SettlementReasons faults_of_sharer(const SettlementSharer& sharer, const SettlementCase& facts,
                                   const InsuranceState& insured, const Policy& policy) {
    if (!sharer.insurance) return {SharerNotInsured};
    SettlementReasons reasons;
    const InsuranceState& insurance = *sharer.insurance;
    if (!policy.sharer.statuses.value.contains(insurance.status)) {
        reasons.push_back(reason_of_sharer(insurance.status));
    }
    if (!policy.sharer.schemes.value.contains(insurance.scheme)) reasons.push_back(SharerSchemeExcluded);
    if (const auto distance = distance_between(insurance, insured, policy.member.insured_area.value)) {
        reasons.push_back(*distance);
    }
    const UsableArea usable = usable_area(policy.spending, facts.place.kind);
    if (!is_inside(usable, insurance.area, facts.place.area)) reasons.push_back(PlaceOutsideArea);
    if (shareable_of(money_of(sharer), policy.money) == nothing) {
        reasons.push_back(when_empty(policy.money.model.value));
    }
    return reasons;
}

/// Whether the place's rule prefers `left` to `right` among sharers who can pay.
bool is_preferred(const SettlementSharer& left, const SettlementSharer& right, const MoneyRules& rules) {
    if (rules.sharer_choice.value == SharerChoice::LargestBalance) {
        const Fen left_shareable = shareable_of(money_of(left), rules);
        const Fen right_shareable = shareable_of(money_of(right), rules);
        if (left_shareable != right_shareable) return left_shareable > right_shareable;
        if (rules.sharer_tie.value == SharerTie::LatestBound) return left.bound_at > right.bound_at;
    }
    return left.bound_at < right.bound_at;
}

/// The one sharer whom the rule names, or why there is none.
std::expected<std::size_t, SettlementReasons> choose_sharer(const SettlementCase& facts, const InsuranceState& insured,
                                                            const Policy& policy) {
    SettlementReasons reasons = faults_of_sharing(facts, insured, policy);
    if (!reasons.empty()) return std::unexpected(std::move(reasons));
    std::optional<std::size_t> chosen;
    for (std::size_t index = 0; index < facts.sharers.size(); ++index) {
        const SettlementSharer& sharer = facts.sharers[index];
        const SettlementReasons faults = faults_of_sharer(sharer, facts, insured, policy);
        for (const SettlementReason fault : faults) {
            if (std::ranges::find(reasons, fault) == reasons.end()) reasons.push_back(fault);
        }
        if (!faults.empty()) continue;
        if (!chosen || is_preferred(sharer, facts.sharers[*chosen], policy.money)) chosen = index;
    }
    if (!chosen) return std::unexpected(std::move(reasons));
    return *chosen;
}

/// Which of the sharer's caps a payment of this amount goes beyond. A place that knows no caps of a span leaves them
/// unused, also when one was set under earlier rules.
SettlementReasons caps_beyond(const SettlementSharer& sharer, Fen amount, const MoneyRules& rules) {
    SettlementReasons reasons;
    const CapSpanSet& known = rules.caps.value;
    const std::optional<Fen>& payment = sharer.caps.per_payment;
    if (known.contains(CapSpan::Payment) && payment && amount > *payment) reasons.push_back(PaymentCapExceeded);
    const std::optional<Fen> month = left_this_month(sharer.caps, sharer.used_this_month);
    if (known.contains(CapSpan::Month) && month && amount > *month) reasons.push_back(MonthCapExceeded);
    return reasons;
}

/// What the caps leave of an amount.
Fen within_caps(const SettlementSharer& sharer, Fen amount, const MoneyRules& rules) {
    const CapSpanSet& known = rules.caps.value;
    if (known.contains(CapSpan::Payment)) amount = smaller(amount, sharer.caps.per_payment.value_or(amount));
    if (known.contains(CapSpan::Month)) {
        amount = smaller(amount, left_this_month(sharer.caps, sharer.used_this_month).value_or(amount));
    }
    return amount;
}

/// Lets the chosen sharer pay `wanted`, or what the place's rules leave of it; says in the plan what limits it.
void draw(SettlementPlan& plan, Fen wanted, std::size_t chosen, const SettlementSharer& sharer,
          const MoneyRules& rules) {
    SettlementReasons limits;
    const bool is_too_small = shareable_of(money_of(sharer), rules) < wanted;
    if (is_too_small) limits.push_back(when_too_small(rules.model.value));
    const SettlementReasons beyond = caps_beyond(sharer, wanted, rules);
    limits.insert(limits.end(), beyond.begin(), beyond.end());

    const bool fails = (is_too_small && rules.shortfall.value == Shortfall::SharingFails) ||
                       (!beyond.empty() && rules.cap_excess.value == CapExcess::SharingFails);
    const SharedParts taken =
        fails ? SharedParts{} : take_shared(money_of(sharer), within_caps(sharer, wanted, rules), rules);
    if (total_of(taken) == nothing) {
        plan.not_shared_because = std::move(limits);
        return;
    }
    plan.shared = taken;
    plan.sharer = chosen;
    plan.shared_less_because = std::move(limits);
}

/// Pays `wanted` out of the one sharer's money, or notes in the plan why not.
void share(SettlementPlan& plan, Fen wanted, const SettlementCase& facts, const InsuranceState& insured,
           const Policy& policy) {
    // Money sent by wallet is the member's own: there is no sharer to draw from.
    if (wanted == nothing || policy.money.model.value == MoneyModel::Wallet) return;
    auto chosen = choose_sharer(facts, insured, policy);
    if (chosen) {
        draw(plan, wanted, *chosen, facts.sharers[*chosen], policy.money);
    } else {
        plan.not_shared_because = std::move(chosen.error());
    }
}

/// The beneficiary's own money: the personal account, then what relatives sent by wallet (A), so that the rest of the
/// account is not kept while gifts are spent.
void pay_own(SettlementPlan& plan, Fen wanted, const SettlementBeneficiary& beneficiary, const Policy& policy) {
    plan.own = take_own(beneficiary.account, wanted);
    if (policy.wallet) plan.wallet = smaller(beneficiary.wallet, difference(wanted, total_of(plan.own)));
}

Fen paid_by_oneself(const SettlementPlan& plan) { return Fen{total_of(plan.own).value + plan.wallet.value}; }

/// Whether sharing failed though a sharer was there to pay: the money or a cap was too small.
bool is_shortage(SettlementReason reason) {
    constexpr EnumSet<SettlementReason> shortages = {SharedBalanceTooSmall, PotTooSmall, QuotaTooSmall,
                                                     PaymentCapExceeded, MonthCapExceeded};
    return shortages.contains(reason);
}

void pay_from_accounts(SettlementPlan& plan, const SettlementCase& facts, const InsuranceState& insured,
                       const Policy& policy) {
    switch (policy.money.own_account_order.value) {
        case OwnAccountOrder::OwnFirst:
            pay_own(plan, plan.person_part, facts.beneficiary, policy);
            share(plan, difference(plan.person_part, paid_by_oneself(plan)), facts, insured, policy);
            break;
        case OwnAccountOrder::SharedFirst:
            share(plan, plan.person_part, facts, insured, policy);
            pay_own(plan, difference(plan.person_part, total_of(plan.shared)), facts.beneficiary, policy);
            break;
    }
    const bool sharing_fell_short = std::ranges::any_of(plan.not_shared_because, is_shortage);
    if (sharing_fell_short && policy.money.own_part_on_failure.value == OwnPartOnFailure::PaysNothing) {
        plan.own = {};
        plan.wallet = {};
    }
}

/// Why nothing of one's own pays, for somebody who has or might have some.
SettlementReasons own_money_missing(const InsuranceState& insured, const SettlementBeneficiary& beneficiary,
                                    const Policy& policy) {
    SettlementReasons reasons;
    if (policy.wallet && beneficiary.wallet == nothing) reasons.push_back(WalletEmpty);
    if (insured.scheme == Scheme::Resident) {
        reasons.push_back(NoOwnAccount);
    } else if (total_of(beneficiary.account) == nothing) {
        reasons.push_back(OwnBalanceEmpty);
    }
    return reasons;
}

}  // namespace

Fen fund_part(const Policy& policy, Scheme scheme, const SettlementPlace& place, const Bill& bill) {
    for (const FundSplitRow& row : policy.spending.fund_split.value) {
        if (row.scheme != scheme || row.visit != bill.visit || row.tier != place.tier) continue;
        if (bill.total <= row.threshold) return nothing;
        return percent_of(difference(bill.total, row.threshold), row.fund_percent);
    }
    return nothing;
}

std::expected<SettlementPlan, SettlementReasons> decide_settlement(const SettlementCase& facts, const Policy& policy) {
    SettlementReasons reasons = faults_of_bill(facts, policy);
    const auto& insured = facts.beneficiary.insurance;
    if (!reasons.empty() || !insured) return std::unexpected(std::move(reasons));

    SettlementPlan plan;
    plan.fund_part = fund_part(policy, insured->scheme, facts.place, facts.bill);
    plan.person_part = difference(facts.bill.total, plan.fund_part);
    const bool wants_accounts = facts.bill.account_use == AccountUse::Accounts && plan.person_part > nothing;
    if (wants_accounts) pay_from_accounts(plan, facts, *insured, policy);
    const Fen paid{paid_by_oneself(plan).value + total_of(plan.shared).value};
    if (wants_accounts && paid == nothing) {
        reasons = std::move(plan.not_shared_because);
        const SettlementReasons own = own_money_missing(*insured, facts.beneficiary, policy);
        reasons.insert(reasons.end(), own.begin(), own.end());
        return std::unexpected(std::move(reasons));
    }
    plan.cash = difference(plan.person_part, paid);
    return plan;
}

}  // namespace domain
