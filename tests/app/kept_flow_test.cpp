#include "app/kept_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

constexpr std::string_view records =
    R"({"months":[],"month":"2026-02","total_fen":8650,"members":[{"id":"me","name":"赵𣲗","is_me":true,"is_female":false,"order":0,"fen":8650}],"count":1,"records":[{"id":"r1","at":1770000000000,"member":"me","institution":"药店","visit":"pharmacy_purchase","amount_fen":8650,"total_fen":8650,"state":"settled"}],"next":""})";

const AskHost* wish_of(const ScriptedClient& client, HostWish wish) {
    for (const Effect& effect : client.effects) {
        const auto* ask = std::get_if<AskHost>(&effect);
        if (ask != nullptr && ask->wish == wish) return ask;
    }
    return nullptr;
}

void type_pin(ScriptedClient& client, std::string_view digits) {
    for (const char digit : digits) client.act(PinKeyPressed{digit - '0'});
}

ScriptedClient wanting() {
    ScriptedClient client = at_home();
    client.press(Button::KeptToggle);
    return client;
}

}  // namespace

TEST_CASE("kept: nothing is kept unless it is wanted") {
    ScriptedClient client = at_home();
    client.act(RouteChanged{"#/spending"});
    client.answer("read_spending", std::string(records));
    CHECK(wish_of(client, HostWish::KeepRecords) == nullptr);
}

TEST_CASE("kept: the first page of everybody's present month is sealed, nothing else") {
    ScriptedClient client = wanting();
    CHECK(client.model.kept.is_wanted);
    client.act(RouteChanged{"#/spending"});
    client.answer("read_spending", std::string(records));
    REQUIRE(wish_of(client, HostWish::KeepRecords) != nullptr);
    CHECK(wish_of(client, HostWish::KeepRecords)->text == records);
    client.act(HostTold{HostNews::RecordsKept, ""});
    CHECK(client.model.kept.kept_at == client.now);
    client.act(MonthChosen{"2026-01"});
    client.answer("read_spending", std::string(records));
    CHECK(wish_of(client, HostWish::KeepRecords) == nullptr);
}

TEST_CASE("kept: the password that showed a code protects the records; a code itself is never handed on") {
    ScriptedClient client = wanting();
    client.act(RouteChanged{"#/voucher/me"});
    client.answer("read_identity", identity_body("active"));
    client.refuse("request_payment_code", "payment_password_required");
    type_pin(client, "402718");
    CHECK(wish_of(client, HostWish::ProtectRecords) == nullptr);
    client.answer("request_payment_code", payment_code_body(client.now));
    REQUIRE(wish_of(client, HostWish::ProtectRecords) != nullptr);
    CHECK(wish_of(client, HostWish::ProtectRecords)->text == "402718");
    CHECK(wish_of(client, HostWish::KeepRecords) == nullptr);
}

TEST_CASE("kept: the pad opens them, a wrong password says how many tries are left, leaving closes them") {
    ScriptedClient client = wanting();
    client.act(HostTold{HostNews::RecordsKept, ""});
    client.act(ConnectionChanged{false});
    client.act(RouteChanged{"#/kept"});
    CHECK(client.model.route().screen == Screen::Kept);
    type_pin(client, "111111");
    REQUIRE(wish_of(client, HostWish::OpenRecords) != nullptr);
    CHECK(client.model.kept.pin.digits.empty());
    client.act(HostTold{HostNews::RecordsRefused, "4"});
    REQUIRE(client.model.kept.pin.error);
    CHECK(client.model.kept.pin.error->key == "kept.refused");
    type_pin(client, "402718");
    client.act(HostTold{HostNews::RecordsOpened, std::string(records)});
    REQUIRE(client.model.kept.opened);
    CHECK(client.model.kept.opened->records.size() == 1);
    client.press(Button::Back);
    CHECK_FALSE(client.model.kept.opened);
}

TEST_CASE("kept: too many wrong ones, turning it off and logging out leave nothing") {
    ScriptedClient client = wanting();
    client.act(HostTold{HostNews::RecordsKept, ""});
    SECTION("too many wrong ones") {
        client.act(HostTold{HostNews::RecordsGone, ""});
        CHECK_FALSE(client.model.kept.kept_at);
        CHECK(client.model.toast);
    }
    SECTION("turned off") {
        client.press(Button::KeptToggle);
        CHECK(wish_of(client, HostWish::ForgetRecords) != nullptr);
        CHECK_FALSE(client.model.kept.kept_at);
    }
    SECTION("logged out") {
        client.press(Button::LogOutConfirm);
        client.answer("end_session", "{}");
        CHECK(wish_of(client, HostWish::ForgetRecords) != nullptr);
        CHECK_FALSE(client.model.kept.kept_at);
    }
}

TEST_CASE("a log-in whose cookie the browser refuses is explained, not called expired") {
    ScriptedClient client = at_register_password();
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    client.answer("register_account", session_body(client.now));
    client.refuse("read_home", "not_logged_in", {}, 401);
    REQUIRE(client.model.notice);
    CHECK(client.model.notice->key == "notice.cookie_refused");
}

TEST_CASE("a browser that keeps nothing is told at the start, and the app goes on") {
    BootState state;
    state.storage_refused = true;
    ScriptedClient client(state);
    REQUIRE(client.model.notice);
    CHECK(client.model.notice->key == "notice.storage_refused");
}

TEST_CASE("larger type of the browser counts until somebody chooses") {
    ScriptedClient client = at_home();
    CHECK(text_percent(client.model) == 100);
    client.act(SystemTextChanged{130});
    CHECK(text_percent(client.model) == 130);
    // A mode of its own is nobody's choice but the person's.
    CHECK(client.model.reading_mode == ReadingMode::Standard);
    client.act(TextSizeChosen{200});
    client.act(SystemTextChanged{150});
    CHECK(text_percent(client.model) == 200);
}
