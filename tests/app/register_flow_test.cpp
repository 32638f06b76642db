#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

TEST_CASE("registration: from the number to the home") {
    ScriptedClient client = at_register_code();
    CHECK(client.shown() == "#/register/code");
    CHECK(client.focused("register.code.title"));
    client.type(Field::RegisterCode, "407 219");
    CHECK(client.last_body("check_sms_code") == R"({"challenge":"challenge-0000000001","code":"407219"})");
    client.answer("check_sms_code", proof_body(client.now, "none"));
    CHECK(client.shown() == "#/register/password");
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    client.answer("register_account", session_body(client.now));
    CHECK(client.shown() == "#/");
    CHECK(client.toast() == "toast.registered");
    CHECK(client.model.field(Field::RegisterPassword).text.empty());
    CHECK(client.model.register_sms.proof.empty());
    CHECK(client.model.stack.size() == 1);
}

TEST_CASE("registration: what the client says of a number before it is sent") {
    struct Row {
        const char* typed;
        const char* kept;
        const char* while_typing;
        const char* on_sending;
    };
    // clang-format off
    const Row rows[] = {
        {"",                        "",             "",                        "field.mobile.empty"},
        {"138",                     "138",          "",                        "field.mobile.short"},
        {"138-0851 5678",           "13808515678",  "",                        ""},
        {"+86 138 0851 5678",       "13808515678",  "",                        ""},
        {"１３８０８５１５６７８",     "13808515678",  "",                        ""},
        {"138085156789",            "138085156789", "field.mobile.long",       "field.mobile.long"},
        {"02885156789",             "02885156789",  "field.mobile.start",      "field.mobile.start"},
        {"1380851567x",             "1380851567x",  "field.mobile.characters", "field.mobile.characters"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        ScriptedClient client = at_register_mobile();
        client.type(Field::RegisterMobile, row.typed);
        CHECK(client.model.field(Field::RegisterMobile).text == row.kept);
        CHECK(client.error(Field::RegisterMobile) == row.while_typing);
        client.press(Button::RegisterSendCode);
        CHECK(client.error(Field::RegisterMobile) == row.on_sending);
        const bool wrong = row.on_sending[0] != '\0';
        CHECK(client.waiting("request_sms_code") == (wrong ? 0 : 1));
        CHECK(client.focused("register.mobile") == wrong);
    }
}

TEST_CASE("registration: leaving the field tells how many digits are missing; editing takes it back") {
    ScriptedClient client = at_register_mobile();
    client.act(FieldLeft{Field::RegisterMobile});
    CHECK(client.error(Field::RegisterMobile).empty());
    client.type(Field::RegisterMobile, "1380851567").act(FieldLeft{Field::RegisterMobile});
    const Message missing = client.model.field(Field::RegisterMobile).error.value_or(Message{});
    CHECK(missing.parameters == std::vector<Parameter>{{"count", "1"}});
    client.type(Field::RegisterMobile, "13808515678");
    CHECK(client.error(Field::RegisterMobile).empty());
}

TEST_CASE("registration: a double tap sends one code and one check") {
    ScriptedClient client = at_register_mobile();
    client.type(Field::RegisterMobile, "13808515678");
    client.press(Button::RegisterSendCode).press(Button::RegisterSendCode);
    CHECK(client.waiting("request_sms_code") == 1);
    client.answer("request_sms_code", code_body(client.now));
    client.type(Field::RegisterCode, "407219").press(Button::CodeSubmit).press(Button::CodeSubmit);
    CHECK(client.waiting("check_sms_code") == 1);
}

TEST_CASE("registration: going back to the same number finds the code that is under way") {
    ScriptedClient client = at_register_code();
    client.press(Button::CodeChangeNumber);
    CHECK(client.shown() == "#/register/mobile");
    CHECK(client.model.field(Field::RegisterMobile).text == "13808515678");
    CHECK(client.focused("register.mobile"));
    client.press(Button::RegisterSendCode);
    CHECK(client.shown() == "#/register/code");
    CHECK(client.waiting("request_sms_code") == 0);

    client.press(Button::CodeChangeNumber).type(Field::RegisterMobile, "13908515678").press(Button::RegisterSendCode);
    CHECK(client.waiting("request_sms_code") == 1);
    client.answer("request_sms_code", code_body(client.now, "challenge-0000000002"));
    CHECK(client.model.register_sms.mobile == "13908515678");
}

TEST_CASE("registration: a wrong code keeps its digits and isn't sent twice") {
    ScriptedClient client = at_register_code();
    client.type(Field::RegisterCode, "111111").refuse("check_sms_code", "code_wrong", R"(,"tries_left":4)");
    CHECK(client.error(Field::RegisterCode) == "error.code_wrong.line");
    CHECK(client.announced("error.code_wrong.line"));
    CHECK(client.model.register_sms.tries_left == 4);
    CHECK(client.model.field(Field::RegisterCode).text == "111111");
    client.type(Field::RegisterCode, "11111").type(Field::RegisterCode, "111111");
    CHECK(client.waiting("check_sms_code") == 0);
    CHECK(client.error(Field::RegisterCode) == "error.code_wrong.line");
    client.type(Field::RegisterCode, "222222");
    CHECK(client.waiting("check_sms_code") == 1);
}

TEST_CASE("registration: a code that is over says why, and sends a new one when its time has come") {
    for (const std::string code : {"code_expired", "code_used", "code_exhausted", "code_unknown"}) {
        CAPTURE(code);
        ScriptedClient client = at_register_code();
        client.type(Field::RegisterCode, "111111").refuse("check_sms_code", code, "", 410);
        CHECK(client.refusal() == "error." + code + ".what");
        CHECK(client.focused("refusal.title"));
        CHECK(refusal_waits(client.model));
        client.press(Button::RefusalNextStep);
        CHECK(client.waiting("request_sms_code") == 0);
        client.type(Field::RegisterCode, "222222");
        CHECK(client.waiting("check_sms_code") == 0);

        client.pass(domain::seconds(60));
        CHECK_FALSE(refusal_waits(client.model));
        client.press(Button::RefusalNextStep).press(Button::RefusalNextStep);
        CHECK(client.waiting("request_sms_code") == 1);
        client.answer("request_sms_code", code_body(client.now, "challenge-0000000002"));
        CHECK(client.refusal().empty());
        CHECK(client.model.field(Field::RegisterCode).text.empty());
        CHECK(client.toast() == "toast.code_resent");
    }
}

TEST_CASE("registration: a code expires before the eyes") {
    ScriptedClient client = at_register_code();
    client.pass(domain::minutes(5));
    CHECK(client.refusal() == "error.code_expired.what");
}

TEST_CASE("registration: resending waits its 60 seconds") {
    ScriptedClient client = at_register_code();
    CHECK(seconds_until(client.model, client.model.register_sms.resend_at) == 60);
    client.pass(domain::milliseconds(17'300)).press(Button::CodeResend);
    CHECK(seconds_until(client.model, client.model.register_sms.resend_at) == 43);
    CHECK(client.waiting("request_sms_code") == 0);
    client.pass(domain::milliseconds(42'700)).press(Button::CodeResend);
    CHECK(client.waiting("request_sms_code") == 1);
}

TEST_CASE("registration: an answer to an older code changes nothing") {
    ScriptedClient client = at_register_code();
    client.type(Field::RegisterCode, "111111").press(Button::BannerRetry);
    client.pass(domain::seconds(61));
    client.press(Button::CodeResend);
    CHECK(client.waiting("request_sms_code") == 0);  // one thing at a time
    client.model.register_sms.challenge = "challenge-0000000002";
    client.refuse("check_sms_code", "code_wrong", R"(,"tries_left":1)");
    CHECK(client.model.register_sms.tries_left == 5);
}

TEST_CASE("registration: sending refused, by reason") {
    struct Row {
        const char* code;
        const char* more;
        const char* field_error;
        const char* card;
    };
    // clang-format off
    const Row rows[] = {
        {"mobile_malformed",    "",                            "error.mobile_malformed.line",    ""},
        {"sms_resend_too_soon", ",\"retry_at\":1770000030000", "error.sms_resend_too_soon.line", ""},
        {"sms_daily_cap",       ",\"retry_at\":1770040000000", "",                               "error.sms_daily_cap.what"},
        {"too_many_requests",   ",\"retry_at\":1770000030000", "",                               "error.too_many_requests.what"},
        {"internal",            "",                            "",                               "error.internal.what"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.code);
        ScriptedClient client = at_register_mobile();
        client.type(Field::RegisterMobile, "13808515678").press(Button::RegisterSendCode);
        client.refuse("request_sms_code", row.code, row.more);
        CHECK(client.error(Field::RegisterMobile) == row.field_error);
        CHECK(client.refusal() == row.card);
        CHECK(client.shown() == "#/register/mobile");
        CHECK(client.model.field(Field::RegisterMobile).text == "13808515678");
    }
}

TEST_CASE("registration: too many requests: the same again, after its time") {
    ScriptedClient client = at_register_mobile();
    client.type(Field::RegisterMobile, "13808515678").press(Button::RegisterSendCode);
    client.refuse("request_sms_code", "too_many_requests", ",\"retry_at\":" + at(client.now + domain::seconds(30)),
                  429);
    client.press(Button::RefusalNextStep);
    CHECK(client.waiting("request_sms_code") == 0);
    client.pass(domain::seconds(30)).press(Button::RefusalNextStep);
    CHECK(client.waiting("request_sms_code") == 1);
}

TEST_CASE("registration: the number has an account: log in with the same proof") {
    ScriptedClient client = at_register_code();
    client.type(Field::RegisterCode, "407219").answer("check_sms_code", proof_body(client.now, "exists"));
    CHECK(client.shown() == "#/register/code");
    CHECK(client.refusal() == "error.account_exists.what");
    client.press(Button::RefusalNextStep).press(Button::RefusalNextStep);
    CHECK(client.waiting("log_in_by_code") == 1);
    CHECK(client.last_body("log_in_by_code") == R"({"proof":"proof-00000000000001"})");
    client.answer("log_in_by_code", session_body(client.now));
    CHECK(client.shown() == "#/");
}

TEST_CASE("registration: the findings of a password follow the typing") {
    ScriptedClient client = at_register_password();
    client.type(Field::RegisterPassword, "short");
    CHECK(client.model.password_findings.length == 5);
    CHECK_FALSE(client.model.password_findings.long_enough);
    client.type(Field::RegisterPassword, "x13808515678x");
    CHECK(client.model.password_findings.contains_mobile);
    client.type(Field::RegisterPassword, "gui-yang-2026");
    CHECK(client.model.password_findings.is_acceptable());
}

TEST_CASE("registration: a password that breaks a rule isn't sent") {
    struct Row {
        std::string typed;
        const char* error;
    };
    const Row rows[] = {{"", "error.password_too_short.line"},
                        {"short", "error.password_too_short.line"},
                        {std::string(129, 'x') + "y", "error.password_too_long.line"},
                        {"1234567890", "error.password_too_common.line"},
                        {"my13808515678", "error.password_contains_mobile.line"}};
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        ScriptedClient client = at_register_password();
        client.type(Field::RegisterPassword, row.typed).press(Button::RegisterSubmit);
        CHECK(client.error(Field::RegisterPassword) == row.error);
        CHECK(client.focused("register.password"));
        CHECK(client.waiting("register_account") == 0);
    }
}

TEST_CASE("registration: the server's word on the password stands under the field") {
    ScriptedClient client = at_register_password();
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit).press(Button::RegisterSubmit);
    CHECK(client.waiting("register_account") == 1);
    client.refuse("register_account", "password_too_common");
    CHECK(client.error(Field::RegisterPassword) == "error.password_too_common.line");
    CHECK(client.model.field(Field::RegisterPassword).text == "gui-yang-2026");
}

TEST_CASE("registration: a proof that expired asks for a new code and comes back") {
    ScriptedClient client = at_register_password();
    client.type(Field::RegisterPassword, "gui-yang-2026");
    client.pass(domain::minutes(10));
    CHECK(client.refusal() == "error.proof_expired.what");
    client.press(Button::RefusalNextStep).answer("request_sms_code", code_body(client.now, "challenge-0000000002"));
    CHECK(client.shown() == "#/register/code");
    client.type(Field::RegisterCode, "407219").answer("check_sms_code", proof_body(client.now, "none"));
    CHECK(client.shown() == "#/register/password");
    CHECK(client.model.field(Field::RegisterPassword).text == "gui-yang-2026");
}

TEST_CASE("registration: a proof that was used leads to the log-in, number in hand") {
    ScriptedClient client = at_register_password();
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    client.refuse("register_account", "proof_used", "", 410);
    CHECK(client.refusal() == "error.proof_used.what");
    client.press(Button::RefusalNextStep);
    CHECK(client.shown() == "#/login");
    CHECK(client.model.field(Field::LoginMobile).text == "13808515678");
}
