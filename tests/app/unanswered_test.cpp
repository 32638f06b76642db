#include <catch2/catch_test_macros.hpp>

#include "app/banner.hpp"
#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

/// One press that writes, at the step where it is made.
struct Writing {
    const char* name;
    ScriptedClient (*prepare)();
    const char* endpoint;
    RequestKind kind;
};

ScriptedClient sending_register_code() {
    ScriptedClient client = at_register_mobile();
    client.type(Field::RegisterMobile, "13808515678").press(Button::RegisterSendCode);
    return client;
}
ScriptedClient checking_register_code() {
    ScriptedClient client = at_register_code();
    client.type(Field::RegisterCode, "407219");
    return client;
}
ScriptedClient registering() {
    ScriptedClient client = at_register_password();
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    return client;
}
ScriptedClient logging_in_existing() {
    ScriptedClient client = at_register_code();
    client.type(Field::RegisterCode, "407219").answer("check_sms_code", proof_body(client.now, "exists"));
    client.press(Button::RefusalNextStep);
    return client;
}
ScriptedClient logging_in_by_password() {
    ScriptedClient client = at_login();
    client.type(Field::LoginMobile, "13808515678").type(Field::LoginPassword, "gui-yang-2026");
    client.press(Button::LoginSubmit);
    return client;
}
ScriptedClient sending_login_code() {
    ScriptedClient client = at_login();
    client.type(Field::LoginMobile, "13808515678").press(Button::LoginByCode);
    return client;
}
ScriptedClient checking_login_code() {
    ScriptedClient client = at_login_code();
    client.type(Field::LoginCode, "407219");
    return client;
}
ScriptedClient logging_in_by_code() {
    ScriptedClient client = checking_login_code();
    client.answer("check_sms_code", proof_body(client.now, "exists"));
    return client;
}
ScriptedClient logging_out() {
    ScriptedClient client = at_home();
    client.press(Button::HomeSettings).press(Button::SettingsLogOut).press(Button::LogOutConfirm);
    return client;
}

const Writing writings[] = {
    {"register: send", sending_register_code, "request_sms_code", RequestKind::RegisterRequestCode},
    {"register: check", checking_register_code, "check_sms_code", RequestKind::RegisterCheckCode},
    {"register", registering, "register_account", RequestKind::RegisterAccount},
    {"register: existing", logging_in_existing, "log_in_by_code", RequestKind::RegisterLogInByProof},
    {"log in by password", logging_in_by_password, "log_in_by_password", RequestKind::LoginByPassword},
    {"log in: send", sending_login_code, "request_sms_code", RequestKind::LoginRequestCode},
    {"log in: check", checking_login_code, "check_sms_code", RequestKind::LoginCheckCode},
    {"log in by code", logging_in_by_code, "log_in_by_code", RequestKind::LoginByCode},
    {"log out", logging_out, "end_session", RequestKind::EndSession},
};

}  // namespace

TEST_CASE("unanswered: at every press that writes, nothing is lost and the same is sent again") {
    for (const Writing& writing : writings) {
        for (const UnansweredReason reason :
             {UnansweredReason::Timeout, UnansweredReason::Failed, UnansweredReason::Offline}) {
            CAPTURE(writing.name);
            ScriptedClient client = writing.prepare();
            REQUIRE(client.waiting(writing.endpoint) == 1);
            const std::string body = client.last_body(writing.endpoint);
            const Screen shown = client.model.route().screen;
            client.leave_unanswered(writing.endpoint, reason);
            CHECK(client.model.route().screen == shown);
            CHECK(client.model.route().sheet == Sheet::None);  // the banner isn't hidden by a dialog
            CHECK_FALSE(is_pending(client.model, writing.kind));
            CHECK(client.banner_retry() == writing.kind);
            client.press(Button::BannerRetry).press(Button::BannerRetry);
            CHECK(client.waiting(writing.endpoint) == 1);
            CHECK(client.last_body(writing.endpoint) == body);
            CHECK_FALSE(client.model.banner);
        }
    }
}

