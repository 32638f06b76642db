#include "app/identity_flow.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

/// Logged in, at an address, with the server's word on how far the person is.
ScriptedClient at_step(std::string_view address, std::string_view step) {
    ScriptedClient client = at_home();
    client.act(RouteChanged{std::string(address)});
    client.answer("read_identity", identity_body(step));
    return client;
}

/// Without what the server tells a proven person alone.
std::string before_person(std::string body) {
    const std::string_view told = R"("scheme":"employee","status":"normal",)";
    body.erase(body.find(told), told.size());
    return body;
}

void type_pin(ScriptedClient& client, std::string_view digits) {
    for (const char digit : digits) client.act(PinKeyPressed{digit - '0'});
}

std::string error_key(const ScriptedClient& client, Field field) {
    const auto& error = client.model.field(field).error;
    return error ? error->key : "";
}

}  // namespace

TEST_CASE("identity: a link whose step isn't reached leads to the step") {
    struct Row {
        const char* address;
        const char* step;
        const char* shown;
    };
    const Row rows[] = {
        {"#/voucher/me", "name", "#/identity/name"},      {"#/voucher/me", "person", "#/identity/person"},
        {"#/voucher/me", "pin", "#/identity/pin"},        {"#/voucher/me", "active", "#/voucher/me"},
        {"#/identity/pin", "name", "#/identity/name"},    {"#/identity/person", "pin", "#/identity/pin"},
        {"#/identity/name", "person", "#/identity/name"}, {"#/identity/name", "active", "#/voucher/me"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.address, row.step);
        CHECK(at_step(row.address, row.step).shown() == row.shown);
    }
}

