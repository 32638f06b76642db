#include "app/premium_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/insured_place_flow.hpp"
#include "explaining_bodies.hpp"

using namespace app;
using namespace app_test;

namespace {

ScriptedClient at_premium(std::string_view kind) {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/premium/" + std::string(kind)});
    client.answer("read_identity", identity_body("active")).answer("read_rules", rules_body());
    client.answer("read_premiums", premiums_body(client.now));
    return client;
}

ScriptedClient& enter_pin(ScriptedClient& client) {
    for (int key = 1; key <= 6; ++key) client.act(PinKeyPressed{key});
    return client;
}

std::string hindrance(const ScriptedClient& client) { return premium_hindrance(client.model).value_or(Message{}).key; }

}  // namespace

TEST_CASE("premiums: chosen, reckoned, paid by the password, and there is the receipt") {
    ScriptedClient client = at_premium("resident");
    CHECK(hindrance(client) == "error.premium_refused.nobody_chosen.why");
    client.act(PremiumPersonToggled{std::string(wife_member)});
    CHECK(hindrance(client).empty());
    CHECK(premium_sum(client.model) == domain::Fen{40'000});
    client.press(Button::PremiumPay);
    CHECK(client.shown() == "#/confirm");
    enter_pin(client);
    CHECK(
        client.last_body("pay_premium") ==
        R"({"purpose":"resident_premium","year":2026,"members":["member-of-the-wife-01"],"payment_password":"123456"})");
    client.answer("pay_premium", receipts_body(client.now, true));
    CHECK(client.shown() == "#/premium/receipt/receipt-0000000001");
    CHECK(client.toast() == "toast.premium_paid");
    client.press(Button::Back);
    CHECK(client.shown() == "#/premium/resident");
    CHECK(client.model.premium.chosen.empty());
}

TEST_CASE("premiums: my own resident premium is told to be none before anybody tries") {
    ScriptedClient client = at_premium("resident");
    client.act(PremiumPersonToggled{"me"});
    CHECK(hindrance(client) == "error.premium_refused.oneself.why");
    client.press(Button::PremiumPay);
    CHECK(client.shown() == "#/premium/resident");
}

TEST_CASE("premiums: Huimin insurance keeps to the place's number of people, the payer counted") {
    ScriptedClient client = at_premium("huimin");
    CHECK(premium_places_left(client.model) == 1);
    client.act(PremiumPersonToggled{"me"});
    CHECK(premium_places_left(client.model) == 0);
    CHECK(hindrance(client).empty());
    client.act(PremiumPersonToggled{std::string(wife_member)});
    CHECK(hindrance(client) == "error.premium_refused.too_many_people.why");
    client.act(PremiumPersonToggled{"me"});
    CHECK(hindrance(client).empty());
    // Another premium begins with nobody chosen.
    client.act(PremiumKindChosen{"resident"});
    CHECK(client.shown() == "#/premium/resident");
    CHECK(client.model.premium.chosen.empty());
}

TEST_CASE("premiums: more than the account holds is told before the password") {
    ScriptedClient client = at_premium("resident");
    REQUIRE(client.model.premium.data);
    client.model.premium.data->balance_fen = client.model.premium.data->shareable_fen = 100;
    client.act(PremiumPersonToggled{std::string(wife_member)});
    CHECK(hindrance(client) == "error.premium_refused.balance_too_small.why");
}

TEST_CASE("premiums: a refund asks for the password, and a refusal stands on the receipt") {
    ScriptedClient client = at_premium("resident");
    client.act(ReceiptOpened{"receipt-0000000001"}).press(Button::PremiumRefund);
    enter_pin(client).refuse("refund_premium", "refund_too_late");
    CHECK(client.shown() == "#/premium/receipt/receipt-0000000001");
    CHECK(client.refusal() == "error.refund_too_late.what");
    client.press(Button::PremiumRefund);
    enter_pin(client).answer("refund_premium", receipts_body(client.now, false));
    CHECK(client.shown() == "#/premium/receipt/receipt-0000000001");
    const protocol::PremiumReceipt* receipt = find_receipt(client.model, "receipt-0000000001");
    REQUIRE(receipt != nullptr);
    CHECK(receipt->state == domain::PremiumState::Refunded);
}

TEST_CASE("place: another record is chosen, and all that hangs on it is read anew") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/me/place"});
    client.answer("read_insured_places", places_body()).answer("read_rules", rules_body());
    client.act(PlaceChosen{"520300", domain::Scheme::Resident});
    CHECK(client.last_body("choose_place") == R"({"area":"520300","scheme":"resident"})");
    client.answer("choose_place", places_body());
    CHECK(client.toast() == "toast.place_chosen");
    CHECK(client.waiting("read_rules") == 1);
    CHECK(client.model.identity.state == LoadState::Idle);
}

TEST_CASE("place: nothing listed and a failed reading are told, and can be tried again") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/me/place"});
    client.leave_unanswered("read_insured_places", UnansweredReason::Failed);
    CHECK(client.model.insured_places.state == LoadState::Failed);
    client.press(Button::InsuredPlacesRetry);
    CHECK(client.waiting("read_insured_places") == 1);
}
