#include "app/members_part.hpp"

#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

BootState in_two_parts(std::string route = "", bool signed_in = false) {
    BootState state;
    state.route = std::move(route);
    state.signed_in_hint = signed_in;
    state.members_part_awaited = true;
    return state;
}

bool asked_for_part(const ScriptedClient& client) {
    return std::ranges::find(client.effects, Effect{FetchMembersPart{}}) != client.effects.end();
}

}  // namespace

TEST_CASE("members' part: nobody waits for it on the way in") {
    ScriptedClient client{in_two_parts()};
    CHECK_FALSE(asked_for_part(client));
    client.press(Button::StartLogIn);
    CHECK_FALSE(asked_for_part(client));
    CHECK(client.model.members_part == MembersPart::Awaited);
}

TEST_CASE("members' part: the first screen that needs it asks once; what it shows is read when the part is there") {
    ScriptedClient client{in_two_parts("", true)};
    CHECK(asked_for_part(client));
    client.answer("read_session", session_body(client.now));
    CHECK_FALSE(asked_for_part(client));
    CHECK(client.waiting("read_home") == 0);
    client.act(MembersPartArrived{});
    CHECK(client.waiting("read_home") == 1);
    client.answer("read_home", home_body(client.now));
    CHECK(client.home().mobile_masked == "138****5678");
}

TEST_CASE("members' part: here before the server has agreed, home is read at once afterwards") {
    ScriptedClient client{in_two_parts("", true)};
    client.act(MembersPartArrived{});
    CHECK(client.waiting("read_home") == 0);
    client.answer("read_session", session_body(client.now));
    CHECK(client.waiting("read_home") == 1);
}

TEST_CASE("members' part: without it a session may be over, the network go and come back, time pass") {
    ScriptedClient client{in_two_parts("#/family", true)};
    client.act(ConnectionChanged{false}).act(ConnectionChanged{true}).pass(domain::seconds(20));
    CHECK(client.shown() == "#/family");
    client.refuse("read_session", "session_expired", "", 401);
    CHECK(client.shown() == "#/login");
    CHECK(client.model.members_part != MembersPart::Here);
}
