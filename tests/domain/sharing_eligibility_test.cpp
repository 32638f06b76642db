#include "domain/sharing_eligibility.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "policies_of_places.hpp"

namespace domain_tests {

using namespace domain;

namespace {

constexpr Instant now = {1'770'000'000'000};
constexpr PrerequisiteSet everything = {Prerequisite::RealName, Prerequisite::RealPerson, Prerequisite::ActiveVoucher};

InsuranceFact insured(std::string_view code, Scheme scheme, InsuranceStatus status = InsuranceStatus::Normal) {
    return {area(code), scheme, status};
}

struct SharerRow {
    std::string name;
    SharerFacts facts;
    std::optional<SharerObstacle> expected;
};

struct MemberRow {
    std::string name;
    Policy policy;
    MemberFacts facts;
    std::optional<MemberObstacle> expected;
};

struct InvitingRow {
    std::string name;
    Policy policy;
    InvitingFacts facts;
    std::optional<InvitingObstacle> expected;
};

}  // namespace

TEST_CASE("who may share in Guizhou") {
    using enum SharerObstacle;
    const std::vector<SharerRow> rows = {
        {"employee, normal", {everything, {insured("520100", Scheme::Employee)}, 0}, std::nullopt},
        {"without the voucher",
         {{Prerequisite::RealName, Prerequisite::RealPerson}, {insured("520100", Scheme::Employee)}, 0},
         SharerObstacle::Prerequisite},
        {"no record", {everything, {}, 0}, NotInsured},
        {"stopped", {everything, {insured("520100", Scheme::Employee, InsuranceStatus::Stopped)}, 0}, NotInsured},
        {"resident", {everything, {insured("520300", Scheme::Resident)}, 0}, NoAccount},
        {"suspended", {everything, {insured("520100", Scheme::Employee, InsuranceStatus::Suspended)}, 0}, Suspended},
        {"two records at once",
         {everything, {insured("520100", Scheme::Employee, InsuranceStatus::DuplicateRecords)}, 0},
         DuplicateRecords},
        {"insured elsewhere", {everything, {insured("130100", Scheme::Employee)}, 0}, OtherPlace},
        {"moved here, the old record stays",
         {everything,
          {insured("130100", Scheme::Employee, InsuranceStatus::MovedAway), insured("520100", Scheme::Employee)},
          0},
         std::nullopt},
        {"spends another's account", {everything, {insured("520100", Scheme::Employee)}, 1}, MemberElsewhere},
    };
    for (const SharerRow& row : rows) {
        INFO(row.name);
        CHECK(find_sharer_obstacle(guizhou_policy(), row.facts) == row.expected);
    }
}

TEST_CASE("who may be a beneficiary, by the policy alone") {
    using enum MemberObstacle;
    const MemberFacts resident_in_zunyi{.insurances = {insured("520300", Scheme::Resident)}};
    const MemberFacts in_hebei{.insurances = {insured("130100", Scheme::Resident)}};
    MemberFacts in_another_account = resident_in_zunyi;
    in_another_account.active_memberships = 1;
    MemberFacts here = resident_in_zunyi;
    here.active_memberships = 1;
    here.is_member_here = true;
    MemberFacts sharing = resident_in_zunyi;
    sharing.shares_oneself = true;
    MemberFacts suspended{.insurances = {insured("520300", Scheme::Resident, InsuranceStatus::Suspended)}};
    MemberFacts dead{.insurances = {insured("520300", Scheme::Resident, InsuranceStatus::Deceased)}};
    MemberFacts moved{.insurances = {insured("520300", Scheme::Employee, InsuranceStatus::MovedAway)}};
    MemberFacts twice{.insurances = {insured("520300", Scheme::Resident, InsuranceStatus::DuplicateRecords)}};
    MemberFacts left = resident_in_zunyi;
    left.last_left_at = now - days(3);
    Policy waits = guizhou_policy();
    waits.member.rejoin_wait_days.value = 3;
    Policy waits_longer = guizhou_policy();
    waits_longer.member.rejoin_wait_days.value = 4;

    const std::vector<MemberRow> rows = {
        {"another city of the province", guizhou_policy(), resident_in_zunyi, std::nullopt},
        {"another city, where only one counts", same_pooling_area_policy(), resident_in_zunyi, OtherPoolingArea},
        {"another province, where only one city counts", same_pooling_area_policy(), in_hebei, OtherPlace},
        {"another province", guizhou_policy(), in_hebei, OtherPlace},
        {"another province, nationwide", national_policy(), in_hebei, std::nullopt},
        {"nobody's record", guizhou_policy(), {}, NotInsured},
        {"record of somebody dead", guizhou_policy(), dead, NotInsured},
        {"moved away", guizhou_policy(), moved, OtherPlace},
        {"suspended", guizhou_policy(), suspended, Suspended},
        {"two records", guizhou_policy(), twice, DuplicateRecords},
        {"in another account, one allowed", guizhou_policy(), in_another_account, AlreadyShared},
        {"a member here", guizhou_policy(), here, AlreadyMemberHere},
        {"shares herself", guizhou_policy(), sharing, SharesOneself},
        {"left three days ago, waits three", waits, left, std::nullopt},
        {"left three days ago, waits four", waits_longer, left, RejoinsTooSoon},
        {"left, no waiting", guizhou_policy(), left, std::nullopt},
    };
    for (const MemberRow& row : rows) {
        INFO(row.name);
        CHECK(find_member_obstacle(row.policy, area("520100"), row.facts, now) == row.expected);
    }
    MemberFacts of_hebei{.insurances = {insured("130200", Scheme::Resident)}, .active_memberships = 2};
    CHECK_FALSE(find_member_obstacle(hebei_policy(), area("130100"), of_hebei, now));
}

TEST_CASE("what can be said before the other person agreed") {
    using enum InvitingObstacle;
    const auto relation = [](Relation which) { return InvitingFacts{.relation = which}; };
    const auto with_members = [](int members) {
        return InvitingFacts{.relation = Relation::Child, .members = members, .child_members = members};
    };
    const auto asked = [](int times) { return InvitingFacts{.relation = Relation::Spouse, .asked_today = times}; };
    Policy two_children = guizhou_policy();
    two_children.member.children_max.value = 2;

    const std::vector<InvitingRow> rows = {
        {"spouse", guizhou_policy(), relation(Relation::Spouse), std::nullopt},
        {"sibling in Guizhou", guizhou_policy(), relation(Relation::Sibling), RelationNotAllowed},
        {"sibling in Gansu", gansu_policy(), relation(Relation::Sibling), std::nullopt},
        {"parent-in-law", guizhou_policy(), relation(Relation::SpousesParent), RelationByMarriage},
        {"oneself", guizhou_policy(), InvitingFacts{.relation = Relation::Spouse, .invites_oneself = true}, Oneself},
        {"the eighth person, head included", guizhou_policy(), with_members(6), std::nullopt},
        {"the ninth person", guizhou_policy(), with_members(7), GroupFull},
        {"eight relatives in Hebei", hebei_policy(), with_members(7), std::nullopt},
        {"nine relatives in Hebei", hebei_policy(), with_members(8), GroupFull},
        {"no limit given", gansu_policy(), with_members(40), std::nullopt},
        {"a third child where two are the limit", two_children, with_members(2), ChildrenFull},
        {"the tenth question of a day", guizhou_policy(), asked(9), std::nullopt},
        {"the eleventh", guizhou_policy(), asked(10), AskedTooOften},
    };
    for (const InvitingRow& row : rows) {
        INFO(row.name);
        CHECK(find_inviting_obstacle(row.policy, row.facts) == row.expected);
    }
    CHECK(members_max(guizhou_policy()) == 7);
    CHECK(members_max(hebei_policy()) == 8);
    CHECK(members_max(gansu_policy()) == std::nullopt);
    CHECK(counted_people(guizhou_policy(), 4) == 5);
}

}  // namespace domain_tests
