#include "app/kin_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/voucher_flow.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "scripted_client.hpp"

using namespace app;
using namespace app_test;
using domain::FamilyVoucherDocument;
using domain::FamilyVoucherState;

namespace {

constexpr std::string_view draft_id = "family-voucher-000001";

protocol::FamilyVoucher voucher(FamilyVoucherState state, std::vector<FamilyVoucherDocument> documents = {}) {
    return {.id = std::string(draft_id), .name = "李契", .age = 9, .state = state, .documents = std::move(documents)};
}

std::string list_body(std::vector<protocol::FamilyVoucher> items = {}) {
    return protocol::write_json(protocol::FamilyVouchersAnswer{.relatives_max = 5, .items = std::move(items)});
}

/// At the first question, the list of family vouchers read.
ScriptedClient adding() {
    ScriptedClient client = at_home();
    client.answer("read_identity", identity_body("active"));
    client.act(RouteChanged{"#/kin/add"});
    client.answer("read_family_vouchers", list_body());
    return client;
}

ScriptedClient with_draft() {
    ScriptedClient client = adding();
    client.act(RelationChosen{domain::Relation::Child});
    client.type(Field::KinName, "李契");
    client.type(Field::KinResidentId, "11010519491231002X");
    client.press(Button::KinStart);
    client.answer("start_family_voucher", protocol::write_json(voucher(FamilyVoucherState::Documents)));
    return client;
}

bool asked_for_picture(const ScriptedClient& client) {
    return std::ranges::any_of(client.effects,
                               [](const Effect& effect) { return std::holds_alternative<ChoosePicture>(effect); });
}

}  // namespace

TEST_CASE("kin: what is missing is said at its field, and nothing is sent") {
    ScriptedClient client = adding();
    client.press(Button::KinStart);
    CHECK(client.model.kin.relation_missing);
    CHECK(client.model.field(Field::KinName).error);
    CHECK(client.waiting("start_family_voucher") == 0);
    client.act(RelationChosen{domain::Relation::Child});
    client.type(Field::KinName, "李契");
    client.type(Field::KinResidentId, "110105194912310021");
    client.press(Button::KinStart);
    CHECK(client.model.field(Field::KinResidentId).error);
    CHECK(client.waiting("start_family_voucher") == 0);
}

TEST_CASE("kin: under 14 the guardian agrees first, to the text of today; another number takes that back") {
    ScriptedClient client = adding();
    client.act(RelationChosen{domain::Relation::Child});
    client.type(Field::KinName, "李契");
    client.type(Field::KinResidentId, "520111201706139002");
    REQUIRE(client.waiting("read_own_consents") == 1);
    client.press(Button::KinStart);
    CHECK(client.model.kin.guardian.missing);
    CHECK(client.waiting("start_family_voucher") == 0);
    protocol::OwnConsentsAnswer consents;
    consents.guardian_text.kind = domain::ConsentKind::Child;
    consents.guardian_text.version = "7";
    consents.guardian_text.sha256 = std::string(64, 'a');
    consents.guardian_text.title_zh = consents.guardian_text.title_en = "t";
    client.answer("read_own_consents", protocol::write_json(consents));
    client.act(GuardianConsentToggled{});
    client.type(Field::KinResidentId, "520111201706139010");
    CHECK_FALSE(client.model.kin.guardian.agreed);
    client.type(Field::KinResidentId, "520111201706139002");
    client.act(GuardianConsentToggled{}).press(Button::KinStart);
    CHECK(client.last_body("start_family_voucher").find("\"version\":\"7\"") != std::string::npos);
}

