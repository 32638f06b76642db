#include "properties/varied_policies.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "protocol/policy_wire.hpp"

namespace properties {

using namespace domain;

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void vary_money(Chance& chance, Policy& policy) {
    MoneyRules& money = policy.money;
    money.model.value = chance.any<MoneyModel>();
    money.shareable_balance.value = chance.any<ShareableBalance>();
    money.own_account_order.value = chance.any<OwnAccountOrder>();
    money.sharer_choice.value = chance.any<SharerChoice>();
    money.sharer_tie.value = chance.any<SharerTie>();
    money.shortfall.value = chance.any<Shortfall>();
    money.own_part_on_failure.value = chance.any<OwnPartOnFailure>();
    money.caps.value = chance.some<CapSpan>();
    money.cap_excess.value = chance.any<CapExcess>();
    if (policy.earmark) {
        if (chance.one_in(2)) policy.earmark->transfer_max.value = Fen{200'000};
        if (chance.one_in(2)) policy.earmark->transfers_a_day_max.value = 2;
    }
    if (policy.quota && chance.one_in(2)) policy.quota->quota_max.value = Fen{200'000};
}

void vary_people(Chance& chance, Policy& policy) {
    policy.sharer.statuses.value = chance.some<InsuranceStatus>();
    policy.member.schemes.value = chance.some<Scheme>();
    policy.member.statuses.value = chance.some<InsuranceStatus>();
    policy.member.insured_area.value = chance.any<InsuredArea>();
    policy.member.relations.value = chance.some<Relation>().without(relations_by_marriage);
    policy.member.sharers_per_member_max.value = chance.one_in(2) ? std::optional<int>{1} : std::nullopt;
    policy.member.children_max.value = chance.one_in(2) ? std::optional<int>{2} : std::nullopt;
    policy.member.role_overlap.value = chance.any<RoleOverlap>();
    policy.member.rejoin_wait_days.value = chance.number(3) * 30;
    policy.premium.resident_premium_area.value = chance.any<InsuredArea>();
    policy.premium.huimin_counting.value = chance.any<HeadCounting>();
}

void vary_spending(Chance& chance, Policy& policy) {
    SpendingRules& spending = policy.spending;
    spending.hospitals.value = chance.any<UsableArea>();
    spending.clinics.value = chance.any<UsableArea>();
    spending.pharmacies.value = chance.any<UsableArea>();
    spending.resident_outpatient_refused_tiers.value = chance.some<InstitutionTier>();
    spending.credentials.value = chance.some<Credential>();
    spending.purposes.value = chance.some<Purpose>().without(spending.excluded_purposes.value);
}

}  // namespace

std::vector<Policy> read_policies(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Policy> policies;
    for (const auto& file : files) {
        auto policy = protocol::read_policy(content_of(file));
        if (!policy) {
            std::fprintf(stderr, "%s: %s\n", file.c_str(), protocol::to_text(policy.error()).c_str());
            return {};
        }
        policies.push_back(std::move(*policy));
    }
    return policies;
}

Policy any_policy(Chance& chance, const std::vector<Policy>& policies) {
    Policy policy = chance.of(policies);
    if (!chance.one_in(3)) return policy;
    if (chance.one_in(2)) vary_money(chance, policy);
    if (chance.one_in(3)) vary_people(chance, policy);
    if (chance.one_in(3)) vary_spending(chance, policy);
    return policy;
}

}  // namespace properties
