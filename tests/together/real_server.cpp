#include "together/real_server.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <utility>

#include "protocol/json_reader.hpp"
#include "protocol/sandbox_hall_code_wire.hpp"
#include "server/test_server.hpp"

namespace together_tests {

struct RealServer::Running {
    explicit Running(Insured insured) : server({.with_sandbox_people = insured == Insured::SandboxPeople}) {}

    server_tests::TestServer server;
    server_tests::CookieJar cookies;
    std::set<std::pair<std::string, std::string>> acts;  ///< path and key of writes that were answered well

    void let_time_pass(domain::Instant now) {
        const domain::Instant shown = server.clock().now();
        if (now > shown) server.clock().advance(now - shown);
    }

    protocol::JsonValue inbox(std::string_view mobile) {
        const server::Response response = server.get("/sandbox/inbox", "mobile=" + std::string(mobile));
        INFO(response.status << " " << response.body);
        auto messages = protocol::parse_json(response.body, protocol::read_size_max);
        REQUIRE(messages.has_value());
        return std::move(*messages);
    }
};

RealServer::RealServer(Insured insured) : running_(std::make_unique<Running>(insured)) {}

RealServer::~RealServer() = default;

platform_tests::HttpAnswer RealServer::answer(const platform::HttpCall& call, domain::Instant now) {
    running_->let_time_pass(now);
    const bool is_write = call.method == protocol::Method::Post;
    const auto read = [this](std::string_view path) {
        const std::size_t mark = std::min(path.find('?'), path.size());
        const std::string_view query = path.substr(std::min(mark + 1, path.size()));
        return running_->server.get(path.substr(0, mark), query, &running_->cookies);
    };
    const server::Response response =
        is_write ? running_->server.post(call.path, call.body, call.idempotency_key, &running_->cookies)
                 : read(call.path);
    running_->cookies.take(response);
    if (is_write && response.status < 300) running_->acts.emplace(call.path, call.idempotency_key);
    return {response.status, response.body};
}

std::string RealServer::latest_code(std::string_view mobile, domain::Instant now) {
    running_->let_time_pass(now);
    std::string code = running_->server.newest_code(mobile);
    REQUIRE_FALSE(code.empty());
    return code;
}

std::string RealServer::wrong_code(std::string_view mobile, domain::Instant now, int variant) {
    std::string code = latest_code(mobile, now);
    code.front() = static_cast<char>('0' + (code.front() - '0' + variant) % 10);
    return code;
}

std::string RealServer::hall_code(std::string_view resident_id, domain::Instant now) {
    running_->let_time_pass(now);
    const server::Response response =
        running_->server.post("/sandbox/hall-code", R"({"person":")" + std::string(resident_id) + "\"}", "");
    INFO(response.body);
    auto answer = protocol::read_json<protocol::SandboxHallCodeAnswer>(response.body);
    REQUIRE(answer.has_value());
    return std::move(answer->code);
}

int RealServer::messages(std::string_view mobile, domain::Instant now) {
    running_->let_time_pass(now);
    return static_cast<int>(running_->inbox(mobile).items.size());
}

int RealServer::acts_of(std::string_view path) const {
    int count = 0;
    for (const auto& [act_path, key] : running_->acts) count += act_path == path ? 1 : 0;
    return count;
}

void RealServer::forget_cookies() { running_->cookies = {}; }

domain::Instant RealServer::now() const { return running_->server.clock().now(); }

}  // namespace together_tests