TEST_CASE("kin: named, both pages sent, letter read to its end, signed: the code can be shown") {
    ScriptedClient client = with_draft();
    CHECK(client.shown() == "#/kin/add/documents");
    client.act(PictureAsked{FamilyVoucherDocument::OwnHouseholdRegister, true});
    CHECK(asked_for_picture(client));
    client.act(PictureChosen{"cGFnZQ"});
    client.answer(
        "put_family_voucher_document",
        protocol::write_json(voucher(FamilyVoucherState::Documents, {FamilyVoucherDocument::OwnHouseholdRegister})));
    client.act(PictureAsked{FamilyVoucherDocument::RelativesHouseholdRegister, false});
    client.act(PictureChosen{"cGFnZQ"});
    const auto both = {FamilyVoucherDocument::OwnHouseholdRegister, FamilyVoucherDocument::RelativesHouseholdRegister};
    client.answer("put_family_voucher_document", protocol::write_json(voucher(FamilyVoucherState::Documents, both)));
    client.press(Button::KinReadLetter);
    protocol::LetterAnswer letter;
    letter.letter.version = "2026-01";
    letter.letter.name = "family_voucher";
    letter.letter.title_zh = letter.letter.title_en = "亲情账户承诺书";
    letter.letter.sections = {{"一", "1", "甲", "a"}, {"二", "2", "乙", "b"}};
    letter.sha256 = std::string(64, 'a');
    client.answer("read_family_voucher_letter", protocol::write_json(letter));
    client.act(LetterReadTo{1});
    client.press(Button::KinSign);
    CHECK(client.waiting("sign_family_voucher") == 0);
    client.act(LetterReadTo{2});
    client.pass(domain::seconds(1));
    client.press(Button::KinSign);
    client.press(Button::KinSign);
    CHECK(client.waiting("sign_family_voucher") == 1);
    client.answer("sign_family_voucher", protocol::write_json(voucher(FamilyVoucherState::Active, both)));
    CHECK(client.shown() == "#/family");
    REQUIRE(client.model.toast);
    CHECK(client.model.toast->message.key == "toast.kin_added");
    // What was typed about another person stays nowhere.
    CHECK(client.model.field(Field::KinResidentId).text.empty());
}

TEST_CASE("kin: a picture that is none is said, and can be taken again") {
    ScriptedClient client = with_draft();
    client.act(PictureAsked{FamilyVoucherDocument::OwnHouseholdRegister, false});
    client.act(PictureChosen{""});
    REQUIRE(client.model.kin.picture_error);
    CHECK(client.waiting("put_family_voucher_document") == 0);
    client.act(PictureAsked{FamilyVoucherDocument::OwnHouseholdRegister, false});
    CHECK_FALSE(client.model.kin.picture_error);
    client.act(PictureChosen{"cGFnZQ"});
    client.refuse("put_family_voucher_document", "family_voucher_refused", ",\"problem\":\"picture_unreadable\"");
    CHECK(client.model.kin.picture_error);
    CHECK_FALSE(client.model.refusal);
}

TEST_CASE("kin: a refusal says its own why") {
    ScriptedClient client = adding();
    client.act(RelationChosen{domain::Relation::Child});
    client.type(Field::KinName, "李契");
    client.type(Field::KinResidentId, "11010519491231002X");
    client.press(Button::KinStart);
    client.refuse("start_family_voucher", "family_voucher_refused", ",\"problem\":\"too_many_relatives\"");
    REQUIRE(client.model.refusal);
    CHECK(client.model.refusal->why.key == "error.family_voucher_refused.too_many_relatives.why");
    client.press(Button::RefusalNextStep);
    CHECK(client.shown() == "#/family");
}

TEST_CASE("kin: the relative's code is another endpoint's, and leaving forgets it") {
    ScriptedClient client = at_home();
    client.answer("read_identity", identity_body("active"));
    client.act(RouteChanged{"#/voucher/family-voucher-000001"});
    CHECK(client.shown() == "#/voucher/family-voucher-000001");
    CHECK(client.waiting("request_payment_code") == 0);
    REQUIRE(client.waiting("show_family_code") == 1);
    client.refuse("show_family_code", "payment_password_required");
    CHECK(client.model.voucher.asks_password);
    for (const char digit : std::string("402719")) client.act(PinKeyPressed{digit - '0'});
    client.answer("show_family_code", payment_code_body(client.now));
    CHECK(living_code(client.model) != nullptr);
    client.act(RouteChanged{"#/voucher/me"});
    CHECK(client.model.voucher.kin.empty());
    CHECK(living_code(client.model) == nullptr);
    CHECK(client.waiting("request_payment_code") == 1);
}

TEST_CASE("kin: ended on its page after the question, once") {
    ScriptedClient client = adding();
    client.act(RouteChanged{"#/family"});
    client.model.kin.state = LoadState::Idle;
    client.pass(domain::seconds(1));
    client.answer("read_family_vouchers", list_body({voucher(FamilyVoucherState::Active)}));
    client.act(KinOpened{std::string(draft_id), false});
    CHECK(client.shown() == "#/kin/family-voucher-000001");
    client.press(Button::KinEnd);
    client.press(Button::KinEndConfirm);
    client.press(Button::KinEndConfirm);
    CHECK(client.waiting("end_family_voucher") == 1);
    client.answer("end_family_voucher", "{}");
    CHECK(client.shown() == "#/family");
    CHECK(client.model.kin.data->items.empty());
}
