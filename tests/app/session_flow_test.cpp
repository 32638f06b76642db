#include "app/session_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

BootState returning(std::string route = "") {
    BootState state;
    state.route = std::move(route);
    state.signed_in_hint = true;
    return state;
}

bool stored(const Effects& effects, std::string_view name, std::string_view value) {
    return std::find(effects.begin(), effects.end(), Effect{StoreSetting{name, std::string(value)}}) != effects.end();
}

}  // namespace

TEST_CASE("session: who returns sees the home as soon as the server agrees") {
    ScriptedClient client{returning()};
    CHECK(client.shown() == "#/");
    CHECK(client.model.session.state == SessionState::Asking);
    CHECK(client.waiting("read_home") == 0);
    client.answer("read_session", session_body(client.now));
    CHECK(client.model.session.state == SessionState::Active);
    client.answer("read_home", home_body(client.now));
    CHECK(client.home().mobile_masked == "138****5678");
    CHECK_FALSE(client.home().last_login_at);
}

TEST_CASE("session: a first visit asks for no session") {
    const ScriptedClient client;
    CHECK(client.waiting("read_session") == 0);
    CHECK(client.model.session.state == SessionState::None);
}

TEST_CASE("session: over when the page opens: to the log-in, and on to where the link led") {
    ScriptedClient client{returning("#/me/settings")};
    CHECK(client.shown() == "#/me/settings");
    client.refuse("read_session", "session_expired", "", 401);
    CHECK(client.shown() == "#/login");
    CHECK(stored(client.effects, "signed_in", "0"));
    CHECK(client.notice() == "notice.session_expired");
    client.type(Field::LoginMobile, "13808515678").type(Field::LoginPassword, "gui-yang-2026");
    client.press(Button::LoginSubmit).answer("log_in_by_password", session_body(client.now));
    CHECK(client.shown() == "#/me/settings");
    CHECK(client.model.stack.size() == 2);
    CHECK(stored(client.effects, "signed_in", "1"));
}

TEST_CASE("session: a stranger with a link to the settings is not told that anything expired") {
    BootState state;
    state.route = "#/me/settings";
    ScriptedClient client{state};
    client.refuse("read_session", "not_logged_in", "", 401);
    CHECK(client.shown() == "#/login");
    CHECK(client.notice() == "notice.log_in_first");
}

TEST_CASE("session: lost at the home") {
    ScriptedClient client{returning()};
    client.answer("read_session", session_body(client.now)).refuse("read_home", "not_logged_in", "", 401);
    CHECK(client.shown() == "#/login");
    CHECK_FALSE(client.model.home.data);
}

TEST_CASE("session: no answer at all leaves the skeleton and a way to try again") {
    ScriptedClient client{returning()};
    client.leave_unanswered("read_session", UnansweredReason::Failed);
    CHECK(client.shown() == "#/");
    CHECK(client.banner_retry() == RequestKind::ReadSession);
    client.press(Button::BannerRetry).answer("read_session", session_body(client.now));
    CHECK(client.model.session.state == SessionState::Active);
}

TEST_CASE("session: logging out asks first, acts once, and leaves nothing behind") {
    ScriptedClient client = at_home();
    client.press(Button::HomeSettings).press(Button::SettingsLogOut);
    CHECK(client.shown() == "#/me/settings?sheet=log_out");
    client.press(Button::LogOutConfirm).press(Button::LogOutConfirm);
    CHECK(client.waiting("end_session") == 1);
    CHECK(client.model.session.state == SessionState::Active);
    client.answer("end_session", "{}");
    CHECK(client.shown() == "#/login");
    CHECK(client.model.session.state == SessionState::None);
    CHECK_FALSE(client.model.home.data);
    CHECK(client.model.session.mobile_masked.empty());
    CHECK(client.announced("toast.logged_out"));
    CHECK(stored(client.effects, "signed_in", "0"));
    CHECK(client.model.saved_draft.find("138") == std::string::npos);
}

TEST_CASE("session: logging out without an answer is no claim to be logged out") {
    ScriptedClient client = at_home();
    client.press(Button::HomeSettings).press(Button::SettingsLogOut).press(Button::LogOutConfirm);
    client.leave_unanswered("end_session", UnansweredReason::Timeout);
    CHECK(client.model.session.state == SessionState::Active);
    CHECK(client.banner_retry() == RequestKind::EndSession);
    client.press(Button::BannerRetry).refuse("end_session", "session_expired", "", 401);
    CHECK(client.shown() == "#/login");
}

TEST_CASE("session: thinking again about logging out") {
    ScriptedClient client = at_home();
    client.press(Button::HomeSettings).press(Button::SettingsLogOut).press(Button::SheetClose);
    CHECK(client.shown() == "#/me/settings");
    CHECK(client.focused("settings.log_out"));
    CHECK(client.waiting("end_session") == 0);
}

TEST_CASE("home: a failure keeps what was read before") {
    ScriptedClient client = at_home();
    client.press(Button::HomeRetry).refuse("read_home", "internal", "", 500);
    CHECK(client.model.home.state == LoadState::Failed);
    CHECK(client.model.home.failure.value_or(Message{}).key == "error.internal.line");
    CHECK(client.model.home.data);
    client.press(Button::HomeRetry).press(Button::HomeRetry);
    CHECK(client.waiting("read_home") == 1);
    client.answer("read_home", home_body(client.now));
    CHECK(client.model.home.state == LoadState::Loaded);
}
