#include "together/real_server.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "protocol/json_reader.hpp"
#include "protocol/sandbox_inbox_wire.hpp"
#include "server/application.hpp"
#include "server/encoding.hpp"

namespace together_tests {
namespace {

constexpr domain::Instant first_moment{1'770'000'000'000};

/// Stands still until a call is made.
class CallClock final : public server::Clock {
public:
    domain::Instant now() override { return moment; }
    domain::Instant moment = first_moment;
};

/// A folder of its own, gone with the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "together-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::string file(std::string_view name) const { return path_ + "/" + std::string(name); }

private:
    std::string path_;
};

storage::Database open_database(const std::string& path) {
    storage::DatabaseOptions options;
    options.path = path;
    options.checksum = [](std::string_view text) { return server::sha256_hex(text); };
    options.now = first_moment;
    auto database = storage::Database::open(options);
    REQUIRE(database.has_value());
    return std::move(*database);
}

server::ConsentTexts load_consents() {
    auto consents = server::ConsentTexts::load("assets/consents");
    REQUIRE(consents.has_value());
    return std::move(*consents);
}

/// The least that Argon2id can cost: what is tested here isn't its strength.
constexpr server::PasswordCost cheap{.operations = 1, .memory_bytes = 8192};

}  // namespace

struct RealServer::Running {
    TemporaryFolder folder;
    server::Configuration configuration;
    CallClock clock;
    server::SystemRandom random;
    server::Vault vault{server::make_key_ring(random), random};
    server::PasswordHasher hasher{cheap};
    server::SandboxSms sms{vault, random};
    storage::Database database = open_database(folder.file("family.sqlite"));
    server::ConsentTexts consents = load_consents();
    server::StaticFiles files;
    server::Log log{[](std::string_view) {}};
    std::unique_ptr<server::Application> application;
    std::string cookie;
    std::set<std::pair<std::string, std::string>> acts;  ///< path and key of writes that were answered well

    server::Request request(std::string_view method, std::string_view path) const {
        server::Request made;
        made.method = method;
        made.path = path;
        made.peer_address = "127.0.0.1";
        made.headers = {{"Host", "127.0.0.1:8080"}};
        if (!cookie.empty()) made.headers.push_back({"Cookie", cookie});
        return made;
    }

    void keep_cookie(const server::Response& response) {
        const auto set_cookie = response.header("Set-Cookie");
        if (!set_cookie) return;
        const std::string_view pair = set_cookie->substr(0, set_cookie->find(';'));
        const bool is_cleared = pair.ends_with('=') || set_cookie->find("Max-Age=0") != std::string_view::npos;
        cookie = is_cleared ? std::string() : std::string(pair);
    }
};

RealServer::RealServer() : running_(std::make_unique<Running>()) {
    Running& parts = *running_;
    auto application = server::Application::create({.configuration = parts.configuration,
                                                    .database = parts.database,
                                                    .vault = parts.vault,
                                                    .hasher = parts.hasher,
                                                    .clock = parts.clock,
                                                    .random = parts.random,
                                                    .sms = parts.sms,
                                                    .sandbox_sms = &parts.sms,
                                                    .consents = parts.consents,
                                                    .files = parts.files,
                                                    .log = parts.log});
    REQUIRE(application.has_value());
    parts.application = std::move(*application);
}

RealServer::~RealServer() = default;

platform_tests::HttpAnswer RealServer::answer(const platform::HttpCall& call, domain::Instant now) {
    Running& parts = *running_;
    parts.clock.moment = std::max(parts.clock.moment, now);
    server::Request request = parts.request(protocol::method_name(call.method), call.path);
    request.headers.push_back({"Accept", "application/json"});
    if (call.method == protocol::Method::Post) {
        request.headers.push_back({"Content-Type", "application/json"});
        request.headers.push_back({"Content-Length", std::to_string(call.body.size())});
        request.headers.push_back({"Idempotency-Key", call.idempotency_key});
        request.headers.push_back({"Origin", "http://127.0.0.1:8080"});
        request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
        request.body = call.body;
    }
    const server::Response response = parts.application->handle(request);
    parts.keep_cookie(response);
    if (call.method == protocol::Method::Post && response.status < 300) {
        parts.acts.emplace(call.path, call.idempotency_key);
    }
    return {response.status, response.body};
}

std::string RealServer::latest_code(std::string_view mobile, domain::Instant now) {
    Running& parts = *running_;
    parts.clock.moment = std::max(parts.clock.moment, now);
    server::Request request = parts.request("GET", "/sandbox/inbox");
    request.query = "mobile=" + std::string(mobile);
    const server::Response response = parts.application->handle(request);
    const auto messages = protocol::parse_json(response.body, 1'000'000);
    INFO(response.status << " " << response.body);
    REQUIRE(messages.has_value());
    REQUIRE_FALSE(messages->items.empty());
    const protocol::JsonValue* newest = nullptr;
    for (const protocol::JsonValue& message : messages->items) {
        const auto at = [](const protocol::JsonValue& value) { return std::stoll(value.find("at")->text); };
        if (newest == nullptr || at(message) > at(*newest)) newest = &message;
    }
    return newest->find("code")->text;
}

std::string RealServer::wrong_code(std::string_view mobile, domain::Instant now, int variant) {
    std::string code = latest_code(mobile, now);
    code.front() = static_cast<char>('0' + (code.front() - '0' + variant) % 10);
    return code;
}

int RealServer::messages(std::string_view mobile, domain::Instant now) {
    Running& parts = *running_;
    parts.clock.moment = std::max(parts.clock.moment, now);
    server::Request request = parts.request("GET", "/sandbox/inbox");
    request.query = "mobile=" + std::string(mobile);
    const auto messages = protocol::parse_json(parts.application->handle(request).body, 1'000'000);
    REQUIRE(messages.has_value());
    return static_cast<int>(messages->items.size());
}

int RealServer::acts_of(std::string_view path) const {
    int count = 0;
    for (const auto& [act_path, key] : running_->acts) count += act_path == path ? 1 : 0;
    return count;
}

void RealServer::forget_cookies() { running_->cookie.clear(); }

domain::Instant RealServer::now() const { return running_->clock.moment; }

}  // namespace together_tests
