#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/institution.hpp"
#include "domain/policy_membership.hpp"
#include "domain/policy_money.hpp"
#include "domain/policy_source.hpp"
#include "domain/purpose.hpp"
#include "domain/relation.hpp"

namespace domain {

/// Where shared money works at institutions of one kind, seen from the sharer's insurance.
enum class UsableArea { Nowhere, PoolingArea, Province, Nationwide };

template <>
inline constexpr auto enum_names<UsableArea> =
    std::to_array<std::string_view>({"nowhere", "pooling_area", "province", "nationwide"});

/// Where and for what shared money may be spent. It pays only the individual's share of a bill: that holds
/// everywhere and is no field.
struct SpendingRules {
    Sourced<UsableArea> hospitals;
    Sourced<UsableArea> clinics;
    Sourced<UsableArea> pharmacies;
    Sourced<InstitutionTierSet>
        resident_outpatient_refused_tiers;  ///< no outpatient care of resident-insured members there
    Sourced<CredentialSet> credentials;     ///< what a member may show at the till
    Sourced<PurposeSet> purposes;
    Sourced<PurposeSet> excluded_purposes;  ///< named apart, so that the refusal can say "never"
    Sourced<FundSplit> fund_split;

    bool operator==(const SpendingRules&) const = default;
};

void describe(auto& visit, Section<SpendingRules> auto& rules) {
    visit("hospitals", rules.hospitals);
    visit("clinics", rules.clinics);
    visit("pharmacies", rules.pharmacies);
    visit("resident_outpatient_refused_tiers", rules.resident_outpatient_refused_tiers);
    visit("credentials", rules.credentials);
    visit("purposes", rules.purposes);
    visit("excluded_purposes", rules.excluded_purposes);
    visit("fund_split", rules.fund_split);
}

/// Premiums paid from a personal account.
struct PremiumRules {
    Sourced<RelationSet> resident_premium_relations;
    Sourced<InsuredArea> resident_premium_area;
    Sourced<RelationSet> huimin_relations;
    Sourced<int> huimin_people_max;
    Sourced<HeadCounting> huimin_counting;
    Sourced<RelationSet> long_term_care_relations;  ///< besides oneself

    bool operator==(const PremiumRules&) const = default;
};

void describe(auto& visit, Section<PremiumRules> auto& rules) {
    visit("resident_premium_relations", rules.resident_premium_relations);
    visit("resident_premium_area", rules.resident_premium_area);
    visit("huimin_relations", rules.huimin_relations);
    visit("huimin_people_max", rules.huimin_people_max);
    visit("huimin_counting", rules.huimin_counting);
    visit("long_term_care_relations", rules.long_term_care_relations);
}

}  // namespace domain
