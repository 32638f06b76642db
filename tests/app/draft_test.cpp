#include "app/draft.hpp"

#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

TEST_CASE("reload: each step is found again as it was") {
    struct Row {
        const char* name;
        ScriptedClient client;
    };
    const Row rows[] = {{"welcome", at_welcome()},
                        {"register: number", at_register_mobile()},
                        {"register: code", at_register_code()},
                        {"register: password", at_register_password()},
                        {"log-in", at_login()},
                        {"log-in: code", at_login_code()}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const ScriptedClient again = row.client.reloaded();
        CHECK(again.shown() == row.client.shown());
        CHECK(again.model.stack == row.client.model.stack);
        CHECK(again.model.field(Field::RegisterMobile).text == row.client.model.field(Field::RegisterMobile).text);
        CHECK(again.model.field(Field::LoginMobile).text == row.client.model.field(Field::LoginMobile).text);
        CHECK(again.model.register_sms.challenge == row.client.model.register_sms.challenge);
        CHECK(again.model.register_sms.proof == row.client.model.register_sms.proof);
        CHECK(again.model.register_sms.tries_left == row.client.model.register_sms.tries_left);
        CHECK(again.model.login_sms.challenge == row.client.model.login_sms.challenge);
        CHECK(again.model.welcome.ticked == row.client.model.welcome.ticked);
        for (const Effect& effect : again.effects) CHECK_FALSE(std::holds_alternative<Navigate>(effect));
        CHECK(again.waiting("request_sms_code") == 0);
        CHECK(again.waiting("check_sms_code") == 0);
    }
}

TEST_CASE("reload: from the code on, the registration goes to its end") {
    ScriptedClient client = at_register_code().reloaded();
    client.type(Field::RegisterCode, "407219").answer("check_sms_code", proof_body(client.now, "none"));
    client = client.reloaded();
    CHECK(client.shown() == "#/register/password");
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    const std::string body = client.last_body("register_account");
    CHECK(body.find(R"({"kind":"identity","given":true,"version":"1")") != std::string::npos);
    client.answer("register_account", session_body(client.now));
    CHECK(client.shown() == "#/");
}

TEST_CASE("reload: between the right code and the log-in it goes on by itself") {
    ScriptedClient client = at_login_code();
    client.type(Field::LoginCode, "407219").answer("check_sms_code", proof_body(client.now, "exists"));
    const ScriptedClient again = client.reloaded();
    CHECK(again.waiting("log_in_by_code") == 1);
}

TEST_CASE("reload: what the code screen had to say is said again") {
    ScriptedClient exists = at_register_code();
    exists.type(Field::RegisterCode, "407219").answer("check_sms_code", proof_body(exists.now, "exists"));
    ScriptedClient dead = at_register_code();
    dead.type(Field::RegisterCode, "407219").refuse("check_sms_code", "code_exhausted", "", 410);
    for (ScriptedClient* client : {&exists, &dead}) {
        ScriptedClient again = client->reloaded();
        again.answer("read_service", service_body(again.now));
        CHECK(again.refusal() == client->refusal());
    }
}

TEST_CASE("reload: with a session the settings come back, and Back leads home") {
    ScriptedClient client = at_home();
    client.press(Button::HomeSettings);
    const ScriptedClient again = client.reloaded();
    CHECK(again.shown() == "#/me/settings");
    CHECK(again.model.stack == client.model.stack);
}

TEST_CASE("draft: holds no password and no code, ever") {
    ScriptedClient client = at_register_code();
    client.type(Field::RegisterCode, "407219");
    CHECK(client.model.saved_draft.find("407219") == std::string::npos);
    client.answer("check_sms_code", proof_body(client.now, "none"));
    client.type(Field::RegisterPassword, "gui-yang-2026");
    CHECK(client.model.saved_draft.find("gui-yang") == std::string::npos);
    CHECK(client.model.saved_draft.find("13808515678") != std::string::npos);
    client.press(Button::RegisterSubmit).answer("register_account", session_body(client.now));
    CHECK(client.model.saved_draft.find("13808515678") == std::string::npos);
    CHECK(client.model.saved_draft.find(proof_one) == std::string::npos);
}

