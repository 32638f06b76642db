#include "domain/sharing_eligibility.hpp"

#include <algorithm>

namespace domain {

namespace {

bool is_within(InsuredArea wanted, const AreaCode& of_sharer, const AreaCode& of_member) {
    switch (wanted) {
        case InsuredArea::SamePoolingArea: return is_same_pooling_area(of_sharer, of_member);
        case InsuredArea::SameProvince: return is_same_province(of_sharer, of_member);
        case InsuredArea::Anywhere: return true;
    }
    return false;
}

bool is_record(const InsuranceFact& insurance) { return !uninsured_statuses.contains(insurance.status); }

bool has_all(PrerequisiteSet done, PrerequisiteSet wanted) { return wanted.without(done).is_empty(); }

/// Where somebody is not insured in the right place: the reason that helps most.
MemberObstacle misplaced(const Policy& policy, const AreaCode& sharer_area,
                         const std::vector<InsuranceFact>& insurances) {
    const bool in_province = std::ranges::any_of(insurances, [&](const InsuranceFact& insurance) {
        return is_record(insurance) && is_same_province(insurance.area, sharer_area);
    });
    const bool wants_city = policy.member.insured_area.value == InsuredArea::SamePoolingArea;
    return wants_city && in_province ? MemberObstacle::OtherPoolingArea : MemberObstacle::OtherPlace;
}

std::optional<MemberObstacle> find_insurance_obstacle(const Policy& policy, const AreaCode& sharer_area,
                                                      const std::vector<InsuranceFact>& insurances) {
    bool is_insured = false;
    bool is_in_place = false;
    std::optional<MemberObstacle> obstacle;
    for (const InsuranceFact& insurance : insurances) {
        if (insurance.status == InsuranceStatus::MovedAway || !is_record(insurance)) continue;
        is_insured = true;
        if (!is_within(policy.member.insured_area.value, sharer_area, insurance.area)) continue;
        is_in_place = true;
        if (insurance.status == InsuranceStatus::DuplicateRecords) {
            obstacle = MemberObstacle::DuplicateRecords;
        } else if (!policy.member.schemes.value.contains(insurance.scheme)) {
            obstacle = MemberObstacle::SchemeNotAllowed;
        } else if (!policy.member.statuses.value.contains(insurance.status)) {
            obstacle = MemberObstacle::Suspended;
        } else {
            return std::nullopt;
        }
    }
    const bool has_moved = std::ranges::any_of(
        insurances, [](const InsuranceFact& insurance) { return insurance.status == InsuranceStatus::MovedAway; });
    if (!is_insured) return has_moved ? MemberObstacle::OtherPlace : MemberObstacle::NotInsured;
    if (!is_in_place) return misplaced(policy, sharer_area, insurances);
    return obstacle;
}

}  // namespace

bool rules_area(const Policy& policy, const AreaCode& area) {
    const std::vector<AreaCode>& provinces = policy.provinces.value;
    if (provinces.empty()) return true;
    return std::ranges::any_of(provinces, [&](const AreaCode& province) { return is_same_province(province, area); });
}

std::optional<InsuranceFact> sharing_insurance(const Policy& policy, const std::vector<InsuranceFact>& insurances) {
    for (const InsuranceFact& insurance : insurances) {
        if (rules_area(policy, insurance.area) && policy.sharer.schemes.value.contains(insurance.scheme) &&
            policy.sharer.statuses.value.contains(insurance.status)) {
            return insurance;
        }
    }
    return std::nullopt;
}

std::optional<SharerObstacle> find_sharer_obstacle(const Policy& policy, const SharerFacts& facts) {
    if (!has_all(facts.done, policy.binding.prerequisites.value)) return SharerObstacle::Prerequisite;
    std::optional<SharerObstacle> obstacle = SharerObstacle::NotInsured;
    if (sharing_insurance(policy, facts.insurances)) {
        obstacle.reset();
    } else {
        for (const InsuranceFact& insurance : facts.insurances) {
            if (!is_record(insurance)) continue;
            if (!rules_area(policy, insurance.area)) {
                if (obstacle == SharerObstacle::NotInsured) obstacle = SharerObstacle::OtherPlace;
            } else if (insurance.status == InsuranceStatus::DuplicateRecords) {
                obstacle = SharerObstacle::DuplicateRecords;
            } else if (!policy.sharer.schemes.value.contains(insurance.scheme)) {
                obstacle = SharerObstacle::NoAccount;
            } else {
                obstacle = SharerObstacle::Suspended;
            }
        }
    }
    if (obstacle) return obstacle;
    if (policy.member.role_overlap.value == RoleOverlap::OneRoleOnly && facts.active_memberships > 0) {
        return SharerObstacle::MemberElsewhere;
    }
    return std::nullopt;
}

std::optional<int> members_max(const Policy& policy) {
    const std::optional<int>& people_max = policy.member.people_max.value;
    if (!people_max) return std::nullopt;
    return policy.member.people_counting.value == HeadCounting::WithSharer ? *people_max - 1 : *people_max;
}

int counted_people(const Policy& policy, int members) {
    return policy.member.people_counting.value == HeadCounting::WithSharer ? members + 1 : members;
}

std::optional<InvitingObstacle> find_inviting_obstacle(const Policy& policy, const InvitingFacts& facts) {
    if (facts.invites_oneself) return InvitingObstacle::Oneself;
    if (policy.member.excluded_relations.value.contains(facts.relation)) return InvitingObstacle::RelationByMarriage;
    if (!policy.member.relations.value.contains(facts.relation)) return InvitingObstacle::RelationNotAllowed;
    if (const std::optional<int> most = members_max(policy); most && facts.members >= *most) {
        return InvitingObstacle::GroupFull;
    }
    const std::optional<int>& children_max = policy.member.children_max.value;
    if (facts.relation == Relation::Child && children_max && facts.child_members >= *children_max) {
        return InvitingObstacle::ChildrenFull;
    }
    if (facts.asked_today >= policy.binding.neutral_answers_a_day_max.value) return InvitingObstacle::AskedTooOften;
    return std::nullopt;
}

std::optional<MemberObstacle> find_member_obstacle(const Policy& policy, const AreaCode& sharer_area,
                                                   const MemberFacts& facts, Instant now) {
    if (const auto obstacle = find_insurance_obstacle(policy, sharer_area, facts.insurances)) return obstacle;
    if (facts.is_member_here) return MemberObstacle::AlreadyMemberHere;
    const std::optional<int>& sharers_max = policy.member.sharers_per_member_max.value;
    if (sharers_max && facts.active_memberships >= *sharers_max) return MemberObstacle::AlreadyShared;
    if (policy.member.role_overlap.value == RoleOverlap::OneRoleOnly && facts.shares_oneself) {
        return MemberObstacle::SharesOneself;
    }
    const Duration wait = days(policy.member.rejoin_wait_days.value);
    if (facts.last_left_at && now < *facts.last_left_at + wait) return MemberObstacle::RejoinsTooSoon;
    return std::nullopt;
}

}  // namespace domain