TEST_CASE("unanswered: after ten seconds it is said, and trying again replaces the silent one") {
    for (const Writing& writing : writings) {
        CAPTURE(writing.name);
        ScriptedClient client = writing.prepare();
        client.pass(domain::milliseconds(9'999));
        CHECK_FALSE(client.model.banner);
        client.pass(domain::milliseconds(1));
        CHECK(client.banner() == "banner.slow.title");
        CHECK(client.announced("banner.slow.title"));
        CHECK(is_pending(client.model, writing.kind));
        const SendRequest silent = client.sent.back();
        client.press(Button::BannerRetry);
        CHECK(client.sent.back().body == silent.body);
        CHECK(client.sent.back().request_id != silent.request_id);
        const std::string shown = client.shown();
        client.act(Answered{std::string(silent.endpoint), silent.request_id, 200, "{}"});
        CHECK(client.shown() == shown);  // nobody waits for the silent one any more
        CHECK(is_pending(client.model, writing.kind));
    }
}

TEST_CASE("unanswered: an answer in time takes the banner away") {
    ScriptedClient client = logging_in_by_password();
    client.pass(domain::seconds(10));
    client.answer("log_in_by_password", session_body(client.now));
    CHECK_FALSE(client.model.banner);
    CHECK(client.shown() == "#/");
}

TEST_CASE("unanswered: what a gateway says is no answer of ours") {
    ScriptedClient client = logging_in_by_password();
    client.answer("log_in_by_password", "<html>Bad gateway</html>", 502);
    CHECK(client.banner() == "banner.server_gone.title");
    CHECK_FALSE(client.model.refusal);
}

TEST_CASE("unanswered: an answer that can't be read is told, whatever it is") {
    for (const Writing& writing : writings) {
        CAPTURE(writing.name);
        if (writing.kind == RequestKind::EndSession) continue;  // its answer says nothing
        ScriptedClient client = writing.prepare();
        client.answer(writing.endpoint, "{}");
        CHECK(client.refusal() == "error.internal.what");
        ScriptedClient other = writing.prepare();
        other.answer(writing.endpoint, "nonsense", 418);
        CHECK(other.refusal() == "error.internal.what");
    }
}

TEST_CASE("unanswered: every refusal at every press shows something, and nothing is pending after it") {
    for (const Writing& writing : writings) {
        for (const auto& entry : domain::enum_names<protocol::ErrorCode>) {
            CAPTURE(writing.name, entry);
            ScriptedClient client = writing.prepare();
            const std::string shown = client.shown();
            client.refuse(writing.endpoint, entry, ",\"retry_at\":" + at(client.now + domain::seconds(30)), 400);
            CHECK_FALSE(is_pending(client.model, writing.kind));
            bool said = client.model.refusal.has_value() || client.shown() != shown;
            for (const FieldState& field : client.model.fields) said = said || field.error.has_value();
            CHECK(said);
        }
    }
}

TEST_CASE("offline: said while it lasts, reading resumes by itself, writing doesn't") {
    ScriptedClient client = logging_in_by_password();
    client.act(ConnectionChanged{false});
    CHECK(client.banner() == "banner.offline.title");
    CHECK_FALSE(client.banner_retry());
    client.leave_unanswered("log_in_by_password", UnansweredReason::Offline);
    CHECK(client.banner_retry() == RequestKind::LoginByPassword);
    client.act(ConnectionChanged{true});
    CHECK(client.banner() == "banner.unanswered.title");
    CHECK(client.waiting("log_in_by_password") == 0);
    client.press(Button::BannerRetry);
    CHECK(client.waiting("log_in_by_password") == 1);
}

TEST_CASE("offline: the home is read again when the network is back") {
    ScriptedClient client = at_home();
    client.act(ConnectionChanged{false}).press(Button::HomeRetry);
    client.leave_unanswered("read_home", UnansweredReason::Offline);
    CHECK(client.model.home.state == LoadState::Failed);
    CHECK(client.model.home.data);
    client.act(ConnectionChanged{true});
    CHECK(client.waiting("read_home") == 1);
    client.answer("read_home", home_body(client.now));
    CHECK_FALSE(client.model.banner);
}
