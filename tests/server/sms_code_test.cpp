#include "server/test_server.hpp"
#include "storage/sms_challenge_store.hpp"

using namespace server_tests;
using protocol::ErrorCode;

namespace {

constexpr std::string_view mobile = "13808515678";

/// A code that isn't the right one.
std::string wrong_code(const std::string& right) { return right == "111111" ? "222222" : "111111"; }

}  // namespace

TEST_CASE("a known and an unknown number get the same answer") {
    TestServer server;
    CookieJar cookies;
    server.register_person(mobile, good_password, cookies);
    server.clock().advance(domain::minutes(2));
    const auto known = server.call(protocol::request_sms_code, {.mobile = std::string(mobile)}).must();
    const auto unknown = server.call(protocol::request_sms_code, {.mobile = "13900000000"}).must();
    CHECK(known.expires_at == unknown.expires_at);
    CHECK(known.resend_at == unknown.resend_at);
    CHECK(known.tries_left == unknown.tries_left);
    CHECK(known.challenge.size() == unknown.challenge.size());
    CHECK(known.tries_left == 5);
    CHECK(known.expires_at == (server.clock().now() + domain::minutes(5)).unix_ms);
    CHECK(known.resend_at == (server.clock().now() + domain::seconds(60)).unix_ms);
}

TEST_CASE("the right code says whether there is an account, and works once") {
    TestServer server;
    const auto asked = server.call(protocol::request_sms_code, {.mobile = std::string(mobile)}).must();
    const std::string code = server.newest_code(mobile);
    const auto checked = server.call(protocol::check_sms_code, {.challenge = asked.challenge, .code = code}).must();
    CHECK(checked.account == protocol::AccountPresence::None);
    CHECK(server.call(protocol::check_sms_code, {.challenge = asked.challenge, .code = code}).code() ==
          ErrorCode::CodeUsed);
}

TEST_CASE("a wrong code uses exactly one try, also when its answer is lost") {
    TestServer server;
    const auto asked = server.call(protocol::request_sms_code, {.mobile = std::string(mobile)}).must();
    const std::string code = server.newest_code(mobile);
    const protocol::SmsCodeCheckRequest wrong{.challenge = asked.challenge, .code = wrong_code(code)};

    const std::string key = server.fresh_key();
    const auto first = server.call(protocol::check_sms_code, wrong, nullptr, key);
    CHECK(first.code() == ErrorCode::CodeWrong);
    CHECK(first.error->tries_left == 4);
    for (int repeated = 0; repeated < 3; ++repeated) {
        const auto again = server.call(protocol::check_sms_code, wrong, nullptr, key);
        CHECK(again.response.body == first.response.body);
        CHECK(again.response.status == first.response.status);
    }
    for (std::int64_t left = 3; left >= 1; --left) {
        const auto next = server.call(protocol::check_sms_code, wrong);
        CHECK(next.code() == ErrorCode::CodeWrong);
        CHECK(next.error->tries_left == left);
    }
    CHECK(server.call(protocol::check_sms_code, wrong).code() == ErrorCode::CodeExhausted);
    CHECK(server.call(protocol::check_sms_code, {.challenge = asked.challenge, .code = code}).code() ==
          ErrorCode::CodeExhausted);
}

TEST_CASE("a code dies after five minutes, and when a newer one is sent") {
    TestServer server;
    const auto first = server.call(protocol::request_sms_code, {.mobile = std::string(mobile)}).must();
    const std::string first_code = server.newest_code(mobile);
    server.clock().advance(domain::seconds(60));
    const auto second =
        server.call(protocol::request_sms_code, {.mobile = std::string(mobile), .purpose = protocol::SmsPurpose::Login})
            .must();
    CHECK(server.call(protocol::check_sms_code, {.challenge = first.challenge, .code = first_code}).code() ==
          ErrorCode::CodeUnknown);
    server.clock().advance(domain::minutes(5));
    CHECK(server.call(protocol::check_sms_code, {.challenge = second.challenge, .code = server.newest_code(mobile)})
              .code() == ErrorCode::CodeExpired);
    CHECK(server.call(protocol::check_sms_code, {.challenge = "AAAAAAAAAAAAAAAAAAAAAA", .code = "123456"}).code() ==
          ErrorCode::CodeUnknown);
}

TEST_CASE("a code can be asked for again after 60 s, ten times on one day in Shanghai") {
    TestServer server;
    const protocol::SmsCodeRequest request{.mobile = std::string(mobile)};
    server.call(protocol::request_sms_code, request).must();
    server.clock().advance(domain::milliseconds(59'999));
    const auto early = server.call(protocol::request_sms_code, request);
    CHECK(early.code() == ErrorCode::SmsResendTooSoon);
    CHECK(early.error->retry_at == server.clock().now().unix_ms + 1);
    CHECK(early.response.status == 429);
    server.clock().advance(domain::milliseconds(1));
    for (int sent = 1; sent < 10; ++sent) {
        server.call(protocol::request_sms_code, request).must();
        server.clock().advance(domain::minutes(1));
    }
    const auto capped = server.call(protocol::request_sms_code, request);
    CHECK(capped.code() == ErrorCode::SmsDailyCap);
    server.clock().advance(domain::Duration{*capped.error->retry_at - server.clock().now().unix_ms});
    server.call(protocol::request_sms_code, request).must();
}

TEST_CASE("numbers are refused with the field and what is wrong") {
    TestServer server;
    const auto refused = server.call(protocol::request_sms_code, {.mobile = "0851 1234567"});
    CHECK(refused.code() == ErrorCode::MobileMalformed);
    CHECK(refused.error->field == "mobile");
    CHECK(refused.error->problem.has_value());
}

TEST_CASE("the sandbox loses messages to …0404 and is late with those to …0408") {
    TestServer server;
    server.call(protocol::request_sms_code, {.mobile = "13800000404"}).must();
    server.call(protocol::request_sms_code, {.mobile = "13800000408"}).must();
    CHECK(server.newest_code("13800000404").empty());
    CHECK(server.newest_code("13800000408").empty());
    server.clock().advance(domain::seconds(20));
    CHECK(server.newest_code("13800000404").empty());
    CHECK(server.newest_code("13800000408").size() == 6);
    CHECK(server.get("/sandbox/inbox", "mobile=13800000408").body.find("【沙盒】") != std::string::npos);
}

TEST_CASE("a code is in the database only as a keyed digest") {
    TestServer server;
    const auto asked = server.call(protocol::request_sms_code, {.mobile = std::string(mobile)}).must();
    auto reader = server.database().read();
    REQUIRE(reader.has_value());
    const auto challenge = storage::find_sms_challenge(*reader, asked.challenge);
    REQUIRE((challenge.has_value() && challenge->has_value()));
    const std::string code = server.newest_code(mobile);
    CHECK((*challenge)->code_hash.value.size() == 32);
    CHECK((*challenge)->code_hash.value.find(code) == std::string::npos);
    CHECK((*challenge)->mobile_ciphertext.value.find(mobile) == std::string::npos);
    CHECK((*challenge)->mobile_lookup.value.find(mobile) == std::string::npos);
}