TEST_CASE("identity: the number is checked while it is typed") {
    struct Row {
        const char* typed;
        const char* error;
    };
    const Row rows[] = {
        {"520102", ""},
        {"52010219870923", ""},
        {"52010219871323", "field.resident_id.birth_date"},
        {"520102 19870923 0026", "field.resident_id.check_digit"},
        {"11010519491231002x", ""},
        {"1101051949123100２X", ""},
        {"11010519491231002XX", "field.resident_id.character"},
        {"020102198709230026", "field.resident_id.region"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        ScriptedClient client = at_step("#/identity/name", "name");
        client.type(Field::IdentityResidentId, row.typed);
        CHECK(error_key(client, Field::IdentityResidentId) == row.error);
    }
}

TEST_CASE("identity: an unfinished number is told when the field is left, and the first wrong field gets the focus") {
    ScriptedClient client = at_step("#/identity/name", "name");
    client.type(Field::IdentityResidentId, "5201021987");
    CHECK(error_key(client, Field::IdentityResidentId).empty());
    client.act(FieldLeft{Field::IdentityResidentId});
    CHECK(error_key(client, Field::IdentityResidentId) == "field.resident_id.short");

    client.type(Field::IdentityName, "李2");
    client.press(Button::IdentityCheckName);
    CHECK(error_key(client, Field::IdentityName) == "field.name.character");
    CHECK_FALSE(is_pending(client.model, RequestKind::CheckName));
    CHECK(std::ranges::find(client.effects, Effect{Focus{"identity.name"}}) != client.effects.end());
}

TEST_CASE("identity: from the name to the code") {
    ScriptedClient client = at_step("#/voucher/me", "name");
    client.type(Field::IdentityName, "陈𬱖");
    client.type(Field::IdentityResidentId, "11010519491231002X");
    client.press(Button::IdentityCheckName);
    client.press(Button::IdentityCheckName);  // a double tap
    client.answer("check_name", identity_body("person"));
    CHECK(client.shown() == "#/identity/person");

    client.press(Button::IdentityCheckPerson);
    client.answer("start_face_check", face_check_body(client.now));
    client.act(SandboxFaceChosen{domain::FaceOutcome::Passed});
    client.answer("finish_face_check", identity_body("pin"));
    CHECK(client.shown() == "#/identity/pin");

    type_pin(client, "402719");
    CHECK(client.model.identity.first_pin == "402719");
    type_pin(client, "402719");
    client.answer("set_payment_password", identity_body("active"));
    CHECK(client.shown() == "#/voucher/me");
    CHECK(client.model.identity.first_pin.empty());
    CHECK(client.model.field(Field::IdentityResidentId).text.empty());
    client.answer("request_payment_code", payment_code_body(client.now));
    CHECK(client.model.voucher.code);
}

TEST_CASE("identity: a face that fails leads to the hall code") {
    ScriptedClient client = at_step("#/identity/person", "person");
    client.press(Button::IdentityCheckPerson);
    client.answer("start_face_check", face_check_body(client.now));
    client.act(SandboxFaceChosen{domain::FaceOutcome::NotRecognised});
    client.refuse("finish_face_check", "face_failed");
    REQUIRE(client.model.refusal);
    CHECK(client.model.refusal->next == NextStep::UseHallCode);
    client.press(Button::RefusalNextStep);
    CHECK(chosen_way(client.model) == domain::PersonCheckWay::HallCode);

    client.type(Field::IdentityHallCode, "1234 567");
    client.press(Button::IdentityCheckPerson);
    CHECK(error_key(client, Field::IdentityHallCode) == "field.hall_code.short");
    client.type(Field::IdentityHallCode, "1234 5678");
    client.press(Button::IdentityCheckPerson);
    client.refuse("check_hall_code", "hall_code_wrong", ",\"tries_left\":4");
    CHECK(error_key(client, Field::IdentityHallCode) == "error.hall_code_wrong.line");
    client.press(Button::IdentityCheckPerson);
    client.answer("check_hall_code", identity_body("pin"));
    CHECK(client.shown() == "#/identity/pin");
}

TEST_CASE("identity: a refused camera leads to the hall code too") {
    ScriptedClient client = at_step("#/identity/person", "person");
    client.press(Button::IdentityCheckPerson);
    client.answer("start_face_check", face_check_body(client.now));
    client.press(Button::IdentityDenyCamera);
    REQUIRE(client.model.refusal);
    CHECK(client.model.refusal->what.key == "identity.camera_denied.what");
    client.press(Button::RefusalNextStep);
    CHECK(chosen_way(client.model) == domain::PersonCheckWay::HallCode);
}

TEST_CASE("payment password: weak ones and slips are told, the digits go") {
    struct Row {
        const char* first;
        const char* second;
        const char* error;
    };
    const Row rows[] = {
        {"111111", "", "pin.weak.all_equal"}, {"123456", "", "pin.weak.run"}, {"402719", "402718", "pin.different"}};
    for (const Row& row : rows) {
        CAPTURE(row.first);
        ScriptedClient client = at_step("#/identity/pin", "pin");
        type_pin(client, row.first);
        type_pin(client, row.second);
        REQUIRE(client.model.identity.pin.error);
        CHECK(client.model.identity.pin.error->key == row.error);
        CHECK(client.model.identity.pin.digits.empty());
        CHECK(client.model.identity.first_pin.empty());
        CHECK_FALSE(is_pending(client.model, RequestKind::SetPaymentPassword));
    }
}

TEST_CASE("payment password: what only the server knows is told in the same place") {
    ScriptedClient client = at_step("#/identity/pin", "pin");
    type_pin(client, "515678");
    type_pin(client, "515678");
    client.refuse("set_payment_password", "payment_password_weak", ",\"problem\":\"mobile_number\"");
    REQUIRE(client.model.identity.pin.error);
    CHECK(client.model.identity.pin.error->key == "pin.weak.mobile_number");
    CHECK_FALSE(client.model.refusal);
}

TEST_CASE("identity: in WeChat the payment password comes before the person, and the last step activates") {
    const std::string wechat = R"(,"channel":"wechat")";
    ScriptedClient client = at_home();
    client.model.host = protocol::HostKind::Wechat;
    client.act(RouteChanged{"#/voucher/me"});
    client.answer("read_identity", identity_body("name"));
    CHECK(activation_channel(client.model) == domain::ActivationChannel::Wechat);
    client.type(Field::IdentityName, "李明").type(Field::IdentityResidentId, "11010519491231002X");
    client.press(Button::IdentityCheckName);
    CHECK(client.sent.back().body.contains(R"("channel":"wechat")"));
    client.answer("check_name", before_person(identity_body("pin", wechat)));
    CHECK(client.shown() == "#/identity/pin");
    // The name may be corrected until the person is known.
    CHECK(identity_route(client.model, Screen::IdentityName).screen == Screen::IdentityName);
    type_pin(client, "402719");
    type_pin(client, "402719");
    client.answer("set_payment_password", before_person(identity_body("person", wechat)));
    CHECK(client.shown() == "#/identity/person");
    client.act(PersonWayChosen{domain::PersonCheckWay::HallCode});
    client.type(Field::IdentityHallCode, "12345678").press(Button::IdentityCheckPerson);
    client.answer("check_hall_code", identity_body("active", wechat));
    CHECK(client.shown() == "#/voucher/me");
}

TEST_CASE("identity: a step out of its order is refused with the one that comes first") {
    ScriptedClient client = at_step("#/identity/person", "person");
    client.press(Button::IdentityCheckPerson);
    client.refuse("start_face_check", "identity_step_missing", R"(,"problem":"pin")");
    REQUIRE(client.model.refusal);
    CHECK(client.model.refusal->why.key == "error.identity_step_missing.pin.why");
    CHECK(client.model.refusal->next == NextStep::GoOnWithIdentity);
}

TEST_CASE("payment password: neither digits nor number reach the draft") {
    ScriptedClient client = at_step("#/identity/name", "name");
    client.type(Field::IdentityName, "陈𬱖");
    client.type(Field::IdentityResidentId, "11010519491231002X");
    CHECK(client.model.saved_draft.find("110105") == std::string::npos);
    ScriptedClient other = at_step("#/identity/pin", "pin");
    type_pin(other, "40271");
    CHECK(other.model.saved_draft.find("40271") == std::string::npos);
}
