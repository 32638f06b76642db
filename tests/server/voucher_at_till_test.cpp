#include <catch2/catch_test_macros.hpp>
#include <string>

#include "protocol/sandbox_hall_code_wire.hpp"
#include "server/test_till.hpp"

namespace server_tests {

namespace {

/// Registers the journey's wife and activates her e-voucher, all by the public endpoints.
void activate_wife(TestServer& server, CookieJar& cookies) {
    server.register_person("19900000105", good_password, cookies);
    server.call(protocol::check_name, {.name = "令狐鿏", .resident_id = "520102199005199508"}, &cookies).must();
    const auto issued =
        server.post("/sandbox/hall-code", R"({"person":"520102199005199508"})", server.fresh_key(), &cookies);
    const auto code = protocol::read_json<protocol::SandboxHallCodeAnswer>(issued.body);
    REQUIRE(code.has_value());
    server.call(protocol::check_hall_code, {.code = code->code}, &cookies).must();
    server.call(protocol::set_payment_password, {.password = "402719"}, &cookies).must();
}

std::string ask_code(TestServer& server, CookieJar& cookies) {
    return server.call(protocol::request_payment_code, {}, &cookies).must().token;
}

}  // namespace

TEST_CASE("the code that a phone shows pays at a till, once") {
    TestServer server(with_people());
    bind(server, husband, wife);
    CookieJar cookies;
    activate_wife(server, cookies);
    Till till(server);
    till.sign_in();

    const Purchase purchase{.person = std::string(wife), .token = ask_code(server, cookies)};
    REQUIRE(till.query(purchase.token).is_ok());
    const TillAnswer settled = till.settle(purchase);
    INFO(settled.body);
    REQUIRE(settled.is_ok());
    CHECK(settled.value("setlinfo.acct_mulaid_pay") == "55.00");
    CHECK_FALSE(till.settle(purchase).is_ok());
    CHECK(ledger_is_clean(server));
}

TEST_CASE("a code that was replaced by a newer one is dead, unless it was scanned before") {
    TestServer server(with_people());
    bind(server, husband, wife);
    CookieJar cookies;
    activate_wife(server, cookies);
    Till till(server);
    till.sign_in();

    const std::string replaced = ask_code(server, cookies);
    const std::string scanned = ask_code(server, cookies);
    CHECK(till.query(replaced).error().find("已过期") != std::string::npos);
    REQUIRE(till.query(scanned).is_ok());
    (void)ask_code(server, cookies);
    CHECK(till.settle({.person = std::string(wife), .token = scanned}).is_ok());
}

}  // namespace server_tests
