#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

ScriptedClient with_password_typed() {
    ScriptedClient client = at_login();
    client.type(Field::LoginMobile, "138 0851 5678").type(Field::LoginPassword, "gui-yang-2026");
    return client;
}

}  // namespace

TEST_CASE("log-in: by password") {
    ScriptedClient client = with_password_typed();
    client.press(Button::LoginSubmit).press(Button::LoginSubmit);
    CHECK(client.waiting("log_in_by_password") == 1);
    CHECK(client.last_body("log_in_by_password") == R"({"mobile":"13808515678","password":"gui-yang-2026"})");
    client.answer("log_in_by_password", session_body(client.now));
    CHECK(client.shown() == "#/");
    CHECK(client.model.session.state == SessionState::Active);
    CHECK(client.model.field(Field::LoginPassword).text.empty());
    CHECK(client.waiting("read_home") == 1);
}

TEST_CASE("log-in: what is missing is said at its field, and the first one gets the focus") {
    ScriptedClient client = at_login();
    client.press(Button::LoginSubmit);
    CHECK(client.error(Field::LoginMobile) == "field.mobile.empty");
    CHECK(client.error(Field::LoginPassword) == "field.password.empty");
    CHECK(client.focused("login.mobile"));
    CHECK_FALSE(client.focused("login.password"));
    client.type(Field::LoginMobile, "13808515678").press(Button::LoginSubmit);
    CHECK(client.error(Field::LoginMobile).empty());
    CHECK(client.focused("login.password"));
    CHECK(client.waiting("log_in_by_password") == 0);
}

TEST_CASE("log-in: a wrong password keeps what was typed") {
    ScriptedClient client = with_password_typed();
    client.press(Button::LoginSubmit).refuse("log_in_by_password", "wrong_credentials", "", 401);
    CHECK(client.error(Field::LoginPassword) == "error.wrong_credentials.line");
    CHECK(client.focused("login.password"));
    CHECK(client.model.field(Field::LoginPassword).text == "gui-yang-2026");
    CHECK(client.shown() == "#/login");
    client.type(Field::LoginPassword, "gui-yang-2027");
    CHECK(client.error(Field::LoginPassword).empty());
}

TEST_CASE("log-in: a locked password offers the code at once") {
    ScriptedClient client = with_password_typed();
    client.press(Button::LoginSubmit);
    client.refuse("log_in_by_password", "login_locked", ",\"retry_at\":" + at(client.now + domain::minutes(15)), 429);
    CHECK(client.refusal() == "error.login_locked.what");
    CHECK_FALSE(refusal_waits(client.model));
    client.press(Button::RefusalNextStep);
    CHECK(client.waiting("request_sms_code") == 1);
    client.answer("request_sms_code", code_body(client.now));
    CHECK(client.shown() == "#/login/code");
}

TEST_CASE("log-in: by code, and on by itself after the right one") {
    ScriptedClient client = at_login_code();
    CHECK(client.shown() == "#/login/code");
    CHECK(current_code_field(client.model) == Field::LoginCode);
    client.type(Field::LoginCode, "407219").answer("check_sms_code", proof_body(client.now, "exists"));
    CHECK(client.waiting("log_in_by_code") == 1);
    client.answer("log_in_by_code", session_body(client.now));
    CHECK(client.shown() == "#/");
}

TEST_CASE("log-in: by code needs a number first") {
    ScriptedClient client = at_login();
    client.press(Button::LoginByCode);
    CHECK(client.error(Field::LoginMobile) == "field.mobile.empty");
    CHECK(client.waiting("request_sms_code") == 0);
}

TEST_CASE("log-in: from the code back to the number and the password") {
    ScriptedClient client = at_login_code();
    client.press(Button::CodeChangeNumber);
    CHECK(client.shown() == "#/login");
    CHECK(client.focused("login.mobile"));
    CHECK(client.model.field(Field::LoginMobile).text == "13808515678");
}

TEST_CASE("log-in: a number without an account goes on to register, the proof in hand, consents first") {
    ScriptedClient client = at_login_code();
    client.type(Field::LoginCode, "407219").answer("check_sms_code", proof_body(client.now, "none"));
    CHECK(client.refusal() == "error.account_missing.what");
    CHECK(client.waiting("log_in_by_code") == 0);
    client.press(Button::RefusalNextStep);
    CHECK(client.shown() == "#/start");
    CHECK(client.notice() == "notice.consent_first");
    client.press(Button::StartContinue);
    CHECK(client.shown() == "#/register/password");
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    CHECK(client.last_body("register_account").find(proof_one) != std::string::npos);
    client.answer("register_account", session_body(client.now));
    CHECK(client.shown() == "#/");
}

TEST_CASE("log-in: whoever has agreed already goes straight to the password") {
    ScriptedClient client = at_register_mobile();
    client.press(Button::RegisterLogIn).type(Field::LoginMobile, "13808515678").press(Button::LoginByCode);
    client.answer("request_sms_code", code_body(client.now)).type(Field::LoginCode, "407219");
    client.answer("check_sms_code", proof_body(client.now, "none")).press(Button::RefusalNextStep);
    CHECK(client.shown() == "#/register/password");
}

TEST_CASE("log-in: refusals of the proof") {
    struct Row {
        const char* code;
        NextStep next;
    };
    for (const Row row : {Row{"proof_expired", NextStep::SendCodeAgain}, Row{"proof_used", NextStep::LogIn},
                          Row{"account_missing", NextStep::RegisterWithProof}, Row{"busy", NextStep::TryAgain}}) {
        CAPTURE(row.code);
        ScriptedClient client = at_login_code();
        client.type(Field::LoginCode, "407219").answer("check_sms_code", proof_body(client.now, "exists"));
        client.refuse("log_in_by_code", row.code);
        CHECK(client.refusal_card().next == row.next);
        CHECK(client.refusal_card().reference == "k3f9");
        CHECK(client.waiting("log_in_by_code") == 0);
    }
}

TEST_CASE("log-in: the number goes along to the registration and back") {
    ScriptedClient client = at_login();
    client.type(Field::LoginMobile, "13808515678").press(Button::LoginRegister);
    CHECK(client.shown() == "#/start");
    client.press(Button::StartContinue);
    CHECK(client.model.field(Field::RegisterMobile).text == "13808515678");
}

TEST_CASE("log-in: the eye shows and hides the password") {
    ScriptedClient client = at_login();
    client.press(Button::LoginShowPassword);
    CHECK(client.model.login_password_shown);
    client.press(Button::LoginShowPassword);
    CHECK_FALSE(client.model.login_password_shown);
}
