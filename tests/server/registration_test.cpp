#include <catch2/generators/catch_generators.hpp>

#include "server/test_server.hpp"

using namespace server_tests;
using protocol::ErrorCode;

namespace {

constexpr std::string_view mobile = "13808515678";

}  // namespace

TEST_CASE("a person registers, comes back and sees the home page") {
    TestServer server;
    CookieJar cookies;
    const auto session = server.register_person("+86 138-0851-5678", good_password, cookies);
    CHECK(session.mobile_masked == "138****5678");
    CHECK(session.registered_at == server.clock().now().unix_ms);
    CHECK(session.expires_at == (server.clock().now() + domain::days(7)).unix_ms);

    const auto home = server.call(protocol::read_home, {}, &cookies).must();
    CHECK(home.mobile_masked == "138****5678");
    CHECK(home.last_login_at == 0);
    CHECK(home.active_sessions == 1);
    REQUIRE(home.consents.size() == 4);
    CHECK_FALSE(home.identity_verified);
    CHECK(server.call(protocol::read_session, {}, &cookies).must().mobile_masked == "138****5678");
}

TEST_CASE("registration repeated after a lost answer makes one account and answers the same") {
    TestServer server;
    const protocol::RegisterAccountRequest request{.proof = server.prove(mobile),
                                                   .password = std::string(good_password),
                                                   .consents = server.decisions(true),
                                                   .language = protocol::Language::English};
    const std::string key = server.fresh_key();
    const auto first = server.call(protocol::register_account, request, nullptr, key);
    const auto second = server.call(protocol::register_account, request, nullptr, key);
    first.must();
    CHECK(first.response.body == second.response.body);
    CHECK(first.response.header("set-cookie") == second.response.header("set-cookie"));

    // Another key: the proof is used up, and the number has its account.
    CHECK(server.call(protocol::register_account, request).code() == ErrorCode::ProofUsed);
}

TEST_CASE("a key stands for one request") {
    TestServer server;
    const std::string key = server.fresh_key();
    server.call(protocol::request_sms_code, {.mobile = std::string(mobile)}, nullptr, key).must();
    CHECK(server.call(protocol::request_sms_code, {.mobile = "13900000000"}, nullptr, key).code() ==
          ErrorCode::IdempotencyKeyReused);
    CHECK(server.call(protocol::log_in_by_code, {.proof = "aaaaaaaaaaaaaaaaaaaaaa"}, nullptr, key).code() ==
          ErrorCode::IdempotencyKeyReused);
}

TEST_CASE("registering a number that has an account is refused, and the proof still logs in") {
    TestServer server;
    CookieJar cookies;
    server.register_person(mobile, good_password, cookies);
    server.clock().advance(domain::minutes(2));
    const std::string proof = server.prove(mobile);
    const auto refused = server.call(
        protocol::register_account,
        {.proof = proof, .password = std::string(good_password), .consents = server.decisions(), .language = {}});
    CHECK(refused.code() == ErrorCode::AccountExists);
    CookieJar others;
    server.call(protocol::log_in_by_code, {.proof = proof}, &others).must();
    CHECK(server.call(protocol::read_home, {}, &others).must().active_sessions == 2);
}

TEST_CASE("logging in by code without an account is refused, and the proof still registers") {
    TestServer server;
    const std::string proof = server.prove(mobile, protocol::SmsPurpose::Login);
    CHECK(server.call(protocol::log_in_by_code, {.proof = proof}).code() == ErrorCode::AccountMissing);
    server
        .call(protocol::register_account,
              {.proof = proof, .password = std::string(good_password), .consents = server.decisions(), .language = {}})
        .must();
}

TEST_CASE("what registration refuses leaves the proof usable") {
    struct Row {
        std::string_view what;
        std::string password;
        bool drops_service_consent;
        bool outdated;
        ErrorCode expected;
        std::string_view field;
    };
    // clang-format off
    const Row row = GENERATE(values<Row>({
        {"short",      "teapots",                    false, false, ErrorCode::PasswordTooShort,       "password"},
        {"long",       std::string(129, 'q'),        false, false, ErrorCode::PasswordTooLong,        "password"},
        {"common",     "1234567890",                 false, false, ErrorCode::PasswordTooCommon,      "password"},
        {"own number", "my 13808515678 phone",       false, false, ErrorCode::PasswordContainsMobile, "password"},
        {"consent",    std::string(good_password),   true,  false, ErrorCode::ConsentRequired,        "service"},
        {"old text",   std::string(good_password),   false, true,  ErrorCode::ConsentOutdated,        "identity"},
    }));
    // clang-format on
    INFO(row.what);
    TestServer server;
    protocol::RegisterAccountRequest request{
        .proof = server.prove(mobile), .password = row.password, .consents = server.decisions(), .language = {}};
    if (row.drops_service_consent) request.consents[0].given = false;
    if (row.outdated) request.consents[1].sha256 = std::string(64, '0');
    const auto refused = server.call(protocol::register_account, request);
    CHECK(refused.code() == row.expected);
    CHECK(refused.error->field == row.field);

    request.password = good_password;
    request.consents = server.decisions();
    server.call(protocol::register_account, request).must();
}

TEST_CASE("a consent that is absent or named twice is refused") {
    TestServer server;
    protocol::RegisterAccountRequest request{.proof = server.prove(mobile),
                                             .password = std::string(good_password),
                                             .consents = server.decisions(),
                                             .language = {}};
    request.consents.push_back(request.consents.front());
    CHECK(server.call(protocol::register_account, request).code() == ErrorCode::InvalidRequest);
    request.consents.clear();
    CHECK(server.call(protocol::register_account, request).code() == ErrorCode::ConsentRequired);
}

TEST_CASE("a proof lives ten minutes") {
    TestServer server;
    const std::string proof = server.prove(mobile);
    server.clock().advance(domain::minutes(10));
    CHECK(server.call(protocol::log_in_by_code, {.proof = proof}).code() == ErrorCode::ProofExpired);
    CHECK(server.call(protocol::log_in_by_code, {.proof = "AAAAAAAAAAAAAAAAAAAAAAAA"}).code() ==
          ErrorCode::ProofExpired);
}
