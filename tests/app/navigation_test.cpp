#include "app/navigation.hpp"

#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

BootState boot_at(std::string route, bool signed_in_hint = false) {
    BootState state;
    state.route = std::move(route);
    state.signed_in_hint = signed_in_hint;
    return state;
}

std::vector<Navigate> navigations(const Effects& effects) {
    std::vector<Navigate> found;
    for (const Effect& effect : effects) {
        if (const auto* navigation = std::get_if<Navigate>(&effect)) found.push_back(*navigation);
    }
    return found;
}

}  // namespace

TEST_CASE("navigation: a link to a screen whose step is missing leads to that step") {
    struct Row {
        const char* asked;
        bool signed_in_hint;
        const char* shown;
    };
    // clang-format off
    const Row rows[] = {
        {"",                      false, "#/start"},
        {"#/",                    false, "#/start"},
        {"#/start",               false, "#/start"},
        {"#/register/mobile",     false, "#/start"},
        {"#/register/code",       false, "#/start"},
        {"#/register/password",   false, "#/start"},
        {"#/login",               false, "#/login"},
        {"#/login/code",          false, "#/login"},
        {"#/start/text/identity", false, "#/start/text/identity"},
        {"",                      true,  "#/"},
        {"#/me/settings",         true,  "#/me/settings"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.asked, row.signed_in_hint);
        CHECK(ScriptedClient(boot_at(row.asked, row.signed_in_hint)).shown() == row.shown);
    }
}

TEST_CASE("navigation: a link builds the screens beneath it") {
    const ScriptedClient client{boot_at("#/start/text/identity")};
    const std::vector<Navigate> expected = {{{Screen::Welcome}, NavigateKind::Replace},
                                            {{Screen::ConsentText, domain::ConsentKind::Identity}, NavigateKind::Push}};
    CHECK(navigations(client.effects) == expected);
    CHECK(client.model.stack.size() == 2);
}

TEST_CASE("navigation: a first screen that is right already moves nothing and takes no focus") {
    const ScriptedClient client{boot_at("#/start")};
    CHECK(navigations(client.effects).empty());
    for (const Effect& effect : client.effects) {
        CHECK_FALSE(std::holds_alternative<Focus>(effect));
        CHECK_FALSE(std::holds_alternative<Announce>(effect));
    }
}

TEST_CASE("navigation: the browser's Back keeps what was typed") {
    ScriptedClient client = at_register_code();
    client.type(Field::RegisterCode, "407").act(RouteChanged{"#/register/mobile"});
    CHECK(client.shown() == "#/register/mobile");
    CHECK(client.model.stack.size() == 2);
    CHECK(client.model.field(Field::RegisterMobile).text == "13808515678");
    client.act(RouteChanged{"#/register/code"});
    CHECK(client.model.stack.size() == 3);
    CHECK(client.model.field(Field::RegisterCode).text == "407");
}

TEST_CASE("navigation: our own Back comes back as a change of route and changes nothing more") {
    ScriptedClient client = at_register_code();
    client.press(Button::Back);
    CHECK(navigations(client.effects) == std::vector<Navigate>{{{Screen::RegisterMobile}, NavigateKind::Back, 1}});
    client.act(RouteChanged{"#/register/mobile"});
    CHECK(navigations(client.effects).empty());
    CHECK(client.shown() == "#/register/mobile");
}

TEST_CASE("navigation: a used code is not gone back to") {
    ScriptedClient client = at_register_password();
    client.press(Button::Back);
    CHECK(client.shown() == "#/register/mobile");
    client.press(Button::RegisterSendCode);
    CHECK(client.shown() == "#/register/password");  // the proof still counts
    CHECK(client.waiting("request_sms_code") == 0);
}

TEST_CASE("navigation: from the first screen of a link Back leads to its parent") {
    ScriptedClient client = at_login();
    client.press(Button::Back);
    CHECK(client.shown() == "#/start");
    client.press(Button::Back);
    CHECK(client.shown() == "#/start");
    CHECK(navigations(client.effects).empty());
}

TEST_CASE("navigation: going between log-in and registration doesn't pile up") {
    ScriptedClient client = at_register_mobile();
    for (int round = 0; round < 5; ++round) client.press(Button::RegisterLogIn).press(Button::LoginRegister);
    CHECK(client.model.stack.size() <= 3);
}

TEST_CASE("navigation: after the registration Back doesn't lead into the form") {
    ScriptedClient client = at_register_password();
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    client.answer("register_account", session_body(client.now));
    CHECK(navigations(client.effects) == std::vector<Navigate>{{{Screen::Home}, NavigateKind::Rewind, 2}});
    client.act(RouteChanged{"#/register/code"});
    CHECK(client.shown() == "#/");
    CHECK(navigations(client.effects) == std::vector<Navigate>{{{Screen::Home}, NavigateKind::Replace}});
}

TEST_CASE("navigation: a sheet is an entry of its own, and the focus returns to its opener") {
    ScriptedClient client = at_register_code();
    client.press(Button::CodeHelp);
    CHECK(client.shown() == "#/register/code?sheet=code_help");
    CHECK(client.focused("sheet.title"));
    client.act(RouteChanged{"#/register/code"});
    CHECK(client.model.route().sheet == Sheet::None);
    CHECK(client.focused("code.help"));
    client.press(Button::CodeHelp).press(Button::SheetClose);
    CHECK(client.shown() == "#/register/code");
    CHECK(client.focused("code.help"));
}

TEST_CASE("navigation: what has to be said waits until the sheet over it is closed") {
    ScriptedClient client = at_register_code();
    client.press(Button::CodeHelp).pass(domain::minutes(5));
    CHECK(client.refusal().empty());
    client.press(Button::SheetClose);
    CHECK(client.refusal() == "error.code_expired.what");
    CHECK(client.focused("refusal.title"));
}

TEST_CASE("navigation: a typed address that needs a session is come back to after the log-in") {
    for (const bool at_the_login : {false, true}) {
        ScriptedClient client = at_the_login ? at_login() : at_welcome();
        client.model.signed_in_before = at_the_login;
        client.act(RouteChanged{"#/me/settings"});
        CHECK(client.shown() == (at_the_login ? "#/login" : "#/start"));
        CHECK(client.notice() == "notice.log_in_first");
        client.act(RouteChanged{"#/login"}).type(Field::LoginMobile, "13808515678");
        client.type(Field::LoginPassword, "gui-yang-2026").press(Button::LoginSubmit);
        client.answer("log_in_by_password", session_body(client.now));
        CHECK(client.shown() == "#/me/settings");
    }
}
