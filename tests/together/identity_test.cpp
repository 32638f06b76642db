// From an account to a payment code: the client and the server in one process.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "together/person.hpp"

using platform_tests::Network;
using together_tests::Hands;
using together_tests::Insured;
using together_tests::Person;
using together_tests::RealServer;

namespace {

constexpr std::string_view mobile = "13808515678";
constexpr std::string_view password = "correct horse battery";
constexpr std::string_view name = "赵𣲗";
constexpr std::string_view resident_id = "520115198908129938";

app::Language any_language() { return GENERATE(app::Language::Chinese, app::Language::English); }

void enter_pin(Person& person, std::string_view digits) {
    for (const char digit : digits) person.app().press("button", std::string(1, digit));
}

/// Registered, and at the voucher's address: the first missing step is there instead.
void open_voucher(Person& person) {
    person.register_account(mobile, password);
    person.reopen("#/voucher/me");
    person.expect("heading", "identity.name.title");
}

void check_name(Person& person) {
    person.type("identity.name.label", name);
    person.type("identity.resident_id.label", resident_id);
    person.press("button", "identity.name.submit");
    person.expect("heading", "identity.person.title");
}

void prove_by_hall_code(Person& person, RealServer& server) {
    person.press("radio", "identity.person.hall.title");
    person.type("identity.hall_code.label", server.hall_code(resident_id, person.now()));
    person.press("button", "identity.hall_code.submit");
    person.expect("heading", "identity.pin.title");
}

void set_pin(Person& person, std::string_view digits) {
    enter_pin(person, digits);
    person.expect("heading", "identity.pin.again");
    enter_pin(person, digits);
    person.expect("button", "voucher.refresh");
}

}  // namespace

TEST_CASE("name, hall code, payment password, payment code: a link continues where it led") {
    RealServer server(Insured::SandboxPeople);
    Person person(server, any_language());
    open_voucher(person);
    check_name(person);
    prove_by_hall_code(person, server);
    set_pin(person, "402719");
    person.expect_words("voucher.own_account");
    CHECK(server.acts_of("/api/v1/voucher/code") == 1);

    // It rotates by itself, and asks for the password when nobody has touched it for five minutes.
    person.advance(domain::seconds(60));
    CHECK(server.acts_of("/api/v1/voucher/code") == 2);
    person.advance(domain::minutes(5));
    person.expect("heading", "voucher.password.title");
    enter_pin(person, "402719");
    person.expect("button", "voucher.refresh");
}

TEST_CASE("five wrong payment passwords: what, who mends it, and the way there") {
    RealServer server(Insured::SandboxPeople);
    Person person(server, any_language());
    open_voucher(person);
    check_name(person);
    prove_by_hall_code(person, server);
    set_pin(person, "402719");
    person.advance(domain::minutes(6));
    for (int tries_left = 4; tries_left >= 1; --tries_left) {
        enter_pin(person, "402718");
        person.expect_words("error.payment_password_wrong.line", {{"count", std::to_string(tries_left)}});
    }
    enter_pin(person, "402718");
    person.expect_words("error.payment_password_locked.who");
    person.press("button", "error.payment_password_locked.button");
    person.expect("heading", "identity.person.title");
    prove_by_hall_code(person, server);
    set_pin(person, "935172");
}

TEST_CASE("a lost answer to the name check is asked for again and counts once") {
    RealServer server(Insured::SandboxPeople);
    Person person(server, any_language());
    open_voucher(person);
    person.type("identity.name.label", name);
    person.type("identity.resident_id.label", resident_id);
    person.press_in_trouble(Network::AnswerLost, "button", "identity.name.submit");
    person.press("button", "identity.name.submit");
    person.expect("heading", "identity.person.title");
    CHECK(server.acts_of("/api/v1/identity/name") == 1);
}
