#include "server/session_cookie.hpp"
#include "server/test_server.hpp"

using namespace server_tests;
using protocol::ErrorCode;

namespace {

constexpr std::string_view mobile = "13808515678";

protocol::PasswordLoginRequest with_password(std::string_view number, std::string_view password) {
    return {.mobile = std::string(number), .password = std::string(password)};
}

}  // namespace

TEST_CASE("a password logs in; the home page then knows the log-in before") {
    TestServer server;
    CookieJar first;
    server.register_person(mobile, good_password, first);
    const domain::Instant registered_at = server.clock().now();
    server.clock().advance(domain::hours(1));
    CookieJar second;
    server.call(protocol::log_in_by_password, with_password("138 0851 5678", good_password), &second).must();
    const auto home = server.call(protocol::read_home, {}, &second).must();
    CHECK(home.last_login_at == registered_at.unix_ms);
    CHECK(home.active_sessions == 2);
}

TEST_CASE("a wrong password and an unknown number get the same refusal, and the same lock") {
    TestServer server;
    CookieJar cookies;
    server.register_person(mobile, good_password, cookies);
    const std::string unknown = "13900000000";
    for (int failure = 0; failure < 10; ++failure) {
        const auto wrong = server.call(protocol::log_in_by_password, with_password(mobile, "wrong password"));
        const auto nobody = server.call(protocol::log_in_by_password, with_password(unknown, "wrong password"));
        CHECK(wrong.code() == ErrorCode::WrongCredentials);
        CHECK(nobody.code() == ErrorCode::WrongCredentials);
        CHECK(wrong.response.status == nobody.response.status);
        CHECK(wrong.response.body.size() == nobody.response.body.size());
        CHECK_FALSE(wrong.error->tries_left.has_value());
    }
    const auto locked = server.call(protocol::log_in_by_password, with_password(mobile, good_password));
    const auto locked_nobody = server.call(protocol::log_in_by_password, with_password(unknown, good_password));
    CHECK(locked.code() == ErrorCode::LoginLocked);
    CHECK(locked_nobody.code() == ErrorCode::LoginLocked);
    CHECK(locked.error->retry_at == locked_nobody.error->retry_at);
    CHECK(locked.error->retry_at == (server.clock().now() + domain::minutes(15)).unix_ms);

    server.clock().advance(domain::minutes(15));
    server.call(protocol::log_in_by_password, with_password(mobile, good_password)).must();
}

TEST_CASE("a right password forgets the wrong ones") {
    TestServer server;
    CookieJar cookies;
    server.register_person(mobile, good_password, cookies);
    for (int round = 0; round < 2; ++round) {
        for (int failure = 0; failure < 9; ++failure) {
            CHECK(server.call(protocol::log_in_by_password, with_password(mobile, "wrong password")).code() ==
                  ErrorCode::WrongCredentials);
        }
        server.call(protocol::log_in_by_password, with_password(mobile, good_password)).must();
        server.clock().advance(domain::minutes(5));
    }
}

TEST_CASE("a wrong password repeated with its key counts once") {
    TestServer server;
    const std::string key = server.fresh_key();
    for (int repeated = 0; repeated < 20; ++repeated) {
        CHECK(server.call(protocol::log_in_by_password, with_password(mobile, "wrong password"), nullptr, key).code() ==
              ErrorCode::WrongCredentials);
    }
}

TEST_CASE("logging out ends the session, clears the cookie and can be repeated") {
    TestServer server;
    CookieJar cookies;
    server.register_person(mobile, good_password, cookies);
    const CookieJar before = cookies;
    const std::string key = server.fresh_key();
    const auto ended = server.call(protocol::end_session, {}, &cookies, key);
    ended.must();
    CHECK(cookies.header().empty());
    CHECK(ended.response.header("set-cookie")->find("Max-Age=0") != std::string_view::npos);

    CookieJar kept = before;
    CHECK(server.call(protocol::read_home, {}, &kept).code() == ErrorCode::SessionExpired);
    // The answer was lost: the browser still has the cookie and repeats.
    const auto repeated = server.call(protocol::end_session, {}, &kept, key);
    CHECK(repeated.response.body == ended.response.body);
    CHECK(kept.header().empty());
    kept = before;
    CHECK(server.call(protocol::end_session, {}, &kept).code() == ErrorCode::SessionExpired);
}

