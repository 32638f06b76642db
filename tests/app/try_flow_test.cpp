#include "app/try_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/diagnosis_flow.hpp"
#include "app/remedy_way.hpp"
#include "app/try_preview.hpp"
#include "explaining_bodies.hpp"

using namespace app;
using namespace app_test;

namespace {

/// Everything that the page reads is there but the simulator's answers.
ScriptedClient at_try(std::string_view address = "#/try") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{std::string(address)});
    client.answer("read_identity", identity_body("active")).answer("read_family", family_body(client.now, true));
    client.answer("read_institutions", institutions_body()).answer("read_rules", rules_body());
    return client;
}

const std::string about_wife = "#/try?member=" + std::string(wife_member);

domain::SettlementReasons reasons_of(const std::optional<domain::Trial>& trial) {
    domain::SettlementReasons reasons;
    if (!trial) return reasons;
    for (const domain::Explanation& explanation : trial->explanations) reasons.push_back(explanation.reason);
    return reasons;
}

}  // namespace

TEST_CASE("try: the question stands in the address and is asked at once") {
    ScriptedClient client = at_try(about_wife);
    CHECK(client.last_body("simulate") == "member=member-of-the-wife-01&purpose=drugs&amount_fen=10000");
    client.answer("simulate", simulation_body(true));
    CHECK(is_answered(client.model));
    CHECK(client.reloaded().shown() == client.shown());
}

TEST_CASE("try: while an answer is on its way typing asks once more, not once a key") {
    ScriptedClient client = at_try();
    client.type(Field::TryAmount, "1").type(Field::TryAmount, "15").type(Field::TryAmount, "150");
    CHECK(client.waiting("simulate") == 1);
    client.answer("simulate", simulation_body(true));
    CHECK_FALSE(is_answered(client.model));
    CHECK(client.last_body("simulate") == "purpose=drugs&amount_fen=15000");
    client.answer("simulate", simulation_body(true));
    CHECK(is_answered(client.model));
    CHECK(client.waiting("simulate") == 0);
    client.type(Field::TryAmount, "");
    CHECK_FALSE(shown_question(client.model));
    CHECK(client.waiting("simulate") == 0);
}

TEST_CASE("try: a word is chosen on its own page and stands in the address") {
    ScriptedClient client = at_try(about_wife);
    client.answer("simulate", simulation_body(true)).press(Button::TryWhere);
    CHECK(client.shown() == "#/try/where");
    // Those at home come first, then those of the province.
    const auto places = institutions_to_choose(client.model);
    REQUIRE(places.size() == 3);
    CHECK(places[0]->code == "H52010200001");
    CHECK(places[1]->code == "P52030200001");
    client.act(TrialPlaceChosen{"H52010200001"});
    CHECK(client.shown() == about_wife + "&place=H52010200001");
    client.press(Button::TryWhat).act(TrialKindChosen{TrialKind::Inpatient});
    client.answer("simulate", simulation_body(true));
    CHECK(client.last_body("simulate") ==
          "member=member-of-the-wife-01&institution=H52010200001&purpose=care&amount_fen=10000&visit=inpatient");
    client.press(Button::TryWho).act(TrialMemberChosen{});
    CHECK(client.shown() == "#/try?place=H52010200001");
}

TEST_CASE("try: a failed question is asked again by its button only") {
    ScriptedClient client = at_try();
    client.leave_unanswered("simulate", UnansweredReason::Failed);
    CHECK(client.waiting("simulate") == 0);
    client.press(Button::TryAgain);
    CHECK(client.waiting("simulate") == 1);
}

TEST_CASE("preview: the client alone decides what depends on nobody else") {
    ScriptedClient client = at_try();
    client.type(Field::TryAmount, "150");
    const auto own = preview_trial(client.model);
    REQUIRE(own);
    REQUIRE(own->plan);
    CHECK(domain::total_of(own->plan->own) == domain::Fen{15'000});
    CHECK(own->plan->cash == domain::Fen{0});
    client.act(TrialKindChosen{TrialKind::Fitness});
    CHECK(reasons_of(preview_trial(client.model)) ==
          domain::SettlementReasons{domain::SettlementReason::PurposeExcluded});
}

TEST_CASE("preview: of a member only what is refused at its best is told; a plan waits for the server") {
    ScriptedClient client = at_try(about_wife);
    CHECK_FALSE(preview_trial(client.model));
    client.act(TrialKindChosen{TrialKind::HealthProducts});
    CHECK(reasons_of(preview_trial(client.model)) ==
          domain::SettlementReasons{domain::SettlementReason::PurposeExcluded});
    client.act(TrialKindChosen{TrialKind::Drugs});
    client.press(Button::TryWhere).act(TrialPlaceChosen{"H13010200001"});
    const auto reasons = reasons_of(preview_trial(client.model));
    CHECK(std::ranges::find(reasons, domain::SettlementReason::PlaceOutsideArea) != reasons.end());
}

TEST_CASE("preview: a balance that the place doesn't show is not taken for zero") {
    ScriptedClient client = at_try();
    REQUIRE(client.model.identity.data);
    client.model.identity.data->balance_offered = false;
    CHECK_FALSE(preview_trial(client.model));
}

TEST_CASE("diagnosis: asked of the member in the address; every remedy leads somewhere") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/diagnosis?member=" + std::string(wife_member)});
    CHECK(client.last_body("diagnose") == "member=member-of-the-wife-01");
    client.answer("diagnose", diagnosis_body(false)).answer("read_family", family_body(client.now, true));
    client.act(DiagnosedChosen{});
    CHECK(client.shown() == "#/diagnosis");
    CHECK(client.last_body("diagnose").empty());
    for (const domain::Remedy remedy : domain::all_enumerators<domain::Remedy>()) {
        INFO(domain::name_of(remedy));
        for (const std::string& member : {std::string(), std::string(wife_member)}) {
            ScriptedClient other = client;
            other.act(RemedyChosen{remedy, member});
            CHECK(other.shown() != "#/diagnosis");
        }
    }
    client.act(RemedyChosen{domain::Remedy::RaiseCap, std::string(wife_member)});
    CHECK(client.shown() == "#/family/member-of-the-wife-01/cap");
}
