#include <algorithm>
#include <chrono>
#include <set>
#include <thread>

#include "server/test_server.hpp"

using namespace server_tests;

namespace {

constexpr std::string_view mobile = "13808515678";
constexpr int twins = 64;

/// Calls `ask(index)` on 64 threads at once.
template <class Ask>
auto all_at_once(Ask ask) {
    std::vector<decltype(ask(0))> replies(twins);
    std::vector<std::thread> threads;
    for (int index = 0; index < twins; ++index) {
        threads.emplace_back([&, index] { replies[static_cast<std::size_t>(index)] = ask(index); });
    }
    for (std::thread& thread : threads) thread.join();
    return replies;
}

}  // namespace

TEST_CASE("64 equal registrations at once make one account and answer alike") {
    TestServer server;
    const std::string body =
        protocol::write_json(protocol::RegisterAccountRequest{.proof = server.prove(mobile),
                                                              .password = std::string(good_password),
                                                              .consents = server.decisions(),
                                                              .language = {}});
    const std::string key = server.fresh_key();
    const auto replies = all_at_once([&](int) { return server.post(protocol::register_account.info.path, body, key); });
    std::set<std::string> bodies;
    std::set<std::string, std::less<>> cookies;
    for (const server::Response& reply : replies) {
        CHECK(reply.status == 200);
        bodies.insert(reply.body);
        cookies.insert(std::string(reply.header("set-cookie").value_or("")));
    }
    CHECK(bodies.size() == 1);
    CHECK(cookies.size() == 1);
    CookieJar jar;
    jar.take(replies.front());
    CHECK(server.call(protocol::read_home, {}, &jar).must().active_sessions == 1);
}

TEST_CASE("64 registrations with different keys make one account") {
    TestServer server;
    const std::string body =
        protocol::write_json(protocol::RegisterAccountRequest{.proof = server.prove(mobile),
                                                              .password = std::string(good_password),
                                                              .consents = server.decisions(),
                                                              .language = {}});
    std::vector<std::string> keys;
    for (int index = 0; index < twins; ++index) keys.push_back(server.fresh_key());
    const auto replies = all_at_once([&](int index) {
        return server.post(protocol::register_account.info.path, body, keys[static_cast<std::size_t>(index)]);
    });
    CHECK(std::ranges::count(replies, 200, &server::Response::status) == 1);
    for (const server::Response& reply : replies) {
        // proof_used 410, account_exists 409, or the hasher's queue was full: 503.
        CHECK((reply.status == 200 || reply.status == 410 || reply.status == 409 || reply.status == 503));
    }
}

TEST_CASE("64 wrong codes at once use up five tries, not more") {
    TestServer server;
    const auto asked = server.call(protocol::request_sms_code, {.mobile = std::string(mobile)}).must();
    const std::string right = server.newest_code(mobile);
    const std::string body = protocol::write_json(
        protocol::SmsCodeCheckRequest{.challenge = asked.challenge, .code = right == "111111" ? "222222" : "111111"});
    std::vector<std::string> keys;
    for (int index = 0; index < twins; ++index) keys.push_back(server.fresh_key());
    const auto replies = all_at_once([&](int index) {
        return server.post(protocol::check_sms_code.info.path, body, keys[static_cast<std::size_t>(index)]);
    });
    CHECK(std::ranges::count(replies, 422, &server::Response::status) == 4);
    CHECK(std::ranges::count(replies, 410, &server::Response::status) == twins - 4);
}

TEST_CASE("ten wrong passwords lock a number however many come at once") {
    // Every twin asks again and again while the hasher's queue is full; the rate limiter has tests of its own.
    constexpr server::RateLimit plenty{.burst = 1'000'000};
    TestServer server({.rate_limits = {.writes_of_peer = plenty, .uses_of_number = plenty}});
    CookieJar cookies;
    server.register_person(mobile, good_password, cookies);
    const std::string body = protocol::write_json(
        protocol::PasswordLoginRequest{.mobile = std::string(mobile), .password = "wrong password"});
    std::vector<std::string> keys;
    for (int index = 0; index < twins; ++index) keys.push_back(server.fresh_key());
    const auto replies = all_at_once([&](int index) {
        for (;;) {
            auto reply =
                server.post(protocol::log_in_by_password.info.path, body, keys[static_cast<std::size_t>(index)]);
            if (reply.status != 503) return reply;
            // The hasher's queue was full.
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    });
    CHECK(std::ranges::count(replies, 401, &server::Response::status) == 10);
    CHECK(std::ranges::count(replies, 429, &server::Response::status) == twins - 10);
}
