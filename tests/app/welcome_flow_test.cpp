#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;
using domain::ConsentKind;

TEST_CASE("welcome: nothing is ticked, and each tick is its own") {
    ScriptedClient client = at_welcome();
    for (const ConsentKind kind : domain::all_enumerators<ConsentKind>()) CHECK_FALSE(is_ticked(client.model, kind));
    client.act(ConsentToggled{ConsentKind::Face});
    CHECK(is_ticked(client.model, ConsentKind::Face));
    CHECK_FALSE(is_ticked(client.model, ConsentKind::Service));
    client.act(ConsentToggled{ConsentKind::Face});
    CHECK_FALSE(is_ticked(client.model, ConsentKind::Face));
}

TEST_CASE("welcome: the button agrees to the required two and leaves the optional ones alone") {
    ScriptedClient client = at_welcome();
    client.act(ConsentToggled{ConsentKind::Notices}).press(Button::StartContinue);
    CHECK(client.announced("start.required_ticked"));
    CHECK(client.shown() == "#/register/mobile");
    CHECK(client.focused("register.mobile.title"));
    CHECK(is_ticked(client.model, ConsentKind::Service));
    CHECK(is_ticked(client.model, ConsentKind::Identity));
    CHECK_FALSE(is_ticked(client.model, ConsentKind::Face));
    CHECK(is_ticked(client.model, ConsentKind::Notices));
}

TEST_CASE("welcome: unticking a required one after agreeing closes the registration again") {
    ScriptedClient client = at_register_mobile();
    client.press(Button::Back).act(ConsentToggled{ConsentKind::Identity}).act(RouteChanged{"#/register/mobile"});
    CHECK(client.shown() == "#/start");
}

TEST_CASE("welcome: continue waits for the texts, then goes on by itself, once") {
    ScriptedClient client;
    client.press(Button::StartContinue).press(Button::StartContinue);
    CHECK(client.model.welcome.waiting_for_texts);
    CHECK(client.waiting("read_consents") == 1);
    CHECK(client.shown() == "#/start");
    client.answer("read_consents", consents_body());
    CHECK(client.shown() == "#/register/mobile");
}

TEST_CASE("welcome: without the texts continue says so, and trying again continues") {
    ScriptedClient client;
    client.press(Button::StartContinue).leave_unanswered("read_consents", UnansweredReason::Failed);
    CHECK(client.banner() == "banner.server_gone.title");
    CHECK_FALSE(client.model.welcome.waiting_for_texts);
    client.press(Button::BannerRetry).answer("read_consents", consents_body());
    CHECK(client.shown() == "#/register/mobile");
    CHECK_FALSE(client.model.banner);
}

TEST_CASE("welcome: texts that don't load in the background disturb nobody until they are wanted") {
    ScriptedClient client;
    client.leave_unanswered("read_consents", UnansweredReason::Timeout);
    CHECK_FALSE(client.model.banner);
    client.act(ConsentTextOpened{ConsentKind::Identity});
    CHECK(client.shown() == "#/start/text/identity");
    CHECK(client.model.consent_texts.state == LoadState::Failed);
    client.press(Button::ConsentTextRetry).answer("read_consents", consents_body());
    REQUIRE(find_consent_text(client.model, ConsentKind::Identity) != nullptr);
    client.press(Button::Back);
    CHECK(client.shown() == "#/start");
}

TEST_CASE("welcome: a list that lacks one of the four texts is no list") {
    ScriptedClient client;
    client.answer("read_consents", R"({"items":[]})");
    CHECK(client.model.consent_texts.state == LoadState::Failed);
}

TEST_CASE("welcome: the four decisions are sent with the version that was agreed to") {
    ScriptedClient client = at_register_password();
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    const std::string body = client.last_body("register_account");
    CHECK(body.find(R"({"kind":"service","given":true,"version":"1")") != std::string::npos);
    CHECK(body.find(R"({"kind":"face","given":false,"version":"1")") != std::string::npos);
}

TEST_CASE("welcome: a new version of the texts is decided on anew, and the proof is kept") {
    ScriptedClient client = at_register_password();
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    client.refuse("register_account", "consent_outdated", R"(,"field":"service")", 409);
    CHECK(client.refusal() == "error.consent_outdated.what");
    client.press(Button::RefusalNextStep);
    CHECK(client.shown() == "#/start");
    CHECK(client.notice() == "notice.consents_changed");
    CHECK_FALSE(is_ticked(client.model, ConsentKind::Service));
    client.answer("read_consents", consents_body("2")).press(Button::StartContinue);
    CHECK(client.shown() == "#/register/password");
    CHECK(client.model.field(Field::RegisterPassword).text == "gui-yang-2026");
    client.press(Button::RegisterSubmit);
    CHECK(client.last_body("register_account").find(R"("version":"2")") != std::string::npos);
}
