#include "app/voucher_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

ScriptedClient at_voucher() {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/voucher/me"});
    client.answer("read_identity", identity_body("active"));
    return client;
}

ScriptedClient with_code() {
    ScriptedClient client = at_voucher();
    client.answer("request_payment_code", payment_code_body(client.now));
    return client;
}

void type_pin(ScriptedClient& client, std::string_view digits) {
    for (const char digit : digits) client.act(PinKeyPressed{digit - '0'});
}

}  // namespace

TEST_CASE("voucher: a closed guard asks for the password on the pad") {
    ScriptedClient client = at_voucher();
    client.refuse("request_payment_code", "payment_password_required");
    CHECK(client.model.voucher.asks_password);
    CHECK_FALSE(client.model.refusal);
    type_pin(client, "40271");
    client.act(PinKeyPressed{10});
    CHECK(client.model.voucher.pin.digits == "4027");
    type_pin(client, "18");
    client.refuse("request_payment_code", "payment_password_wrong", ",\"tries_left\":4");
    CHECK(client.model.voucher.pin.digits.empty());
    REQUIRE(client.model.voucher.pin.error);
    CHECK(client.model.voucher.pin.error->key == "error.payment_password_wrong.line");
    type_pin(client, "402719");
    client.answer("request_payment_code", payment_code_body(client.now));
    CHECK(living_code(client.model) != nullptr);
    CHECK_FALSE(client.model.voucher.asks_password);
}

TEST_CASE("voucher: locked says who mends it, and leads there") {
    ScriptedClient client = at_voucher();
    client.refuse("request_payment_code", "payment_password_required");
    type_pin(client, "402718");
    client.refuse("request_payment_code", "payment_password_locked");
    CHECK(client.shown() == "#/voucher/me");
    REQUIRE(client.model.refusal);
    CHECK(client.model.refusal->who.key == "error.payment_password_locked.who");
    client.press(Button::RefusalNextStep);
    client.answer("read_identity", identity_body("person"));
    CHECK(client.shown() == "#/identity/person");
}

TEST_CASE("voucher: the code rotates by itself while the guard is open, then asks again") {
    ScriptedClient client = with_code();
    client.pass(domain::seconds(58));
    CHECK_FALSE(is_pending(client.model, RequestKind::RequestPaymentCode));
    client.pass(domain::seconds(1));
    CHECK(is_pending(client.model, RequestKind::RequestPaymentCode));
    CHECK(client.sent.back().body.find("\"rotated\"") != std::string::npos);
    client.answer("request_payment_code", payment_code_body(client.now, "FA1zzzzzzzzzzzzzzzzzzzzzzzzzzzz"));
    REQUIRE(client.model.voucher.code);
    CHECK(client.model.voucher.code->text == "FA1zzzzzzzzzzzzzzzzzzzzzzzzzzzz");

    client.model.voucher.code->guard_open_until = client.now + domain::seconds(30);
    client.pass(domain::seconds(30));
    CHECK(client.model.voucher.asks_password);
    CHECK_FALSE(client.model.voucher.code);
}

TEST_CASE("voucher: the countdown speaks once, at ten seconds") {
    ScriptedClient client = with_code();
    int said = 0;
    for (int second = 0; second < 58; ++second) {
        client.pass(domain::seconds(1));
        for (const Effect& effect : client.effects) {
            const auto* announce = std::get_if<Announce>(&effect);
            if (announce != nullptr && announce->message.key == "announce.new_code_soon") ++said;
        }
    }
    CHECK(said == 1);
}

TEST_CASE("voucher: a lost answer stays lost until somebody presses, or the network is back") {
    ScriptedClient client = at_voucher();
    client.leave_unanswered("request_payment_code", UnansweredReason::Offline);
    client.pass(domain::seconds(5));
    CHECK_FALSE(is_pending(client.model, RequestKind::RequestPaymentCode));
    client.press(Button::VoucherReconnect);
    CHECK(is_pending(client.model, RequestKind::RequestPaymentCode));
}

TEST_CASE("voucher: nothing of the code stays when the screen is left") {
    ScriptedClient client = with_code();
    client.press(Button::Back);
    CHECK(client.shown() == "#/");
    CHECK_FALSE(client.model.voucher.code);
}

TEST_CASE("voucher: insurance that can't be used says how it stands") {
    ScriptedClient client = at_voucher();
    client.refuse("request_payment_code", "insurance_not_usable", ",\"problem\":\"suspended\"");
    REQUIRE(client.model.refusal);
    CHECK(client.model.refusal->why.key == "error.insurance_not_usable.suspended.why");
    CHECK(client.model.refusal->next == NextStep::GoHome);
}
