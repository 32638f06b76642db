// What each field about people and binding changes. The tags name the fields; `./dev checklist --policies` reads them.
#include <catch2/catch_test_macros.hpp>

#include "domain/family_voucher.hpp"
#include "domain/invitation.hpp"
#include "domain/membership_end.hpp"
#include "domain/payment_code.hpp"
#include "domain/payment_password.hpp"
#include "domain/payment_visit.hpp"
#include "domain/policies_of_places.hpp"
#include "domain/policy_choice.hpp"
#include "domain/sharing_eligibility.hpp"

namespace domain_tests {

using namespace domain;

namespace {

constexpr Instant now = {1'781'575'200'000};
constexpr PrerequisiteSet everything = {Prerequisite::RealName, Prerequisite::RealPerson, Prerequisite::ActiveVoucher};

InsuranceFact insured(std::string_view code, Scheme scheme, InsuranceStatus status = InsuranceStatus::Normal) {
    return {area(code), scheme, status};
}

MemberFacts resident_of(std::string_view code) { return {.insurances = {insured(code, Scheme::Resident)}}; }

std::optional<MemberObstacle> obstacle_in_guiyang(const Policy& policy, const MemberFacts& facts) {
    return find_member_obstacle(policy, area("520100"), facts, now);
}

}  // namespace

TEST_CASE("which rules hold depends on province and day", "[policy:provinces][policy:effective_from]") {
    const std::vector<Policy> policies = all_policies();
    const auto id_in = [&](std::string_view code, CivilDate date) {
        const Policy* chosen = choose_policy(policies, area(code), date);
        return chosen == nullptr ? "none" : chosen->id + " " + chosen->version;
    };
    CHECK(id_in("520300", {2026, 6, 16}) == "guizhou 2026-01");
    CHECK(id_in("130200", {2026, 6, 16}) == "hebei 2026-01");
    CHECK(id_in("620500", {2022, 12, 31}) == "none");
    CHECK(id_in("620500", {2023, 1, 1}) == "gansu 2023-01");
    CHECK(id_in("510700", {2026, 6, 16}) == "same_pooling_area 2026-01");
    CHECK(id_in("110000", {2025, 12, 31}) == "national 2024-07");
    CHECK(id_in("110000", {2026, 1, 1}) == "national 2026-01");
    CHECK(id_in("110000", {2024, 6, 30}) == "none");
}

TEST_CASE("who may share: scheme and status", "[policy:sharer.schemes][policy:sharer.statuses]") {
    for (Policy policy : all_policies()) {
        INFO(policy.id);
        policy.provinces.value.clear();
        SharerFacts facts{everything, {insured("520100", Scheme::Employee)}, 0};
        CHECK_FALSE(find_sharer_obstacle(policy, facts));
        facts.insurances = {insured("520100", Scheme::Resident)};
        CHECK(find_sharer_obstacle(policy, facts) == SharerObstacle::NoAccount);
        facts.insurances = {insured("520100", Scheme::Employee, InsuranceStatus::Suspended)};
        CHECK(find_sharer_obstacle(policy, facts) == SharerObstacle::Suspended);
        policy.sharer.statuses.value.insert(InsuranceStatus::Suspended);
        CHECK_FALSE(find_sharer_obstacle(policy, facts));
    }
}

TEST_CASE("which relations may be invited, place by place",
          "[policy:member.relations][policy:member.excluded_relations]") {
    for (const Policy& policy : all_policies()) {
        const bool has_near = policy.id == "gansu" || policy.id == "national";
        for (const Relation relation : all_enumerators<Relation>()) {
            INFO(policy.id << " " << name_of(relation));
            const auto obstacle = find_inviting_obstacle(policy, {.relation = relation});
            if (relations_by_marriage.contains(relation)) {
                CHECK(obstacle == InvitingObstacle::RelationByMarriage);
            } else if ((has_near ? near_relations : core_relations).contains(relation)) {
                CHECK_FALSE(obstacle);
            } else {
                CHECK(obstacle == InvitingObstacle::RelationNotAllowed);
            }
        }
    }
}

TEST_CASE("who may be a beneficiary: scheme and status", "[policy:member.schemes][policy:member.statuses]") {
    for (Policy policy : all_policies()) {
        INFO(policy.id);
        MemberFacts facts = resident_of("520100");
        CHECK_FALSE(obstacle_in_guiyang(policy, facts));
        facts.insurances[0].status = InsuranceStatus::Suspended;
        CHECK(obstacle_in_guiyang(policy, facts) == MemberObstacle::Suspended);
        policy.member.statuses.value.insert(InsuranceStatus::Suspended);
        CHECK_FALSE(obstacle_in_guiyang(policy, facts));
        policy.member.schemes.value = {Scheme::Employee};
        CHECK(obstacle_in_guiyang(policy, facts) == MemberObstacle::SchemeNotAllowed);
    }
}

TEST_CASE("where a beneficiary must be insured, place by place", "[policy:member.insured_area]") {
    struct Row {
        Policy policy;
        std::optional<MemberObstacle> other_city, other_province;
    };
    using enum MemberObstacle;
    const Row rows[] = {
        {guizhou_policy(), std::nullopt, OtherPlace},    {hebei_policy(), std::nullopt, OtherPlace},
        {gansu_policy(), std::nullopt, OtherPlace},      {national_policy_of_2024(), std::nullopt, OtherPlace},
        {national_policy(), std::nullopt, std::nullopt}, {same_pooling_area_policy(), OtherPoolingArea, OtherPlace},
    };
    for (const Row& row : rows) {
        INFO(row.policy.id << " " << row.policy.version);
        CHECK_FALSE(obstacle_in_guiyang(row.policy, resident_of("520100")));
        CHECK(obstacle_in_guiyang(row.policy, resident_of("520300")) == row.other_city);
        CHECK(obstacle_in_guiyang(row.policy, resident_of("130100")) == row.other_province);
    }
}

TEST_CASE("how many relatives: eight with the head, eight without, no limit",
          "[policy:member.people_max][policy:member.people_counting]") {
    struct Row {
        Policy policy;
        int last_allowed;  ///< members before the last one who may still be invited
        bool has_limit;
    };
    const Row rows[] = {{guizhou_policy(), 6, true},
                        {hebei_policy(), 7, true},
                        {gansu_policy(), 100, false},
                        {national_policy(), 100, false},
                        {same_pooling_area_policy(), 100, false}};
    for (const Row& row : rows) {
        INFO(row.policy.id);
        const auto with = [&](int members) {
            return find_inviting_obstacle(row.policy, {.relation = Relation::Spouse, .members = members});
        };
        CHECK_FALSE(with(row.last_allowed));
        CHECK((with(row.last_allowed + 1) == InvitingObstacle::GroupFull) == row.has_limit);
    }
}

TEST_CASE("second and third children may join, unless a place limits them", "[policy:member.children_max]") {
    for (Policy policy : all_policies()) {
        const InvitingFacts third{.relation = Relation::Child, .members = 3, .child_members = 2};
        CHECK_FALSE(find_inviting_obstacle(policy, third));
        policy.member.children_max.value = 2;
        CHECK(find_inviting_obstacle(policy, third) == InvitingObstacle::ChildrenFull);
        CHECK_FALSE(find_inviting_obstacle(policy, {.relation = Relation::Child, .members = 3, .child_members = 1}));
    }
}

TEST_CASE("how many sharers a beneficiary may have, and whether sharers may be beneficiaries",
          "[policy:member.sharers_per_member_max][policy:member.role_overlap]") {
    struct Row {
        Policy policy;
        bool is_only_one;
    };
    const Row rows[] = {{guizhou_policy(), true},
                        {gansu_policy(), true},
                        {hebei_policy(), false},
                        {national_policy(), false},
                        {same_pooling_area_policy(), false}};
    for (Row row : rows) {
        INFO(row.policy.id);
        row.policy.provinces.value.clear();
        MemberFacts in_another = resident_of("520100");
        in_another.active_memberships = 1;
        CHECK((obstacle_in_guiyang(row.policy, in_another) == MemberObstacle::AlreadyShared) == row.is_only_one);
        MemberFacts sharing = resident_of("520100");
        sharing.shares_oneself = true;
        CHECK((obstacle_in_guiyang(row.policy, sharing) == MemberObstacle::SharesOneself) == row.is_only_one);
        const SharerFacts member{everything, {insured("520100", Scheme::Employee)}, 1};
        CHECK((find_sharer_obstacle(row.policy, member) == SharerObstacle::MemberElsewhere) == row.is_only_one);
    }
}

TEST_CASE("who may end a membership, and when somebody may join again",
          "[policy:member.may_end][policy:member.rejoin_wait_days]") {
    for (Policy policy : all_policies()) {
        CHECK(may_end_membership(policy.member, Party::Sharer));
        CHECK(may_end_membership(policy.member, Party::Member));
        policy.member.may_end.value = {Party::Sharer};
        CHECK_FALSE(may_end_membership(policy.member, Party::Member));

        MemberFacts left = resident_of("520100");
        left.last_left_at = now;
        CHECK_FALSE(obstacle_in_guiyang(policy, left));
        policy.member.rejoin_wait_days.value = 1;
        CHECK(obstacle_in_guiyang(policy, left) == MemberObstacle::RejoinsTooSoon);
        left.last_left_at = now - days(1);
        CHECK_FALSE(obstacle_in_guiyang(policy, left));
    }
}

TEST_CASE("what a suspension and a move do to a membership, place by place",
          "[policy:member.on_suspension][policy:member.on_move]") {
    using enum InsuranceStatus;
    for (const Policy& policy : all_policies()) {
        INFO(policy.id);
        const bool is_national = policy.id == "national";
        for (const InsuranceStatus status : {Suspended, Stopped, NotInsured}) {
            CHECK((end_by_insurance(policy.member, status) == MembershipEnd::InsuranceSuspended) == is_national);
        }
        CHECK((end_by_insurance(policy.member, MovedAway) == MembershipEnd::InsuranceMoved) ==
              (policy.id != "guizhou"));
        CHECK(may_move_insurance(policy.member, 1) == (policy.id != "guizhou"));
        CHECK(may_move_insurance(policy.member, 0));
        CHECK(end_by_insurance(policy.member, Deceased) == MembershipEnd::Deceased);
        CHECK_FALSE(end_by_insurance(policy.member, Normal));
        CHECK_FALSE(end_by_insurance(policy.member, DuplicateRecords));
    }
}

TEST_CASE("what must be done before anything about family", "[policy:binding.prerequisites]") {
    for (Policy policy : all_policies()) {
        policy.provinces.value.clear();
        for (const Prerequisite missing : all_enumerators<Prerequisite>()) {
            SharerFacts facts{everything, {insured("520100", Scheme::Employee)}, 0};
            facts.done.remove(missing);
            CHECK(find_sharer_obstacle(policy, facts) == SharerObstacle::Prerequisite);
            policy.binding.prerequisites.value.remove(missing);
            CHECK_FALSE(find_sharer_obstacle(policy, facts));
            policy.binding.prerequisites.value.insert(missing);
        }
    }
}

TEST_CASE("the steps of each place, in order, the first time and later", "[policy:binding.steps]") {
    using enum BindingStep;
    using Steps = std::vector<BindingStep>;
    const auto first = [](const Policy& policy) { return steps_to_take(policy.binding, BindingOccasion::First); };
    const auto later = [](const Policy& policy) { return steps_to_take(policy.binding, BindingOccasion::Later); };
    CHECK(first(guizhou_policy()) == Steps{Kinship, SharerCode, MemberData, MemberCode, Letter});
    CHECK(later(guizhou_policy()) == first(guizhou_policy()));
    CHECK(first(hebei_policy()) == Steps{Kinship, MemberData, Letter});
    CHECK(first(gansu_policy()) == Steps{Letter, QuestionsAndAnswers, Kinship, MemberData, MemberFace});
    CHECK(later(gansu_policy()) == Steps{Kinship, MemberData, MemberFace});
    CHECK(first(national_policy()) == Steps{Kinship, MemberData, Letter});
    CHECK(first(same_pooling_area_policy()) == Steps{Kinship, MemberData, Letter});

    CHECK(steps_before_naming(gansu_policy().binding, BindingOccasion::First) == Steps{Letter, QuestionsAndAnswers});
    CHECK(steps_before_naming(gansu_policy().binding, BindingOccasion::Later).empty());
    CHECK(steps_before_naming(guizhou_policy().binding, BindingOccasion::First).empty());
}

TEST_CASE("Gansu's face: from exactly sixteen, or a code of the hall; younger ones are bound directly",
          "[policy:binding.face_from_age][policy:binding.face_alternatives]") {
    using enum InvitationAct;
    BindingRules rules = gansu_policy().binding;
    const auto bound_by = [&](InvitationAct act, std::optional<int> age) {
        const auto next = judge_invitation(rules, BindingOccasion::Later, begin_invitation(now), act, now, age);
        return next && next->status == InvitationStatus::Bound;
    };
    const auto next_at = [&](std::optional<int> age) {
        return next_binding_step(rules, BindingOccasion::Later, begin_invitation(now).done, age);
    };
    CHECK(next_at(16) == BindingStep::MemberFace);
    CHECK(next_at(std::nullopt) == BindingStep::MemberFace);
    CHECK_FALSE(next_at(15));
    CHECK(bound_by(CheckFace, 16));
    CHECK(bound_by(FaceByHallCode, 70));
    CHECK_FALSE(bound_by(CheckFace, 15));
    rules.face_alternatives.value = {};
    CHECK_FALSE(bound_by(FaceByHallCode, 70));
    for (const Policy& policy : {guizhou_policy(), hebei_policy(), national_policy(), same_pooling_area_policy()}) {
        CHECK_FALSE(needs_face(policy.binding, 99));
    }
    CHECK(needs_face(gansu_policy().binding, age_on({2010, 7, 1}, {2026, 7, 1})));
    CHECK_FALSE(needs_face(gansu_policy().binding, age_on({2010, 7, 2}, {2026, 7, 1})));
}

TEST_CASE("how a beneficiary agrees, with a phone and without",
          "[policy:binding.acceptance_ways][policy:binding.phoneless_ways]") {
    using enum InvitationAct;
    BindingRules rules = guizhou_policy().binding;
    const auto authorized =
        judge_invitation(rules, BindingOccasion::First, begin_invitation(now), AuthorizeByCode, now);
    REQUIRE(authorized);
    const auto agrees = [&](InvitationAct act) {
        return judge_invitation(rules, BindingOccasion::First, *authorized, act, now).has_value();
    };
    CHECK(agrees(AgreeByCode));
    CHECK(agrees(AgreeOnOwnPhone));
    rules.acceptance_ways.value = {AcceptanceWay::OwnPhone};
    CHECK_FALSE(agrees(AgreeByCode));
    CHECK(agrees(AgreeOnOwnPhone));

    for (const Policy& policy : all_policies()) {
        CHECK(phoneless_way(policy.binding, true) == PhonelessWay::GuardiansNumber);
        CHECK(phoneless_way(policy.binding, false) == PhonelessWay::SharersNumber);
    }
    rules.phoneless_ways.value = {PhonelessWay::HallCode};
    CHECK(phoneless_way(rules, true) == PhonelessWay::HallCode);
    rules.phoneless_ways.value = {};
    CHECK_FALSE(phoneless_way(rules, true));
}

TEST_CASE("how often a day one may ask about others", "[policy:binding.neutral_answers_a_day_max]") {
    for (const Policy& policy : all_policies()) {
        CHECK_FALSE(find_inviting_obstacle(policy, {.relation = Relation::Spouse, .asked_today = 9}));
        CHECK(find_inviting_obstacle(policy, {.relation = Relation::Spouse, .asked_today = 10}) ==
              InvitingObstacle::AskedTooOften);
    }
}

TEST_CASE("what the payment password guards, and how it is replaced",
          "[policy:guard.password_guards][policy:guard.password_reset_ways]") {
    for (Policy policy : all_policies()) {
        for (const GuardedAct act : all_enumerators<GuardedAct>()) CHECK(is_guarded(policy.guard, act));
        policy.guard.password_guards.value = {GuardedAct::Transfer};
        CHECK_FALSE(is_guarded(policy.guard, GuardedAct::Unbind));
        CHECK(may_reset_by(policy.guard, PasswordResetWay::Face));
        CHECK(may_reset_by(policy.guard, PasswordResetWay::HallCode));
        policy.guard.password_reset_ways.value = {PasswordResetWay::HallCode};
        CHECK_FALSE(may_reset_by(policy.guard, PasswordResetWay::Face));
    }
}

TEST_CASE("five wrong tries, five idle minutes, a code of sixty seconds and a visit of ten minutes",
          "[policy:guard.password_tries_max][policy:guard.password_idle_minutes][policy:guard.code_lifetime_seconds]"
          "[policy:guard.visit_minutes]") {
    for (const Policy& policy : all_policies()) {
        CHECK(policy.guard.password_tries_max.value == 5);
        CHECK(policy.guard.password_idle_minutes.value == 5);
        CHECK(payment_code_expires_at(now, policy.guard) == now + seconds(60));
        CHECK(policy.guard.visit_minutes.value == 10);
    }
}

TEST_CASE("the family voucher: five relatives, from sixteen with their consent, three documents",
          "[policy:family_voucher.relatives_max][policy:family_voucher.confirmation_from_age]"
          "[policy:family_voucher.documents]") {
    using enum FamilyVoucherObstacle;
    using Obstacles = std::vector<FamilyVoucherObstacle>;
    for (const Policy& policy : all_policies()) {
        const FamilyVoucherRules& rules = policy.family_voucher;
        FamilyVoucherCase facts{.relatives = 4, .relative_age = 15, .documents = rules.documents.value};
        CHECK(find_family_voucher_obstacles(rules, facts).empty());
        facts.relative_age = 16;
        CHECK(find_family_voucher_obstacles(rules, facts) == Obstacles{NotConfirmed});
        facts.is_confirmed = true;
        CHECK(find_family_voucher_obstacles(rules, facts).empty());
        facts.relatives = 5;
        facts.documents.remove(FamilyVoucherDocument::OwnHouseholdRegister);
        CHECK(find_family_voucher_obstacles(rules, facts) == Obstacles{TooManyRelatives, DocumentMissing});
    }
}

}  // namespace domain_tests
