#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "app/guardian_flow.hpp"
#include "app/own_consents_flow.hpp"
#include "protocol/account_wire.hpp"
#include "protocol/json_writer.hpp"
#include "scripted_client.hpp"

using namespace app;
using namespace app_test;
using domain::ConsentKind;

namespace {

std::string own_consents(bool details_given) {
    protocol::OwnConsentsAnswer answer;
    for (const ConsentKind kind : domain::all_enumerators<ConsentKind>()) {
        protocol::ConsentText text;
        text.kind = kind;
        text.version = "1";
        text.sha256 = std::string(64, 'a');
        text.title_zh = text.title_en = "t";
        if (kind == ConsentKind::Child) {
            answer.guardian_text = text;
            continue;
        }
        protocol::OwnConsent consent;
        consent.text = text;
        consent.given = kind != ConsentKind::Details || details_given;
        answer.items.push_back(consent);
    }
    answer.children = {{"child-000000000000001", "李契", 9, true, "1", 1'781'575'200'000, true, false}};
    return protocol::write_json(answer);
}

std::string devices(bool alone) {
    protocol::DevicesAnswer answer;
    answer.items = {{"session-000000000001", {}, {}, 1, 1, true}};
    if (!alone) answer.items.push_back({"session-000000000002", {}, {}, 1, 1, false});
    return protocol::write_json(answer);
}

ScriptedClient with_consents() {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/me/consents"}).answer("read_own_consents", own_consents(false));
    return client;
}

}  // namespace

TEST_CASE("consents: a switch first says what changes; nothing is sent until that was answered") {
    ScriptedClient client = with_consents();
    client.act(ConsentSwitched{ConsentKind::Details});
    CHECK(client.shown() == "#/me/consents?sheet=decide");
    CHECK(client.waiting("decide_consent") == 0);
    client.press(Button::SheetClose);
    CHECK(client.waiting("decide_consent") == 0);
    client.act(ConsentSwitched{ConsentKind::Details}).press(Button::ConsentDecide).press(Button::ConsentDecide);
    CHECK(client.waiting("decide_consent") == 1);
    CHECK(client.last_body("decide_consent").find("\"given\":true") != std::string::npos);
    client.answer("decide_consent", own_consents(true));
    CHECK(client.shown() == "#/me/consents");
    CHECK(client.toast() == "toast.consent_given");
}

TEST_CASE("consents: the sheet isn't shown after a reload that forgot what it asked") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/me/consents?sheet=decide"});
    CHECK(client.shown() == "#/me/consents");
}

TEST_CASE("consents: a guardian's is withdrawn with the payment password, and back where it was asked") {
    ScriptedClient client = with_consents();
    client.act(ChildConsentSwitched{"child-000000000000001"}).press(Button::ChildConsentWithdraw);
    CHECK(client.shown() == "#/confirm");
    for (const int digit : {4, 0, 2, 7, 1, 9}) client.act(PinKeyPressed{digit});
    CHECK(client.last_body("withdraw_child_consent").find("402719") != std::string::npos);
    client.answer("withdraw_child_consent", own_consents(false));
    CHECK(client.shown() == "#/me/consents");
    CHECK(client.toast() == "toast.consent_withdrawn");
}

TEST_CASE("devices: one or all others, after a question; an ended page says so") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/me/devices"}).answer("read_devices", devices(false));
    client.act(DeviceEndAsked{"session-000000000002"}).press(Button::DevicesEndConfirm);
    CHECK(client.last_body("end_devices").find("session-000000000002") != std::string::npos);
    client.answer("end_devices", devices(true));
    CHECK(client.shown() == "#/me/devices");
    CHECK(client.model.privacy.devices.data->items.size() == 1);
    client.act(RefreshPulled{});
    client.act(RouteChanged{"#/me/account"}).act(RouteChanged{"#/me/delete"});
    client.refuse("read_deletion", "session_ended", "", 401);
    CHECK(client.shown() == "#/login");
    CHECK(client.notice() == "notice.session_ended");
}

TEST_CASE("export: no password, a wrong one, and the files for ten minutes") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/me/export"}).press(Button::ExportPrepare);
    CHECK(client.error(Field::AccountPassword) == "field.password.empty");
    client.type(Field::AccountPassword, "three brown teapots").press(Button::ExportPrepare);
    client.refuse("prepare_export", "wrong_credentials", "", 401);
    CHECK(client.error(Field::AccountPassword) == "account.password.wrong");
    client.press(Button::ExportPrepare);
    const std::int64_t until = (server_now(client.model) + domain::minutes(10)).unix_ms;
    client.answer("prepare_export", protocol::write_json(protocol::ExportAnswer{until, "/a.html", "/a.json"}));
    CHECK(client.model.field(Field::AccountPassword).text.empty());
    client.press(Button::ExportSaveData);
    CHECK(std::ranges::any_of(client.effects, [](const Effect& effect) {
        const auto* window = std::get_if<OpenWindow>(&effect);
        return window != nullptr && window->address == "/a.json";
    }));
    client.pass(domain::minutes(11)).press(Button::ExportSaveData);
    CHECK_FALSE(client.model.privacy.ready);
}