TEST_CASE("draft: saved when it changes, and only then") {
    ScriptedClient client = at_register_mobile();
    client.type(Field::RegisterMobile, "138");
    const Effect saved = SaveDraft{client.model.saved_draft};
    CHECK(std::find(client.effects.begin(), client.effects.end(), saved) != client.effects.end());
    client.act(TimePassed{});
    CHECK(client.effects.empty());
}

TEST_CASE("draft: what can't be read is dropped") {
    for (const char* text : {"", "{", "[]", R"({"stack":5})", R"({"consents":[{"kind":"other"}]})"}) {
        CAPTURE(text);
        BootState state;
        state.draft = text;
        CHECK(ScriptedClient(state).shown() == "#/start");
    }
}

TEST_CASE("take-over: what was typed and ticked early is kept") {
    BootState state;
    state.route = "#/login";
    state.fields = {{"login.mobile", "138 0851 5678"}, {"login.password", "gui-yang-2026"}, {"unknown", "x"}};
    state.checks = {{"start.consent.face", true}, {"start.consent.other", true}};
    ScriptedClient client{state};
    CHECK(client.model.field(Field::LoginMobile).text == "13808515678");
    CHECK(client.model.field(Field::LoginPassword).text == "gui-yang-2026");
    CHECK(is_ticked(client.model, domain::ConsentKind::Face));
    CHECK_FALSE(is_ticked(client.model, domain::ConsentKind::Service));
}

TEST_CASE("take-over: a tap that was held is carried out") {
    struct Row {
        const char* route;
        const char* held;
        const char* shown;
    };
    const Row rows[] = {{"#/start", "start.log_in", "#/login"},
                        {"#/start", "start.text.identity", "#/start/text/identity"},
                        {"#/login", "login.register", "#/start"},
                        {"#/start", "", "#/start"},
                        {"#/start", "something.else", "#/start"}};
    for (const Row& row : rows) {
        CAPTURE(row.held);
        BootState state;
        state.route = row.route;
        state.held = row.held;
        CHECK(ScriptedClient(state).shown() == row.shown);
    }
}

TEST_CASE("take-over: with the first screens' texts only, what leads on waits for the others; the rest doesn't") {
    BootState state;
    state.texts_awaited = true;
    ScriptedClient client{state};
    client.press(Button::StartLogIn);
    CHECK(client.shown() == "#/login");
    client.press(Button::LoginShowPassword);
    CHECK(client.model.login_password_shown);
    client.press(Button::LoginRegister).act(ConsentTextOpened{domain::ConsentKind::Identity});
    CHECK(client.shown() == "#/start");
    client.act(StringsArrived{Language::Chinese});
    CHECK(client.shown() == "#/start/text/identity");
    client.press(Button::Back).act(ConsentTextOpened{domain::ConsentKind::Service});
    CHECK(client.shown() == "#/start/text/service");
}

TEST_CASE("take-over: the last tap that waits for texts counts, once") {
    BootState state;
    state.texts_awaited = true;
    state.checks = {{"start.consent.service", true}, {"start.consent.identity", true}};
    ScriptedClient client{state};
    client.answer("read_service", service_body(client.now)).answer("read_consents", consents_body());
    client.act(ConsentTextOpened{domain::ConsentKind::Identity}).press(Button::StartContinue);
    CHECK(client.shown() == "#/start");
    client.act(StringsArrived{Language::Chinese});
    CHECK(client.shown().starts_with("#/register"));
    client.press(Button::Back).act(StringsArrived{Language::English});
    CHECK(client.shown() == "#/start");
}

TEST_CASE("take-over: a held log-in is sent with what was typed") {
    BootState state;
    state.route = "#/login";
    state.fields = {{"login.mobile", "13808515678"}, {"login.password", "gui-yang-2026"}};
    state.held = "login.submit";
    const ScriptedClient client{state};
    CHECK(client.waiting("log_in_by_password") == 1);
}

TEST_CASE("take-over: an untouched field doesn't wipe out the draft") {
    ScriptedClient client = at_login();
    client.type(Field::LoginMobile, "13808515678");
    BootState state;
    state.route = "#/login";
    state.draft = client.model.saved_draft;
    state.fields = {{"login.mobile", ""}};
    CHECK(ScriptedClient(state).model.field(Field::LoginMobile).text == "13808515678");
}
