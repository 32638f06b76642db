#include "app/route.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/action.hpp"
#include "app/field.hpp"

using namespace app;
using domain::ConsentKind;

TEST_CASE("routes: each has one text and is read back from it") {
    struct Row {
        Route route;
        const char* text;
    };
    const Row rows[] = {
        {{Screen::Welcome}, "#/start"},
        {{Screen::ConsentText, ConsentKind::Notices}, "#/start/text/notices"},
        {{Screen::RegisterMobile}, "#/register/mobile"},
        {{Screen::RegisterCode}, "#/register/code"},
        {{Screen::RegisterPassword}, "#/register/password"},
        {{Screen::Login}, "#/login"},
        {{Screen::LoginCode}, "#/login/code"},
        {{Screen::Home}, "#/"},
        {{Screen::Settings}, "#/me/settings"},
        {{Screen::LoginCode, ConsentKind::Service, Sheet::CodeHelp}, "#/login/code?sheet=code_help"},
        {{.screen = Screen::Spending}, "#/spending"},
        {{.screen = Screen::Spending, .month = "2026-06"}, "#/spending?month=2026-06"},
        {{.screen = Screen::Spending, .id = "abc"}, "#/spending?member=abc"},
        {{.screen = Screen::Spending, .id = "abc", .month = "2026-06"}, "#/spending?month=2026-06&member=abc"},
        {{Screen::Home, ConsentKind::Service, Sheet::AccountDifference}, "#/?sheet=difference"},
        {{Screen::Settings, ConsentKind::Service, Sheet::LogOutConfirmation}, "#/me/settings?sheet=log_out"},
        {{.screen = Screen::MemberCaps, .id = "member-1"}, "#/family/member-1/cap"},
        {{Screen::Confirm}, "#/confirm"},
        {{Screen::Try}, "#/try"},
        {{.screen = Screen::Premium, .id = "huimin"}, "#/premium/huimin"},
        {{.screen = Screen::PremiumReceipt, .id = "receipt-1"}, "#/premium/receipt/receipt-1"},
        {{Screen::InsuredPlace}, "#/me/place"},
        {{.screen = Screen::Try, .id = "member-1", .place = "H52010200001"},
         "#/try?member=member-1&place=H52010200001"},
        {{.screen = Screen::Try, .sheet = Sheet::Help, .id = "member-1"}, "#/try?member=member-1&sheet=help"},
        {{.screen = Screen::TryChoice, .id = "where"}, "#/try/where"},
        {{.screen = Screen::Diagnosis, .id = "member-1"}, "#/diagnosis?member=member-1"},
        {{Screen::FamilyMember, ConsentKind::Service, Sheet::UnbindConfirmation, "member-1"},
         "#/family/member-1?sheet=unbind"},
        {{.screen = Screen::Voucher}, "#/voucher/me"},
        {{.screen = Screen::Voucher, .id = "kin-1"}, "#/voucher/kin-1"},
        {{.screen = Screen::KinWho}, "#/kin/add"},
        {{.screen = Screen::KinDocuments}, "#/kin/add/documents"},
        {{.screen = Screen::KinLetter}, "#/kin/add/letter"},
        {{.screen = Screen::Kin, .id = "kin-1"}, "#/kin/kin-1"},
        {{Screen::Kin, ConsentKind::Service, Sheet::KinEndConfirmation, "kin-1"}, "#/kin/kin-1?sheet=end"},
        {{.screen = Screen::AccessLog}, "#/me/access"},
        {{.screen = Screen::Consents}, "#/me/consents"},
        {{.screen = Screen::Consents, .sheet = Sheet::ConsentDecision}, "#/me/consents?sheet=decide"},
        {{.screen = Screen::CollectedData}, "#/me/data"},
        {{.screen = Screen::Devices, .sheet = Sheet::EndDevices}, "#/me/devices?sheet=end_devices"},
        {{.screen = Screen::OwnData}, "#/me/account"},
        {{.screen = Screen::ExportData}, "#/me/export"},
        {{.screen = Screen::AccountPassword}, "#/me/password"},
        {{.screen = Screen::DeleteAccount, .sheet = Sheet::DeletionConfirmation}, "#/me/delete?sheet=delete"},
        {{.screen = Screen::Spending, .sheet = Sheet::SessionEnding}, "#/spending?sheet=session"},
        {{.screen = Screen::Help}, "#/help"},
        {{.screen = Screen::Help, .id = "card"}, "#/help/card"},
        {{.screen = Screen::Places}, "#/places"},
        {{.screen = Screen::Places, .id = "member-1"}, "#/places?for=member-1"},
        {{.screen = Screen::ChangePassword}, "#/voucher/password"}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(route_text(row.route) == row.text);
        CHECK(route_from_text(row.text) == row.route);
        CHECK_FALSE(title_key(row.route.screen).empty());
        CHECK_FALSE(heading_key(row.route.screen).empty());
    }
}

TEST_CASE("routes: what isn't understood is no dead end") {
    struct Row {
        const char* text;
        Route route;
    };
    const Row rows[] = {{"", {Screen::Home}},
                        {"#", {Screen::Home}},
                        {"#/nowhere", {Screen::Home}},
                        {"#/login/", {Screen::Login}},
                        {"#/login?utm=1", {Screen::Login}},
                        {"#/login?sheet=code_help", {Screen::Login}},
                        {"#/me/settings?sheet=nothing", {Screen::Settings}},
                        {"#/spending?month=2026-13", {Screen::Spending}},
                        {"#/spending?month=&member=a b", {Screen::Spending}},
                        {"#/start/text/", {Screen::Home}},
                        {"#/start/text/other", {Screen::Welcome}}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(route_from_text(row.text).screen == row.route.screen);
        CHECK(route_from_text(row.text).sheet == Sheet::None);
    }
}

TEST_CASE("fields: a key each, and only one's own number may leave memory") {
    for (const Field field : all_fields) {
        CHECK(field_from_key(field_key(field)) == field);
        // One's own; a clerk's field holds somebody else's.
        const bool is_own_number = field == Field::RegisterMobile || field == Field::LoginMobile;
        CHECK(is_secret(field) == !is_own_number);
    }
    CHECK_FALSE(field_from_key("start.title"));
}

TEST_CASE("keys of a first screen: buttons and kinds of consent") {
    CHECK(button_from_key("start.continue") == Button::StartContinue);
    CHECK(button_from_key("login.submit") == Button::LoginSubmit);
    CHECK_FALSE(button_from_key("start.consent.face"));
    CHECK(consent_from_key("start.consent.face", "start.consent.") == ConsentKind::Face);
    CHECK_FALSE(consent_from_key("start.text.face", "start.consent."));
}
