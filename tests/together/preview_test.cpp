// What the client says alone while somebody types, against what the server answers: the same plan or refusal.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/try_flow.hpp"
#include "app/try_preview.hpp"
#include "together/update_driver.hpp"

using namespace app;
using together_tests::Insured;
using together_tests::RealServer;
using together_tests::UpdateDriver;

namespace {

/// 李明 of the sandbox: insured in Guiyang as an employee, in nobody's account.
constexpr std::string_view name = "李明";
constexpr std::string_view resident_id = "520103198510129019";
constexpr std::string_view mobile = "19900000102";

void prove(UpdateDriver& person, RealServer& server) {
    person.register_account(mobile, "correct horse battery").act(RouteChanged{"#/identity/name"});
    person.type(Field::IdentityName, std::string(name)).type(Field::IdentityResidentId, std::string(resident_id));
    person.press(Button::IdentityCheckName).act(PersonWayChosen{domain::PersonCheckWay::HallCode});
    person.type(Field::IdentityHallCode, server.hall_code(resident_id, person.now)).press(Button::IdentityCheckPerson);
    REQUIRE(person.shown() == "#/identity/pin");
}

bool is_known(const std::vector<protocol::WireExplanation>& told, domain::SettlementReason reason) {
    return std::ranges::find(told, reason, &protocol::WireExplanation::reason) != told.end();
}

}  // namespace

TEST_CASE("the simulator's own answers are the server's, wherever it answers alone") {
    RealServer server(Insured::SandboxPeople);
    UpdateDriver person(server);
    prove(person, server);
    int plans = 0;
    int refusals = 0;
    for (const char* place : {"", "P52010200001", "H52010200001", "H52010200002", "P13010200001", "H51010400001"}) {
        person.act(RouteChanged{"#/try?place=" + std::string(place)});
        for (const TrialKind kind : domain::all_enumerators<TrialKind>()) {
            for (const char* amount : {"0.01", "150", "6482.70", "90000"}) {
                INFO(place << " " << domain::name_of(kind) << " " << amount);
                person.act(TrialKindChosen{kind}).type(Field::TryAmount, amount);
                REQUIRE(is_answered(person.model));
                const protocol::SimulationAnswer& told = *person.model.trial.data;
                const auto alone = preview_trial(person.model);
                if (!alone) continue;
                CHECK(alone->plan.has_value() == told.is_paid);
                for (const domain::Explanation& explanation : alone->explanations) {
                    CHECK(is_known(told.explanations, explanation.reason));
                }
                if (!alone->plan) {
                    ++refusals;
                    continue;
                }
                ++plans;
                CHECK(alone->plan->fund_part.value == told.fund_fen);
                CHECK(domain::total_of(alone->plan->own).value == told.own_fen);
                CHECK(domain::total_of(alone->plan->shared).value == told.shared_fen);
                CHECK(alone->plan->cash.value == told.cash_fen);
            }
        }
    }
    CHECK(plans > 50);
    CHECK(refusals > 20);
}
