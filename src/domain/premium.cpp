#include "domain/premium.hpp"

#include <algorithm>
#include <utility>

namespace domain {
namespace {

using enum PremiumReason;

constexpr Fen nothing{0};
constexpr PurposeSet premium_purposes = {Purpose::ResidentPremium, Purpose::HuiminInsurance,
                                         Purpose::LongTermCarePremium};

PremiumReason of_transfer(TransferReason reason) {
    switch (reason) {
        case TransferReason::PayerSuspended: return PayerSuspended;
        case TransferReason::PayerMovedAway: return PayerMovedAway;
        case TransferReason::PayerDuplicateRecords: return PayerDuplicateRecords;
        case TransferReason::PayerSchemeExcluded: return PayerSchemeExcluded;
        case TransferReason::WayNotOffered:
        case TransferReason::AmountZero:
        case TransferReason::AmountTooLarge:
        case TransferReason::TooManyToday:
        case TransferReason::ClosedNow:
        case TransferReason::OnePending:
        case TransferReason::NobodyToUse:
        case TransferReason::Oneself:
        case TransferReason::RelationNotAllowed:
        case TransferReason::RelativeNotInsured:
        case TransferReason::RelativeSuspended:
        case TransferReason::PayerNotInsured:
        case TransferReason::BalanceEmpty:
        case TransferReason::BalanceTooSmall: return PayerNotInsured;
    }
    return PayerNotInsured;
}

const RelationSet& relations_for(Purpose purpose, const PremiumRules& rules) {
    if (purpose == Purpose::HuiminInsurance) return rules.huimin_relations.value;
    if (purpose == Purpose::LongTermCarePremium) return rules.long_term_care_relations.value;
    return rules.resident_premium_relations.value;
}

/// Why a relative's resident premium can't be paid from where the payer is insured.
std::optional<PremiumReason> distance(InsuredArea rule, const AreaCode& payer, const AreaCode& relative) {
    switch (rule) {
        case InsuredArea::Anywhere: return std::nullopt;
        case InsuredArea::SameProvince:
            if (is_same_province(payer, relative)) return std::nullopt;
            return DifferentProvince;
        case InsuredArea::SamePoolingArea:
            if (is_same_pooling_area(payer, relative)) return std::nullopt;
            return DifferentPoolingArea;
    }
    return DifferentProvince;
}

/// What the resident scheme asks of the one insured.
std::vector<PremiumReason> faults_of_resident(const PremiumPerson& person, const PremiumCase& facts,
                                              const PremiumRules& rules) {
    if (!person.insurance || person.insurance->status == InsuranceStatus::Deceased) return {RelativeNotInsured};
    std::vector<PremiumReason> reasons;
    if (person.insurance->scheme != Scheme::Resident) reasons.push_back(RelativeNotResident);
    if (facts.payer.insurance) {
        const auto too_far =
            distance(rules.resident_premium_area.value, facts.payer.insurance->area, person.insurance->area);
        if (too_far) reasons.push_back(*too_far);
    }
    return reasons;
}

std::vector<PremiumReason> faults_of_person(const PremiumPerson& person, const PremiumCase& facts,
                                            const PremiumRules& rules) {
    std::vector<PremiumReason> reasons;
    const bool is_resident_premium = facts.purpose == Purpose::ResidentPremium;
    if (!person.relation) {
        if (is_resident_premium) return {Oneself};
    } else if (!relations_for(facts.purpose, rules).contains(*person.relation)) {
        reasons.push_back(RelationNotAllowed);
    }
    if (person.is_paid_before) reasons.push_back(PaidBefore);
    if (person.premium <= nothing) reasons.push_back(AmountZero);
    if (is_resident_premium) {
        const std::vector<PremiumReason> more = faults_of_resident(person, facts, rules);
        reasons.insert(reasons.end(), more.begin(), more.end());
    }
    return reasons;
}

PremiumObstacles faults_of_payment(const PremiumCase& facts, const Policy& policy) {
    PremiumObstacles obstacles;
    if (!policy.spending.purposes.value.contains(facts.purpose)) obstacles.push_back({PurposeExcluded, {}});
    for (const TransferReason fault : faults_of_payer(facts.payer, policy)) {
        obstacles.push_back({of_transfer(fault), {}});
    }
    if (facts.people.empty()) obstacles.push_back({NobodyChosen, {}});
    const auto counted = std::ranges::count_if(
        facts.people, [&](const PremiumPerson& person) { return counts_towards_limit(person, policy.premium); });
    const std::optional<int> left = premium_people_left(facts.purpose, facts.people_counted, policy);
    if (left && counted > *left) obstacles.push_back({TooManyPeople, {}});
    return obstacles;
}

/// Takes relatives' premiums out of what may be shared, then one's own out of what is left.
std::expected<PremiumPlan, PremiumReason> pay(const PremiumCase& facts, const Policy& policy) {
    Fen for_relatives;
    Fen for_oneself;
    for (const PremiumPerson& person : facts.people) {
        Fen& sum = person.relation ? for_relatives : for_oneself;
        const auto added = add(sum, person.premium);
        if (!added) return std::unexpected(BalanceTooSmall);
        sum = *added;
    }
    const AccountParts& account = facts.payer.account;
    if (total_of(account) == nothing) return std::unexpected(BalanceEmpty);
    const AccountParts shared = take_shared(account, for_relatives, policy.money.shareable_balance.value);
    const AccountParts rest{Fen{account.current.value - shared.current.value},
                            Fen{account.earlier.value - shared.earlier.value}};
    const AccountParts own = take_own(rest, for_oneself);
    if (total_of(shared) != for_relatives || total_of(own) != for_oneself) return std::unexpected(BalanceTooSmall);
    return PremiumPlan{
        .total = {for_relatives.value + for_oneself.value},
        .taken = {Fen{shared.current.value + own.current.value}, Fen{shared.earlier.value + own.earlier.value}}};
}

}  // namespace

Mender mender_of(PremiumReason reason) {
    switch (reason) {
        case NotAPremium:
        case PurposeExcluded:
        case RelationNotAllowed:
        case Oneself:
        case RelativeNotResident:
        case DifferentPoolingArea:
        case DifferentProvince:
        case PaidBefore:
        case PayerSchemeExcluded: return Mender::Nobody;
        case NobodyChosen:
        case TooManyPeople:
        case AmountZero:
        case BalanceEmpty:
        case BalanceTooSmall: return Mender::Sharer;
        case RelativeNotInsured:
        case PayerNotInsured:
        case PayerMovedAway:
        case PayerDuplicateRecords: return Mender::Agency;
        case PayerSuspended: return Mender::Payer;
    }
    return Mender::Nobody;
}

bool is_premium(Purpose purpose) { return premium_purposes.contains(purpose); }

std::expected<PremiumPlan, PremiumObstacles> decide_premium(const PremiumCase& facts, const Policy& policy) {
    if (!is_premium(facts.purpose)) return std::unexpected(PremiumObstacles{{NotAPremium, {}}});
    PremiumObstacles obstacles = faults_of_payment(facts, policy);
    for (std::size_t person = 0; person < facts.people.size(); ++person) {
        for (const PremiumReason fault : faults_of_person(facts.people[person], facts, policy.premium)) {
            obstacles.push_back({fault, person});
        }
    }
    const bool has_bad_amount =
        std::ranges::any_of(facts.people, [](const PremiumPerson& person) { return person.premium < nothing; });
    if (!has_bad_amount && !facts.people.empty()) {
        const auto plan = pay(facts, policy);
        if (plan && obstacles.empty()) return *plan;
        if (!plan) obstacles.push_back({plan.error(), {}});
    }
    return std::unexpected(std::move(obstacles));
}

bool counts_towards_limit(const PremiumPerson& person, const PremiumRules& rules) {
    return person.relation.has_value() || rules.huimin_counting.value == HeadCounting::WithSharer;
}

std::optional<int> premium_people_left(Purpose purpose, int people_counted, const Policy& policy) {
    if (purpose != Purpose::HuiminInsurance) return std::nullopt;
    return std::max(0, policy.premium.huimin_people_max.value - people_counted);
}

}  // namespace domain
