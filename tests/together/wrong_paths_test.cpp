// Where a person can go wrong, and what they are told: the client's state machine against the real server.

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "domain/sms_code.hpp"
#include "protocol/endpoints.hpp"
#include "protocol/error.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "together/update_driver.hpp"

using namespace app;
using together_tests::RealServer;
using together_tests::UpdateDriver;

namespace {

constexpr std::string_view mobile = "13808515678";
constexpr std::string_view unknown = "13908510000";
constexpr std::string_view password = "correct horse battery";

/// The server as it is after somebody registered and went away.
void have_account(RealServer& server) {
    UpdateDriver first(server);
    first.register_account(mobile, password);
    REQUIRE(first.shown() == "#/");
    first.log_out();
    REQUIRE(first.shown() == "#/login");
}

}  // namespace

TEST_CASE("wrong paths: the home after registering tells what is true") {
    RealServer server;
    UpdateDriver person(server);
    person.act(ConsentToggled{domain::ConsentKind::Notices}).register_account(mobile, password);
    const HomeData home = person.model.home.data.value_or(HomeData{});
    CHECK(home.mobile_masked == "138****5678");
    CHECK_FALSE(home.last_login_at);
    CHECK(home.active_sessions == 1);
    CHECK_FALSE(home.identity_verified);
    std::set<domain::ConsentKind> given;
    for (const ConsentGiven& consent : home.consents) {
        if (consent.given) given.insert(consent.kind);
    }
    CHECK(given == std::set{domain::ConsentKind::Service, domain::ConsentKind::Identity, domain::ConsentKind::Notices});
    CHECK(person.model.service.mode == ServiceMode::Sandbox);
    CHECK_FALSE(person.model.service.sandbox_phone.empty());
}

TEST_CASE("wrong paths: a known and an unknown number look alike until the right code") {
    RealServer server;
    have_account(server);
    UpdateDriver known(server);
    UpdateDriver stranger(server);
    for (UpdateDriver* person : {&known, &stranger}) person->pass(domain::seconds(61));
    known.send_login_code(mobile);
    stranger.send_login_code(unknown);
    CHECK(known.shown() == "#/login/code");
    CHECK(stranger.shown() == "#/login/code");
    CHECK(known.model.login_sms.tries_left == stranger.model.login_sms.tries_left);
    CHECK(seconds_until(known.model, known.model.login_sms.resend_at) ==
          seconds_until(stranger.model, stranger.model.login_sms.resend_at));
    known.type_right_code(mobile);
    CHECK(known.shown() == "#/");
    stranger.type_right_code(unknown);
    CHECK(stranger.refusal() == "error.account_missing.what");
}

TEST_CASE("wrong paths: an unknown number goes on to register without a second code") {
    RealServer server;
    UpdateDriver person(server);
    person.send_login_code(unknown).type_right_code(unknown).press(Button::RefusalNextStep);
    CHECK(person.shown() == "#/start");
    person.agree();
    CHECK(person.shown() == "#/register/password");
    person.type(Field::RegisterPassword, std::string(password)).press(Button::RegisterSubmit);
    CHECK(person.shown() == "#/");
    CHECK(server.messages(unknown, person.now) == 1);
}

TEST_CASE("wrong paths: a known number that registers logs in without a second code") {
    RealServer server;
    have_account(server);
    UpdateDriver person(server);
    person.pass(domain::seconds(61)).agree().send_register_code(mobile).type_right_code(mobile);
    CHECK(person.refusal() == "error.account_exists.what");
    person.press(Button::RefusalNextStep);
    CHECK(person.shown() == "#/");
}

TEST_CASE("wrong paths: ten wrong passwords lock the password, not the code, and a quarter of an hour unlocks") {
    RealServer server;
    have_account(server);
    UpdateDriver person(server);
    person.pass(domain::minutes(5));
    for (int tries = 0; tries < 10; ++tries) {
        person.pass(domain::seconds(20)).log_in(mobile, "not the password");
        CHECK(person.shown() == "#/login");
    }
    person.pass(domain::seconds(20)).log_in(mobile, password);
    CHECK(person.refusal() == "error.login_locked.what");
    const domain::Instant retry_at = person.model.refusal.value_or(Refusal{}).retry_at.value_or(domain::Instant{});
    CHECK(seconds_until(person.model, retry_at) > 14 * 60);
    CHECK(seconds_until(person.model, retry_at) <= 15 * 60);
    person.press(Button::RefusalNextStep).type_right_code(mobile);
    CHECK(person.shown() == "#/");
    person.log_out().pass(domain::minutes(16)).log_in(mobile, password);
    CHECK(person.shown() == "#/");
}

TEST_CASE("wrong paths: the daily cap, and the way that is left") {
    RealServer server;
    have_account(server);
    UpdateDriver person(server);
    person.pass(domain::seconds(61)).agree();
    for (int sent = 1; sent < domain::sms_codes_a_day_max; ++sent) {
        person.send_register_code(mobile);
        REQUIRE(person.shown() == "#/register/code");
        person.press(Button::CodeChangeNumber).pass(domain::seconds(61));
    }
    person.send_register_code(mobile);
    CHECK(person.refusal() == "error.sms_daily_cap.what");
    person.press(Button::RefusalNextStep);
    CHECK(person.shown() == "#/login");
    person.log_in(person.model.field(Field::LoginMobile).text, password);
    CHECK(person.shown() == "#/");
}

