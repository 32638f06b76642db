#include "app/scan_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

bool asked(const ScriptedClient& client, HostWish wish) {
    return std::ranges::any_of(client.effects, [wish](const Effect& effect) {
        const auto* ask = std::get_if<AskHost>(&effect);
        return ask != nullptr && ask->wish == wish;
    });
}

/// Who has to prove who they are, at that step, by a hall's code.
ScriptedClient at_scan(std::string_view step = "person") {
    ScriptedClient client = at_home();
    client.model.origin = "https://family.example";
    client.act(RouteChanged{"#/identity/person"});
    client.answer("read_identity", identity_body(std::string(step)));
    client.press(Button::OpenScan);
    return client;
}

}  // namespace

TEST_CASE("scan: the camera looks as long as its screen is shown") {
    ScriptedClient client = at_scan();
    CHECK(client.model.route().screen == Screen::Scan);
    CHECK(asked(client, HostWish::Scan));
    client.act(HostTold{HostNews::ScanLooking, ""});
    CHECK(client.model.scan.stage == ScanStage::Looking);
    client.press(Button::Back);
    CHECK(asked(client, HostWish::StopScan));
    CHECK(client.model.scan.stage == ScanStage::Idle);
    // What comes after that changes nothing.
    client.act(HostTold{HostNews::ScanText, "https://family.example/#/spending"});
    CHECK(client.model.route().screen == Screen::IdentityPerson);
}

TEST_CASE("scan: a hall's code goes into the field that waits for it, and is not sent unasked") {
    ScriptedClient client = at_scan();
    client.act(HostTold{HostNews::ScanText, "FH112345678"});
    CHECK(client.model.route().screen == Screen::IdentityPerson);
    CHECK(client.model.field(Field::IdentityHallCode).text == "12345678");
    CHECK(client.model.identity.way == domain::PersonCheckWay::HallCode);
    CHECK(client.waiting("check_hall_code") == 0);
}

TEST_CASE("scan: a typed code does the same; a short one is told") {
    ScriptedClient client = at_scan();
    client.act(HostTold{HostNews::ScanNoCamera, ""});
    CHECK(client.model.scan.stage == ScanStage::NoCamera);
    client.type(Field::ScanCode, "1234 56").press(Button::ScanUseCode);
    CHECK(client.model.field(Field::ScanCode).error);
    client.type(Field::ScanCode, "1234 5678").press(Button::ScanUseCode);
    CHECK(client.model.field(Field::IdentityHallCode).text == "12345678");
}

TEST_CASE("scan: a link of ours opens its screen, in place of the scanner") {
    ScriptedClient client = at_scan();
    client.act(HostTold{HostNews::ScanText, "https://family.example/#/help/card"});
    CHECK(client.model.route().screen == Screen::Help);
    client.press(Button::Back);
    CHECK(client.model.route().screen == Screen::IdentityPerson);
}

TEST_CASE("scan: what isn't ours, and a payment code, are told once and open nothing") {
    ScriptedClient client = at_scan();
    client.act(HostTold{HostNews::ScanLooking, ""});
    client.act(HostTold{HostNews::ScanText, "https://evil.example/#/family"});
    REQUIRE(client.model.scan.remark);
    CHECK(client.model.scan.remark->key == "scan.foreign");
    client.act(HostTold{HostNews::ScanText, "https://evil.example/#/family"});
    CHECK(client.effects.empty());
    client.act(HostTold{HostNews::ScanText, "FA1abcdefghijklmnopqrstuvwx-_01"});
    CHECK(client.model.scan.remark->key == "scan.payment_code");
    CHECK(client.model.route().screen == Screen::Scan);
}

TEST_CASE("scan: a hall's code that nobody waits for is explained") {
    ScriptedClient client = at_scan("active");
    client.act(RouteChanged{"#/scan"});
    client.act(HostTold{HostNews::ScanText, "12345678"});
    REQUIRE(client.model.scan.remark);
    CHECK(client.model.scan.remark->key == "scan.hall_code.unused");
}

TEST_CASE("scan: the host's own scanner closed by the person leads back, a failure offers another try") {
    ScriptedClient client = at_scan();
    SECTION("closed") {
        client.act(HostTold{HostNews::ScanCancelled, ""});
        CHECK(client.model.route().screen == Screen::IdentityPerson);
    }
    SECTION("failed") {
        client.act(HostTold{HostNews::ScanFailed, ""});
        CHECK(client.model.scan.stage == ScanStage::Failed);
        client.press(Button::ScanAgain);
        CHECK(asked(client, HostWish::Scan));
        CHECK(client.model.scan.stage == ScanStage::Starting);
    }
    SECTION("something foreign: the host's scanner is closed by then") {
        client.act(HostTold{HostNews::ScanText, "x"});
        CHECK(client.model.scan.stage == ScanStage::Over);
    }
}
