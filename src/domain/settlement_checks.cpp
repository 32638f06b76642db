#include "domain/settlement_checks.hpp"

#include <algorithm>

namespace domain {
namespace {

using enum SettlementReason;
using ReasonSet = EnumSet<SettlementReason>;

template <class Enum>
Enum first_of(const EnumSet<Enum>& set, Enum otherwise) {
    for (const Enum value : all_enumerators<Enum>()) {
        if (set.contains(value)) return value;
    }
    return otherwise;
}

void mend_place(SettlementCase& facts, const Policy& policy, SettlementReason reason) {
    if (reason == PlaceNotDesignated) facts.place.kind = InstitutionKind::Pharmacy;
    if (reason == PlaceOutsideArea && facts.sharers.front().insurance) {
        facts.place.area = facts.sharers.front().insurance->area;
    }
    if (reason != ResidentTierExcluded) return;
    const InstitutionTierSet& refused = policy.spending.resident_outpatient_refused_tiers.value;
    for (const InstitutionTier tier : all_enumerators<InstitutionTier>()) {
        if (refused.contains(tier)) continue;
        facts.place.tier = tier;
        return;
    }
}

void mend_bill(Bill& bill, const SpendingRules& rules, SettlementReason reason) {
    if (reason == CredentialNotTaken) bill.credential = first_of(rules.credentials.value, bill.credential);
    if (reason != PurposeExcluded && reason != PurposeNotCovered) return;
    bill.purposes = bill.purposes.common_with(rules.purposes.value).without(rules.excluded_purposes.value);
}

void mend_sharers(SettlementCase& facts, const Policy& policy, SettlementReason reason) {
    for (SettlementSharer& sharer : facts.sharers) {
        if (!sharer.insurance) sharer.insurance = facts.beneficiary.insurance;
        sharer.insurance->status = first_of(policy.sharer.statuses.value, InsuranceStatus::Normal);
        sharer.insurance->scheme = first_of(policy.sharer.schemes.value, Scheme::Employee);
        if (reason == DifferentProvince || reason == DifferentPoolingArea) {
            sharer.insurance->area = facts.beneficiary.insurance->area;
        }
    }
}

void mend_money(SettlementCase& facts, SettlementReason reason) {
    const bool is_cap = reason == PaymentCapExceeded || reason == MonthCapExceeded;
    for (SettlementSharer& sharer : facts.sharers) {
        if (is_cap) {
            sharer.caps = {};
            continue;
        }
        for (Fen* money : {&sharer.account.current, &sharer.account.earlier, &sharer.pot, &sharer.quota}) {
            *money = Fen{std::max(money->value, facts.bill.total.value)};
        }
    }
}

void mend_beneficiary(InsuranceState& insurance, const Policy& policy, SettlementReason reason) {
    insurance.status = first_of(policy.member.statuses.value, InsuranceStatus::Normal);
    if (reason == BeneficiarySchemeExcluded) insurance.scheme = first_of(policy.member.schemes.value, insurance.scheme);
}

/// Makes the facts as they would be if that didn't stand against them. False: what comes behind it can't be known.
bool mend(SettlementCase& facts, const Policy& policy, SettlementReason reason) {
    switch (check_of(reason)) {
        case SettlementCheck::Place: mend_place(facts, policy, reason); return true;
        case SettlementCheck::Purpose:
        case SettlementCheck::Credential: mend_bill(facts.bill, policy.spending, reason); return true;
        case SettlementCheck::Balance:
        case SettlementCheck::Caps: mend_money(facts, reason); return true;
        case SettlementCheck::Bond: return false;
        case SettlementCheck::Insurance: break;
    }
    if (!facts.beneficiary.insurance) return false;
    constexpr ReasonSet of_beneficiary = {BeneficiaryNotInsured, BeneficiarySuspended, BeneficiaryMovedAway,
                                          BeneficiaryDuplicateRecords, BeneficiarySchemeExcluded};
    if (of_beneficiary.contains(reason)) {
        mend_beneficiary(*facts.beneficiary.insurance, policy, reason);
    } else {
        mend_sharers(facts, policy, reason);
    }
    return true;
}

/// That somebody's own money doesn't pay is no fault of the shared money.
bool is_about_own_money(SettlementReason reason, const Policy& policy) {
    const bool is_wallet_beside = reason == WalletEmpty && policy.money.model.value != MoneyModel::Wallet;
    return reason == OwnBalanceEmpty || reason == NoOwnAccount || is_wallet_beside;
}

SettlementReasons reasons_against(const SettlementCase& facts, const Policy& policy) {
    auto decided = decide_settlement(facts, policy);
    SettlementReasons reasons = decided ? std::move(decided->not_shared_because) : std::move(decided.error());
    if (decided)
        reasons.insert(reasons.end(), decided->shared_less_because.begin(), decided->shared_less_because.end());
    std::erase_if(reasons, [&](SettlementReason reason) { return is_about_own_money(reason, policy); });
    return reasons;
}

}  // namespace

SettlementCheck check_of(SettlementReason reason) {
    switch (reason) {
        case PlaceNotDesignated:
        case PlaceOutsideArea:
        case ResidentTierExcluded: return SettlementCheck::Place;
        case PurposeExcluded:
        case PurposeNotCovered: return SettlementCheck::Purpose;
        case CredentialNotTaken: return SettlementCheck::Credential;
        case BeneficiaryNotInsured:
        case BeneficiarySuspended:
        case BeneficiaryMovedAway:
        case BeneficiaryDuplicateRecords:
        case BeneficiarySchemeExcluded:
        case SharerSchemeExcluded:
        case SharerNotInsured:
        case SharerSuspended:
        case SharerMovedAway:
        case SharerDuplicateRecords:
        case DifferentPoolingArea:
        case DifferentProvince: return SettlementCheck::Insurance;
        case NoSharer:
        case FamilyVoucherNotMutualAid:
        case SharerUnavailable:
        case BeneficiaryUnavailable: return SettlementCheck::Bond;
        case OwnBalanceEmpty:
        case NoOwnAccount:
        case SharedBalanceEmpty:
        case SharedBalanceTooSmall:
        case PotEmpty:
        case PotTooSmall:
        case QuotaEmpty:
        case QuotaTooSmall:
        case WalletEmpty: return SettlementCheck::Balance;
        case PaymentCapExceeded:
        case MonthCapExceeded: return SettlementCheck::Caps;
    }
    return SettlementCheck::Bond;
}

std::vector<CheckedPoint> check_points(SettlementCase facts, const Policy& policy, Party listener) {
    EnumSet<SettlementCheck> failed;
    ReasonSet met;
    bool hides_something = false;
    bool sees_behind = true;
    bool finds_more = true;
    while (sees_behind && finds_more) {
        finds_more = false;
        for (const SettlementReason reason : reasons_against(facts, policy)) {
            if (met.contains(reason)) continue;
            met.insert(reason);
            finds_more = true;
            const SettlementReason told = as_told_to(listener, reason);
            hides_something = hides_something || told != reason;
            failed.insert(check_of(told));
            sees_behind = mend(facts, policy, reason) && sees_behind;
        }
    }
    EnumSet<SettlementCheck> looked_at = {SettlementCheck::Purpose, SettlementCheck::Credential};
    if (sees_behind) {
        looked_at = looked_at.united_with({SettlementCheck::Place, SettlementCheck::Bond, SettlementCheck::Balance});
        if (!hides_something) looked_at.insert(SettlementCheck::Insurance);
        if (!policy.money.caps.value.is_empty()) looked_at.insert(SettlementCheck::Caps);
    }
    std::vector<CheckedPoint> points;
    failed.for_each([&](SettlementCheck check) { points.push_back({check, CheckOutcome::Failed}); });
    looked_at.without(failed).for_each([&](SettlementCheck check) { points.push_back({check, CheckOutcome::Passed}); });
    return points;
}

}  // namespace domain