TEST_CASE("deletion: hindered it asks for nothing; free it asks once more, then the account is gone from the device") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/me/delete"});
    protocol::DeletionAnswer hindered;
    hindered.hindrances = {{domain::DeletionObstacle::OwnFamily, 1, 0}};
    client.answer("read_deletion", protocol::write_json(hindered));
    client.type(Field::AccountPassword, "three brown teapots").press(Button::DeletionContinue);
    CHECK(client.shown() == "#/me/delete");
    client.act(RouteChanged{"#/me/account"}).act(RouteChanged{"#/me/delete"});
    CHECK(client.model.field(Field::AccountPassword).text.empty());
    client.answer("read_deletion", protocol::write_json(protocol::DeletionAnswer{}));
    client.type(Field::AccountPassword, "three brown teapots").press(Button::DeletionContinue);
    CHECK(client.shown() == "#/me/delete?sheet=delete");
    client.press(Button::DeletionConfirm).answer("delete_account", "{}");
    CHECK(client.shown() == "#/login");
    CHECK(client.toast() == "toast.account_deleted");
    CHECK(client.model.session.state == SessionState::None);
    CHECK(client.model.field(Field::AccountPassword).text.empty());
}

TEST_CASE("invite: under 14 the guardian agrees first, and another number takes that back") {
    Model model;
    model.now = {1'781'575'200'000};
    CHECK_FALSE(asks_guardian(model, Screen::InviteWho));
    model.field(Field::InviteResidentId).text = "520111201706139002";
    CHECK(asks_guardian(model, Screen::InviteWho));
    CHECK_FALSE(asks_guardian(model, Screen::KinWho));
    model.field(Field::InviteResidentId).text = "11010519491231002X";
    CHECK_FALSE(asks_guardian(model, Screen::InviteWho));
}

TEST_CASE("consents: what a guardian's withdrawal ends is what there is") {
    protocol::ChildConsent child;
    CHECK(child_consent_carries(child) == "nothing");
    child.shows_code = true;
    CHECK(child_consent_carries(child) == "code");
    child.is_member = true;
    CHECK(child_consent_carries(child) == "both");
    child.shows_code = false;
    CHECK(child_consent_carries(child) == "aid");
}

TEST_CASE("log-in password: its rules are shown while it is typed; a wrong present one is said at its field") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/me/password"});
    CHECK(client.shown() == "#/me/password");
    client.press(Button::AccountPasswordChange);
    CHECK(client.error(Field::AccountPassword) == "field.password.empty");
    client.type(Field::AccountPassword, "three brown teapots").type(Field::NewAccountPassword, "short");
    CHECK_FALSE(client.model.privacy.new_password.long_enough);
    client.press(Button::AccountPasswordChange);
    CHECK(client.error(Field::NewAccountPassword) == "error.password_too_short.line");
    client.type(Field::NewAccountPassword, "three brown teapots").press(Button::AccountPasswordChange);
    CHECK(client.error(Field::NewAccountPassword) == "account_password.unchanged");
    CHECK(client.waiting("change_account_password") == 0);
    client.type(Field::NewAccountPassword, "four green kettles").press(Button::AccountPasswordChange);
    client.refuse("change_account_password", "wrong_credentials", "", 401);
    CHECK(client.error(Field::AccountPassword) == "account.password.wrong");
    client.press(Button::AccountPasswordChange);
    client.refuse("change_account_password", "password_contains_mobile", ",\"field\":\"new_password\"");
    CHECK(client.error(Field::NewAccountPassword) == "error.password_contains_mobile.line");
}

TEST_CASE("log-in password: changed, both are forgotten and the settings say how many log-ins ended") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/me/settings"}).press(Button::OpenAccountPassword);
    client.type(Field::AccountPassword, "three brown teapots").type(Field::NewAccountPassword, "four green kettles");
    client.press(Button::AccountPasswordChange).press(Button::AccountPasswordChange);
    CHECK(client.waiting("change_account_password") == 1);
    client.answer("change_account_password", protocol::write_json(protocol::AccountPasswordChanged{2}));
    CHECK(client.shown() == "#/me/settings");
    CHECK(client.toast() == "toast.account_password.others");
    // It stays where the act has led to, and doesn't lie over what is read next.
    client.pass(domain::seconds(2));
    CHECK(client.toast() == "toast.account_password.others");
    client.act(RouteChanged{"#/me"});
    CHECK(client.toast().empty());
    CHECK(client.model.field(Field::AccountPassword).text.empty());
    CHECK(client.model.field(Field::NewAccountPassword).text.empty());
}