TEST_CASE("without a session, or with one that the server didn't make, nothing of a person is shown") {
    TestServer server;
    CHECK(server.call(protocol::read_home).code() == ErrorCode::NotLoggedIn);
    CHECK(server.call(protocol::read_session).code() == ErrorCode::NotLoggedIn);
    CHECK(server.call(protocol::end_session).code() == ErrorCode::NotLoggedIn);
    server::Response planted;
    planted.set_header("Set-Cookie", "session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    CookieJar cookies;
    cookies.take(planted);
    CHECK(server.call(protocol::read_home, {}, &cookies).code() == ErrorCode::NotLoggedIn);

    // Logging in with a planted cookie gives another one (session fixation).
    CookieJar mine;
    server.register_person(mobile, good_password, mine);
    server.call(protocol::log_in_by_password, with_password(mobile, good_password), &cookies).must();
    CHECK(cookies.header().find("AAAAAAAAAA") == std::string::npos);
    CHECK(cookies.header() != mine.header());
}

TEST_CASE("logging in again in the same browser ends the session before") {
    TestServer server;
    CookieJar cookies;
    server.register_person(mobile, good_password, cookies);
    CookieJar old = cookies;
    server.call(protocol::log_in_by_password, with_password(mobile, good_password), &cookies).must();
    CHECK(server.call(protocol::read_home, {}, &cookies).must().active_sessions == 1);
    CHECK(server.call(protocol::read_home, {}, &old).code() == ErrorCode::SessionExpired);
}

TEST_CASE("a session ends after seven idle days, and after thirty in any case") {
    TestServer server;
    CookieJar cookies;
    const auto session = server.register_person(mobile, good_password, cookies);
    CHECK(session.expires_at == (server.clock().now() + domain::days(7)).unix_ms);
    SECTION("idle") {
        server.clock().advance(domain::days(7) - domain::milliseconds(1));
        server.call(protocol::read_session, {}, &cookies).must();
        server.clock().advance(domain::days(7));
        CHECK(server.call(protocol::read_session, {}, &cookies).code() == ErrorCode::SessionExpired);
    }
    SECTION("in use") {
        for (int day = 1; day < 30; ++day) {
            server.clock().advance(domain::days(1));
            server.call(protocol::read_session, {}, &cookies).must();
        }
        server.clock().advance(domain::days(1));
        CHECK(server.call(protocol::read_session, {}, &cookies).code() == ErrorCode::SessionExpired);
    }
}

TEST_CASE("the cookie is for this site and not for scripts; with TLS for this host alone") {
    const std::string plain = server::session_cookie("token", domain::days(30), server::Transport::Http);
    CHECK(plain == "session=token; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict");
    const std::string secure = server::session_cookie("token", domain::days(30), server::Transport::Tls);
    CHECK(secure == "__Host-session=token; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure");
    using enum server::CookieReach;
    // Within frames of other sites: a jar of its own for each, and never without TLS.
    CHECK(server::session_cookie("token", domain::days(30), server::Transport::Tls, FramedPages) ==
          "__Host-session=token; Path=/; Max-Age=2592000; HttpOnly; SameSite=None; Partitioned; Secure");
    CHECK(server::session_cookie("token", domain::days(30), server::Transport::Http, FramedPages) == plain);
}

TEST_CASE("a session goes on for another whole period when its person asks for it, in its last hour alone") {
    TestServer server;
    CookieJar cookies;
    server.register_person(mobile, good_password, cookies);
    const std::int64_t first_end = server.call(protocol::read_session, {}, &cookies).must().expires_at;
    // Too early: told how long it lasts, and nothing more.
    CHECK(server.call(protocol::extend_session, {}, &cookies).must().expires_at == first_end);
    // Used every six days, it ends after thirty.
    for (int used = 0; used < 4; ++used) {
        server.clock().advance(domain::days(6));
        server.call(protocol::read_session, {}, &cookies).must();
    }
    server.clock().advance(domain::days(6) - domain::minutes(30));
    const std::int64_t whole_end = server.call(protocol::read_session, {}, &cookies).must().expires_at;
    CHECK(whole_end - server.clock().now().unix_ms == domain::minutes(30).ms);
    const std::string key = server.fresh_key();
    const auto extended = server.call(protocol::extend_session, {}, &cookies, key);
    CHECK(extended.must().expires_at - server.clock().now().unix_ms == domain::days(7).ms);
    CHECK(extended.response.header("set-cookie").has_value());
    CHECK(server.call(protocol::extend_session, {}, &cookies, key).response.body == extended.response.body);
    server.clock().advance(domain::hours(1));
    CHECK(server.call(protocol::read_session, {}, &cookies).must().expires_at > whole_end);
    server.clock().advance(domain::days(8));
    CHECK(server.call(protocol::extend_session, {}, &cookies).code() == ErrorCode::SessionExpired);
}