TEST_CASE("wrong paths: who lost the page may not send at once, and is told how long to wait") {
    RealServer server;
    UpdateDriver first(server);
    first.agree().send_register_code(mobile);
    UpdateDriver second(server);
    second.pass(domain::seconds(18)).agree().send_register_code(mobile);
    CHECK(second.shown() == "#/register/mobile");
    CHECK(second.error(Field::RegisterMobile) == "error.sms_resend_too_soon.line");
    const Message too_soon = second.model.field(Field::RegisterMobile).error.value_or(Message{});
    CHECK(seconds_until(second.model, too_soon.until.value_or(domain::Instant{})) == 42);
    second.pass(domain::seconds(42)).press(Button::RegisterSendCode);
    CHECK(second.shown() == "#/register/code");
}

TEST_CASE("wrong paths: a newer code ends the older one") {
    RealServer server;
    UpdateDriver first(server);
    first.agree().send_register_code(mobile);
    const std::string older = server.latest_code(mobile, first.now);
    UpdateDriver second(server);
    second.pass(domain::seconds(61)).agree().send_register_code(mobile);
    first.now = second.now;
    first.type(Field::RegisterCode, older);
    CHECK(first.shown() == "#/register/code");
    CHECK_FALSE(first.refusal().empty());
    second.type_right_code(mobile);
    CHECK(second.shown() == "#/register/password");
}

TEST_CASE("wrong paths: a proof is good for ten minutes and one registration") {
    RealServer server;
    UpdateDriver person(server);
    person.agree().send_register_code(mobile).type_right_code(mobile);
    person.pass(domain::minutes(10));
    CHECK(person.refusal() == "error.proof_expired.what");
    person.press(Button::RefusalNextStep).type_right_code(mobile);
    CHECK(person.shown() == "#/register/password");
    UpdateDriver other_tab(server);
    other_tab.model = person.model;
    other_tab.now = person.now;
    for (UpdateDriver* each : {&person, &other_tab}) {
        each->type(Field::RegisterPassword, std::string(password)).press(Button::RegisterSubmit);
    }
    CHECK(person.shown() == "#/");
    CHECK_FALSE(other_tab.refusal().empty());
    CHECK(other_tab.shown() == "#/register/password");
}

TEST_CASE("wrong paths: the server says of a password what the client says") {
    RealServer server;
    UpdateDriver person(server);
    person.agree().send_register_code(mobile).type_right_code(mobile);
    const std::string rows[] = {"short", std::string(127, 'x') + "yz", "1234567890", "my13808515678"};
    for (const std::string& typed : rows) {
        CAPTURE(typed);
        person.type(Field::RegisterPassword, typed).press(Button::RegisterSubmit);
        const std::string said_by_client = person.error(Field::RegisterPassword);
        CHECK_FALSE(said_by_client.empty());
        // What a client without the check would send.
        protocol::RegisterAccountRequest request;
        request.proof = person.model.register_sms.proof;
        request.password = typed;
        for (const domain::ConsentKind kind : domain::welcome_consents) {
            const AgreedText& text = person.model.welcome.agreed_texts.at(static_cast<std::size_t>(kind));
            request.consents.push_back({kind, domain::is_required(kind), text.version, text.sha256});
        }
        const auto answer = server.answer({.id = 1,
                                           .method = protocol::Method::Post,
                                           .path = std::string(protocol::register_account.info.path),
                                           .body = protocol::write_json(request),
                                           .idempotency_key = "a-client-without-checks-" + std::to_string(typed.size()),
                                           .timeout = domain::seconds(30)},
                                          person.now);
        const auto refusal = protocol::read_json<protocol::ErrorBody>(answer.body);
        REQUIRE(refusal);
        CHECK("error." + std::string(protocol::error_name(refusal->error.code)) + ".line" == said_by_client);
    }
}

TEST_CASE("wrong paths: consents that changed meanwhile are decided anew") {
    RealServer server;
    UpdateDriver person(server);
    person.agree().send_register_code(mobile).type_right_code(mobile);
    for (AgreedText& text : person.model.welcome.agreed_texts) text.sha256 = std::string(64, '0');
    person.type(Field::RegisterPassword, std::string(password)).press(Button::RegisterSubmit);
    CHECK(person.refusal() == "error.consent_outdated.what");
    person.press(Button::RefusalNextStep).agree().press(Button::RegisterSubmit);
    CHECK(person.shown() == "#/");
}

TEST_CASE("wrong paths: a session that is gone leads to the log-in and back") {
    RealServer server;
    UpdateDriver person(server);
    person.register_account(mobile, password);
    server.forget_cookies();
    person.press(Button::HomeRetry);
    CHECK(person.shown() == "#/login");
    CHECK(person.model.notice.value_or(Message{}).key == "notice.session_expired");
    person.log_in(mobile, password);
    CHECK(person.shown() == "#/");
    CHECK(person.model.home.data.value_or(HomeData{}).last_login_at);
    server.forget_cookies();
    person.log_out();
    CHECK(person.shown() == "#/login");
    CHECK(person.model.session.state == SessionState::None);
}
