#include "domain/premium.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "domain/settlement_samples.hpp"

namespace domain_tests {

using namespace domain;
using enum PremiumReason;

namespace {

PremiumPerson resident_relative(Relation relation, std::string_view code = "520300") {
    return {.relation = relation,
            .insurance = insured(Scheme::Resident, InsuranceStatus::Normal, code),
            .premium = Fen{40'000}};
}

PremiumPerson oneself() { return {.relation = {}, .insurance = insured(), .premium = Fen{9'900}}; }

PremiumCase case_of(Purpose purpose, std::vector<PremiumPerson> people) {
    return {.purpose = purpose,
            .payer = {insured(), {Fen{86'200}, Fen{562'070}}},
            .people = std::move(people),
            .people_counted = 0};
}

std::string reasons_of(const PremiumCase& facts, const Policy& policy = guizhou_policy()) {
    const auto decided = decide_premium(facts, policy);
    std::string text;
    if (decided) return text;
    for (const PremiumObstacle& obstacle : decided.error()) {
        text += std::string(name_of(obstacle.reason)) + (obstacle.person ? std::to_string(*obstacle.person) : "") + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("resident premium: of spouse, parents and children in the province, out of what may be shared",
          "[policy:premium.resident_premium_relations][policy:premium.resident_premium_area]") {
    const auto facts = case_of(Purpose::ResidentPremium,
                               {resident_relative(Relation::Parent), resident_relative(Relation::Child, "520100")});
    const auto plan = decide_premium(facts, guizhou_policy());
    REQUIRE(plan);
    CHECK(plan->total == Fen{80'000});
    CHECK(plan->taken == AccountParts{Fen{0}, Fen{80'000}});

    struct Row {
        PremiumPerson person;
        Policy policy;
        std::string expected;
    };
    PremiumPerson employee = resident_relative(Relation::Spouse);
    employee.insurance->scheme = Scheme::Employee;
    PremiumPerson unknown = resident_relative(Relation::Spouse);
    unknown.insurance.reset();
    PremiumPerson paid = resident_relative(Relation::Spouse);
    paid.is_paid_before = true;
    const Row rows[] = {
        {resident_relative(Relation::Sibling), guizhou_policy(), "relation_not_allowed0 "},
        {resident_relative(Relation::Sibling), national_policy(), ""},
        {resident_relative(Relation::Parent, "130100"), guizhou_policy(), "different_province0 "},
        {resident_relative(Relation::Parent, "130100"), national_policy(), ""},
        {resident_relative(Relation::Parent, "130100"), national_policy_of_2024(), "different_province0 "},
        {resident_relative(Relation::Parent), hebei_policy(), "purpose_excluded relation_not_allowed0 "},
        {resident_relative(Relation::Parent), gansu_policy(), "purpose_excluded relation_not_allowed0 "},
        {resident_relative(Relation::Parent), same_pooling_area_policy(), "purpose_excluded relation_not_allowed0 "},
        {employee, guizhou_policy(), "relative_not_resident0 "},
        {unknown, guizhou_policy(), "relative_not_insured0 "},
        {paid, guizhou_policy(), "paid_before0 "},
        {oneself(), guizhou_policy(), "oneself0 "},
    };
    for (const Row& row : rows) {
        CHECK(reasons_of(case_of(Purpose::ResidentPremium, {row.person}), row.policy) == row.expected);
    }
    Policy one_city = guizhou_policy();
    one_city.premium.resident_premium_area.value = InsuredArea::SamePoolingArea;
    CHECK(reasons_of(facts, one_city) == "different_pooling_area0 ");
}

TEST_CASE("Huimin insurance: three persons including oneself, where the place says so",
          "[policy:premium.huimin_people_max][policy:premium.huimin_counting][policy:premium.huimin_relations]") {
    const std::vector<PremiumPerson> parents_and_me = {oneself(), resident_relative(Relation::Parent),
                                                       resident_relative(Relation::Parent)};
    PremiumCase facts = case_of(Purpose::HuiminInsurance, parents_and_me);
    const auto plan = decide_premium(facts, guizhou_policy());
    REQUIRE(plan);
    CHECK(plan->total == Fen{89'900});
    CHECK(plan->taken == AccountParts{Fen{9'900}, Fen{80'000}});  // one's own out of this year's part

    facts.people_counted = 1;
    CHECK(reasons_of(facts) == "too_many_people ");
    facts.people_counted = 0;
    facts.people.push_back(resident_relative(Relation::Child));
    CHECK(reasons_of(facts) == "too_many_people ");
    Policy without_sharer = guizhou_policy();
    without_sharer.premium.huimin_counting.value = HeadCounting::WithoutSharer;
    CHECK(reasons_of(facts, without_sharer).empty());
    CHECK(premium_people_left(Purpose::HuiminInsurance, 2, guizhou_policy()) == 1);
    CHECK(premium_people_left(Purpose::HuiminInsurance, 3, guizhou_policy()) == 0);
    CHECK_FALSE(premium_people_left(Purpose::ResidentPremium, 9, guizhou_policy()));

    CHECK(reasons_of(case_of(Purpose::HuiminInsurance, {resident_relative(Relation::Sibling)})) ==
          "relation_not_allowed0 ");
    for (const Policy& policy : {hebei_policy(), gansu_policy(), national_policy(), same_pooling_area_policy()}) {
        CHECK(reasons_of(case_of(Purpose::HuiminInsurance, {oneself()}), policy).starts_with("purpose_excluded "));
    }
}

TEST_CASE("long-term-care premium: nationally, for near relatives and oneself",
          "[policy:premium.long_term_care_relations]") {
    const auto facts = case_of(Purpose::LongTermCarePremium, {oneself(), resident_relative(Relation::Sibling)});
    CHECK(reasons_of(facts, national_policy()).empty());
    for (const Policy& policy : {guizhou_policy(), hebei_policy(), gansu_policy(), same_pooling_area_policy()}) {
        CHECK(reasons_of(facts, policy) == "purpose_excluded relation_not_allowed1 ");
    }
}

TEST_CASE("a premium is paid whole or not at all, and everything against it is said") {
    PremiumCase facts = case_of(Purpose::ResidentPremium, {resident_relative(Relation::Parent)});
    facts.payer.account = {Fen{100'000}, Fen{39'999}};  // this year's part is nobody else's in Guizhou
    CHECK(reasons_of(facts) == "balance_too_small ");
    facts.payer.account = {Fen{0}, Fen{40'000}};
    CHECK(reasons_of(facts).empty());
    facts.payer.account = {};
    CHECK(reasons_of(facts) == "balance_empty ");
    facts = case_of(Purpose::ResidentPremium, {});
    facts.payer.insurance = insured(Scheme::Employee, InsuranceStatus::Suspended);
    CHECK(reasons_of(facts) == "payer_suspended nobody_chosen ");
    CHECK(reasons_of(case_of(Purpose::Drugs, {oneself()})) == "not_a_premium ");
    PremiumPerson nothing = resident_relative(Relation::Parent);
    nothing.premium = {};
    CHECK(reasons_of(case_of(Purpose::ResidentPremium, {nothing})) == "amount_zero0 ");
    for (const PremiumReason reason : all_enumerators<PremiumReason>()) CHECK_FALSE(name_of(mender_of(reason)).empty());
}

}  // namespace domain_tests
