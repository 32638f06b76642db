// Whole ways through the product: the client as it runs in a browser and the server as it runs in production, in one
// process, driven by roles and names alone.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "together/person.hpp"

using platform_tests::Network;
using together_tests::Hands;
using together_tests::Person;
using together_tests::RealServer;

namespace {

constexpr std::string_view mobile = "13808515678";
constexpr std::string_view masked = "138****5678";
constexpr std::string_view password = "correct horse battery";

app::Language any_language() { return GENERATE(app::Language::Chinese, app::Language::English); }

}  // namespace

TEST_CASE("register, look around, change the language, log out, log in by password and by code") {
    RealServer server;
    Person person(server, any_language(), GENERATE(Hands::Finger, Hands::Mouse, Hands::Keyboard));
    person.agree_to_required();
    person.send_code_to(mobile);
    person.type_code_from_inbox(mobile);
    person.choose_password(password);
    person.expect_home(masked);

    person.press("button", "home.settings");
    person.expect("heading", "title.settings");
    const bool was_chinese = person.language() == app::Language::Chinese;
    person.press("radio", was_chinese ? "settings.language.en" : "settings.language.zh");
    CHECK(person.language() == (was_chinese ? app::Language::English : app::Language::Chinese));
    person.log_out_from_settings();

    person.go_to_login();
    person.log_in_by_password(mobile, password);
    person.expect_home(masked);
    person.press("button", "home.settings");
    person.log_out_from_settings();

    person.go_to_login();
    person.advance(domain::seconds(61));
    person.request_login_code(mobile);
    person.type_code_from_inbox(mobile);
    person.expect_home(masked);
}

TEST_CASE("a session outlives a reload and a new visit, and ends on the device that logs out") {
    RealServer server;
    Person person(server, any_language());
    person.register_account(mobile, password);
    person.reload();
    person.expect_home(masked);
    person.reopen();
    person.expect_home(masked);
    person.press("button", "home.settings");
    person.log_out_from_settings();
    person.reopen();
    person.expect("button", "start.continue");
}

TEST_CASE("a wrong code says how many tries are left, the fifth ends it, and a new one works") {
    RealServer server;
    Person person(server, any_language());
    person.agree_to_required();
    person.send_code_to(mobile);
    for (int tries_left = 4; tries_left >= 1; --tries_left) {
        person.retype("code.label", server.wrong_code(mobile, person.now(), tries_left));
        person.expect_words("error.code_wrong.line", {{"count", std::to_string(tries_left)}});
    }
    person.retype("code.label", server.wrong_code(mobile, person.now(), 5));
    person.expect_words("error.code_exhausted.what");
    person.advance(domain::seconds(61));
    person.press("button", "error.code_exhausted.button");
    person.type_code_from_inbox(mobile);
    person.expect("heading", "register.password.title");
}

TEST_CASE("a code dies after five minutes, and a new one works") {
    RealServer server;
    Person person(server, any_language());
    person.agree_to_required();
    person.send_code_to(mobile);
    const std::string code = server.latest_code(mobile, person.now());
    person.advance(domain::minutes(5) + domain::seconds(1));
    person.retype("code.label", code);
    person.expect_words("error.code_expired.what");
    person.press("button", "error.code_expired.button");
    person.type_code_from_inbox(mobile);
    person.expect("heading", "register.password.title");
}

TEST_CASE("a number that has an account can log in with the code it just typed") {
    RealServer server;
    {
        Person first(server, app::Language::Chinese);
        first.register_account(mobile, password);
    }
    Person person(server, any_language());
    person.agree_to_required();
    person.advance(domain::seconds(61));
    person.send_code_to(mobile);
    person.type_code_from_inbox(mobile);
    person.expect_words("error.account_exists.what");
    person.press("button", "error.account_exists.button");
    person.expect_home(masked);
}

TEST_CASE("a wrong password and an unknown number are told in the same words") {
    RealServer server;
    {
        Person first(server, app::Language::Chinese);
        first.register_account(mobile, password);
    }
    Person person(server, any_language());
    person.go_to_login();
    person.log_in_by_password(mobile, "not the password");
    person.expect_words("error.wrong_credentials.why");
    person.reload();
    person.log_in_by_password("13908510000", "not the password");
    person.expect_words("error.wrong_credentials.why");
}

TEST_CASE("double taps at every step do everything once") {
    RealServer server;
    Person person(server, any_language());
    person.tick_required();
    person.press_twice("button", "start.continue");
    person.type("mobile.label", mobile);
    person.press_twice("button", "register.mobile.submit");
    CHECK(server.messages(mobile, person.now()) == 1);
    person.type_code_from_inbox(mobile);
    person.type("password.label", password);
    person.press_twice("button", "register.password.submit");
    person.expect_home(masked);
    CHECK(server.acts_of("/api/v1/accounts") == 1);
    person.press("button", "home.settings");
    person.press("button", "settings.log_out");
    person.press_twice("button", "log_out.confirm");
    CHECK(server.acts_of("/api/v1/session/end") == 1);
}

