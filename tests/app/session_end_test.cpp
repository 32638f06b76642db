#include "app/session_end.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/wake.hpp"
#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

std::string session_until(domain::Instant end) {
    return "{\"mobile_masked\":\"138****5678\",\"expires_at\":" + std::to_string(end.unix_ms) + ",\"registered_at\":1}";
}

/// At a screen of somebody whose log-in ends in six minutes, as the server said.
ScriptedClient near_the_end() {
    BootState state;
    state.route = "#/help";
    state.signed_in_hint = true;
    ScriptedClient client{state};
    client.answer("read_session", session_until(client.now + domain::minutes(6)));
    return client;
}

}  // namespace

TEST_CASE("session end: the server is asked, then the person is, and one press goes on") {
    ScriptedClient client = near_the_end();
    const domain::Instant end = client.model.session.expires_at;
    CHECK(client.waiting("read_session") == 0);
    CHECK(*next_wake(client.model) <= end - session_warning);
    client.pass(domain::minutes(1));
    CHECK(client.model.route().sheet == Sheet::None);
    CHECK(client.waiting("read_session") == 1);
    client.answer("read_session", session_until(end));
    CHECK(client.model.route().sheet == Sheet::SessionEnding);
    CHECK(client.announced("announce.session_ending"));
    client.press(Button::SessionExtend).press(Button::SessionExtend);
    CHECK(client.waiting("extend_session") == 1);
    client.answer("extend_session", session_until(client.now + domain::days(7)));
    CHECK(client.model.route().sheet == Sheet::None);
    CHECK(client.shown() == "#/help");
    CHECK(client.model.session.expires_at == client.now + domain::days(7));
    REQUIRE(client.model.toast);
    CHECK(client.model.toast->message.key == "toast.session_extended");
}

TEST_CASE("session end: nobody is warned of an end that using the app has moved") {
    ScriptedClient client = near_the_end();
    client.pass(domain::minutes(1)).answer("read_session", session_until(client.now + domain::days(7)));
    CHECK(client.model.route().sheet == Sheet::None);
    client.pass(domain::minutes(5));
    CHECK(client.model.route().sheet == Sheet::None);
    CHECK(client.waiting("read_session") == 0);
}

TEST_CASE("session end: who lets it end is asked once, and comes back to the same screen") {
    ScriptedClient client = near_the_end();
    const domain::Instant end = client.model.session.expires_at;
    client.pass(domain::minutes(1)).answer("read_session", session_until(end));
    client.press(Button::SheetClose);
    client.act(RouteChanged{"#/help"});
    client.pass(domain::minutes(2));
    CHECK(client.model.route().sheet == Sheet::None);
    client.pass(domain::minutes(4));
    CHECK(client.waiting("read_session") == 1);
    client.refuse("read_session", "session_expired", "", 401);
    CHECK(client.model.route().screen == Screen::Login);
    REQUIRE(client.model.wanted);
    CHECK(client.model.wanted->screen == Screen::Help);
}

TEST_CASE("session end: what lies over the screen is finished first") {
    ScriptedClient client = near_the_end();
    const domain::Instant end = client.model.session.expires_at;
    client.act(RouteChanged{"#/me"});
    client.press(Button::HomeHelp);
    REQUIRE(client.model.route().sheet == Sheet::Help);
    client.pass(domain::minutes(1)).answer("read_session", session_until(end));
    CHECK(client.model.route().sheet == Sheet::Help);
    client.press(Button::SheetClose);
    client.act(RouteChanged{"#/me"});
    CHECK(client.model.route().sheet == Sheet::SessionEnding);
}

TEST_CASE("session end: going on is refused or unanswered: it is said on the screen beneath") {
    ScriptedClient client = near_the_end();
    const domain::Instant end = client.model.session.expires_at;
    client.pass(domain::minutes(1)).answer("read_session", session_until(end));
    client.press(Button::SessionExtend).leave_unanswered("extend_session", UnansweredReason::Failed);
    CHECK(client.model.route().sheet == Sheet::None);
    REQUIRE(client.model.banner);
    CHECK(client.model.banner->retry == RequestKind::ExtendSession);
    client.press(Button::BannerRetry).refuse("extend_session", "session_expired", "", 401);
    CHECK(client.model.route().screen == Screen::Login);
}
