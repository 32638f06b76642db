#include "app/caps_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/amount_entry.hpp"
#include "app/family_flow.hpp"
#include "family_bodies.hpp"

using namespace app;
using namespace app_test;

namespace {

ScriptedClient at_caps() {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/family/" + std::string(wife_member)});
    client.answer("read_family", family_body(client.now, true));
    client.press(Button::MemberCaps);
    return client;
}

ScriptedClient& enter_pin(ScriptedClient& client) {
    for (int key = 1; key <= 6; ++key) client.act(PinKeyPressed{key});
    return client;
}

std::string hindrance(const ScriptedClient& client) { return caps_hindrance(client.model).value_or(Message{}).key; }

}  // namespace

TEST_CASE("amounts: what people type is read as yuan, and nothing else") {
    struct Row {
        const char* typed;
        const char* cleaned;
        std::optional<std::int64_t> fen;
    };
    for (const Row& row :
         {Row{"800", "800", 80'000}, Row{"¥1,286.40", "1286.40", 128'640}, Row{"８６．５", "86.5", 8'650},
          Row{"86。5", "86.5", 8'650}, Row{".5", "0.5", 50}, Row{"12.", "12.", 1'200}, Row{"007", "7", 700},
          Row{"0", "0", 0}, Row{"1.239", "1.23", 123}, Row{"1.2.3", "1.23", 123},
          Row{"123456789", "12345678", 1'234'567'800}, Row{"-5", "5", 500}, Row{"abc", "", {}}, Row{"", "", {}}}) {
        INFO(row.typed);
        CHECK(clean_amount(row.typed) == row.cleaned);
        const auto amount = typed_amount(row.cleaned);
        CHECK(amount.has_value() == row.fen.has_value());
        if (amount && row.fen) CHECK(amount->value == *row.fen);
    }
    CHECK(amount_to_type({80'000}) == "800");
    CHECK(amount_to_type({8'650}) == "86.50");
}

TEST_CASE("caps: typed, judged by the rule, guarded by the password, and told") {
    ScriptedClient client = at_caps();
    CHECK(client.shown() == "#/family/member-of-the-wife-01/cap");
    CHECK(hindrance(client) == "caps.unchanged");
    client.type(Field::CapMonth, "800").type(Field::CapPayment, "900");
    CHECK(hindrance(client) == "error.cap_refused.payment_above_month.why");
    client.press(Button::CapsContinue);
    CHECK(client.shown() == "#/family/member-of-the-wife-01/cap");
    client.type(Field::CapPayment, "300").press(Button::CapsContinue);
    CHECK(client.shown() == "#/confirm");
    enter_pin(client);
    CHECK(client.last_body("set_cap") ==
          R"({"member":"member-of-the-wife-01","payment_fen":30000,"month_fen":80000,"payment_password":"123456"})");
    client.answer("set_cap", caps_body(61'240));
    CHECK(client.shown() == "#/family/member-of-the-wife-01");
    CHECK(client.toast() == "toast.caps_set");
    REQUIRE(find_member(client.model, wife_member) != nullptr);
    CHECK(find_member(client.model, wife_member)->caps.left_this_month_fen == 18'760);
    CHECK_FALSE(client.model.confirmation);
}

TEST_CASE("caps: an empty field lifts a cap, zero stops everything and says so") {
    ScriptedClient client = at_caps();
    client.type(Field::CapMonth, "0").press(Button::CapsContinue);
    REQUIRE(client.model.confirmation);
    CHECK(client.model.confirmation->lead.key == "caps.confirm.nothing");
    client.press(Button::Back);
    CHECK(client.model.field(Field::CapMonth).text == "0");
    client.type(Field::CapMonth, "");
    CHECK(hindrance(client) == "caps.unchanged");
}

TEST_CASE("caps: a wrong password is said at the pad, another refusal on the form") {
    ScriptedClient client = at_caps();
    client.type(Field::CapMonth, "800").press(Button::CapsContinue);
    enter_pin(client).refuse("set_cap", "payment_password_wrong", ",\"tries_left\":4");
    CHECK(client.shown() == "#/confirm");
    REQUIRE(client.model.confirmation);
    CHECK(client.model.confirmation->pin.digits.empty());
    CHECK(client.model.confirmation->pin.error.value_or(Message{}).key == "error.payment_password_wrong.line");
    enter_pin(client).refuse("set_cap", "cap_refused", R"(,"problem":"month_cap_not_offered")");
    CHECK(client.shown() == "#/family/member-of-the-wife-01/cap");
    CHECK(client.refusal_card().why.key == "error.cap_refused.month_cap_not_offered.why");
    CHECK(client.model.field(Field::CapMonth).text == "800");
}

TEST_CASE("caps: a reload at the pad leads back to the form, for digits outlive nothing") {
    ScriptedClient client = at_caps();
    client.type(Field::CapMonth, "800").press(Button::CapsContinue);
    CHECK(client.reloaded().shown() == "#/family/member-of-the-wife-01/cap");
}