TEST_CASE("a server that vanishes at any step loses nothing and does nothing twice") {
    RealServer server;
    Person person(server, any_language());
    const Network trouble = GENERATE(Network::RequestLost, Network::AnswerLost, Network::Silent, Network::Offline);
    person.agree_to_required();

    person.type("mobile.label", mobile);
    person.press_in_trouble(trouble, "button", "register.mobile.submit");
    person.press("button", "button.retry");
    person.expect("heading", "code.title");
    CHECK(server.messages(mobile, person.now()) == 1);

    person.type_in_trouble(trouble, "code.label", server.latest_code(mobile, person.now()));
    person.press("button", "button.retry");
    person.expect("heading", "register.password.title");

    person.type("password.label", password);
    person.press_in_trouble(trouble, "button", "register.password.submit");
    person.press("button", "button.retry");
    person.expect_home(masked);
    CHECK(server.acts_of("/api/v1/accounts") == 1);

    person.press("button", "home.settings");
    person.press("button", "settings.log_out");
    person.press_in_trouble(trouble, "button", "log_out.confirm");
    person.press("button", "button.retry");
    person.go_to_login();

    person.type("mobile.label", mobile);
    person.type("password.label", password);
    person.press_in_trouble(trouble, "button", "login.submit");
    CHECK(person.value("mobile.label") == "138 0851 5678");
    person.press("button", "button.retry");
    person.expect_home(masked);
}

TEST_CASE("a reload at any step goes on where it was") {
    RealServer server;
    Person person(server, any_language());
    person.tick("start.consent.service");
    person.reload();
    CHECK(person.is_ticked("start.consent.service"));
    person.tick("start.consent.identity");
    person.press("button", "start.continue");
    person.reload();
    person.type("mobile.label", mobile);
    person.reload();
    CHECK(person.value("mobile.label") == "138 0851 5678");
    person.press("button", "register.mobile.submit");
    person.reload();
    person.expect("heading", "code.title");
    person.type_code_from_inbox(mobile);
    person.reload();
    person.expect("heading", "register.password.title");
    person.choose_password(password);
    person.reload();
    person.expect_home(masked);
}

TEST_CASE("an answer that got lost before a reload is asked for again, not a second message") {
    RealServer server;
    Person person(server, any_language());
    person.agree_to_required();
    person.type("mobile.label", mobile);
    person.press_in_trouble(Network::AnswerLost, "button", "register.mobile.submit");
    person.reload();
    person.press("button", "register.mobile.submit");
    person.expect("heading", "code.title");
    CHECK(server.messages(mobile, person.now()) == 1);
    person.type_code_from_inbox(mobile);
    person.expect("heading", "register.password.title");
}

TEST_CASE("a session that ended elsewhere asks to log in and then goes on to the page that was wanted") {
    RealServer server;
    Person person(server, any_language());
    person.register_account(mobile, password);
    server.forget_cookies();
    person.reopen("#/me/settings");
    person.expect("heading", "login.title");
    person.log_in_by_password(mobile, password);
    person.expect("heading", "title.settings");
}

TEST_CASE("a message that never comes, and one that comes late") {
    RealServer server;
    Person person(server, any_language());
    person.agree_to_required();
    SECTION("lost: another number is the way on, and what was typed can be changed") {
        constexpr std::string_view lost = "13800000404";
        person.send_code_to(lost);
        CHECK(server.messages(lost, person.now()) == 0);
        person.press("button", "code.change_number");
        person.expect("heading", "register.mobile.title");
        CHECK(person.value("mobile.label") == "138 0000 0404");
        person.retype("mobile.label", mobile);
        person.press("button", "register.mobile.submit");
        person.expect("heading", "code.title");
        person.type_code_from_inbox(mobile);
        person.expect("heading", "register.password.title");
    }
    SECTION("late: the code still works") {
        constexpr std::string_view late = "13800000408";
        person.send_code_to(late);
        CHECK(server.messages(late, person.now()) == 0);
        person.advance(domain::seconds(21));
        person.type_code_from_inbox(late);
        person.expect("heading", "register.password.title");
    }
}

TEST_CASE("a number without an account can register with the code it just typed to log in") {
    RealServer server;
    Person person(server, any_language());
    person.go_to_login();
    person.request_login_code(mobile);
    person.type_code_from_inbox(mobile);
    person.expect_words("error.account_missing.what");
    person.press("button", "error.account_missing.button");
    person.agree_to_required_again();
    person.choose_password(password);
    person.expect_home(masked);
}

TEST_CASE("Back leads through every step and loses nothing that was typed") {
    RealServer server;
    Person person(server, any_language());
    person.agree_to_required();
    person.send_code_to(mobile);
    person.go_back();
    person.expect("heading", "register.mobile.title");
    CHECK(person.value("mobile.label") == "138 0851 5678");
    person.go_back();
    person.expect("button", "start.continue");
    CHECK(person.is_ticked("start.consent.service"));
    CHECK_FALSE(person.is_ticked("start.consent.face"));
}

TEST_CASE("after the log-in, Back doesn't lead into the finished form") {
    RealServer server;
    Person person(server, any_language());
    person.register_account(mobile, password);
    CHECK(person.app().host().history.size() == 1);
    CHECK(person.app().address() == "#/");
}

TEST_CASE("a locked number is told when it may try again, and the code is a way in") {
    RealServer server;
    {
        Person first(server, app::Language::Chinese);
        first.register_account(mobile, password);
    }
    Person person(server, any_language());
    person.go_to_login();
    person.type("mobile.label", mobile);
    for (int attempt = 0; attempt < 10; ++attempt) {
        person.retype("password.label", "wrong password " + std::to_string(attempt));
        person.press("button", "login.submit");
    }
    person.retype("password.label", password);
    person.press("button", "login.submit");
    person.expect_words("error.login_locked.what");
    person.advance(domain::seconds(61));
    person.press("button", "error.login_locked.button");
    person.expect("heading", "code.title");
    person.type_code_from_inbox(mobile);
    person.expect_home(masked);
}
