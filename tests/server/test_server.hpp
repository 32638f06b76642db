#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/endpoints.hpp"
#include "protocol/error.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/query_text.hpp"
#include "server/application.hpp"
#include "server/live_audit.hpp"

namespace server_tests {

/// A clock that stands still until it is told to go on. Begins at 2026-06-16 10:00 in Shanghai.
class FakeClock final : public server::Clock {
public:
    [[nodiscard]] domain::Instant now() override {
        const std::scoped_lock lock(mutex_);
        return now_;
    }
    void advance(domain::Duration by) {
        const std::scoped_lock lock(mutex_);
        now_ = now_ + by;
    }

private:
    std::mutex mutex_;
    domain::Instant now_{1'781'575'200'000};
};

/// The same chance in every run.
class SeededRandom final : public server::RandomSource {
public:
    explicit SeededRandom(std::uint64_t seed = 1) : state_(seed) {}
    void fill(std::span<std::uint8_t> bytes) override;

private:
    std::mutex mutex_;
    std::uint64_t state_;
};

/// A folder of its own, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] std::string path() const { return path_.string(); }
    [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

/// What a test may want otherwise.
struct TestServerOptions {
    protocol::ServiceMode mode = protocol::ServiceMode::Sandbox;
    server::Transport transport = server::Transport::Http;
    server::RateLimits rate_limits{};
    /// Loading them takes a tenth of a second: only where they matter.
    bool with_sandbox_people = false;
    /// The sandbox's 20,400 made institutions.
    bool with_places = false;
    std::string web_root = {};
    std::string policies_folder = "assets/policies";
};

/// Keeps cookies between requests, as one browser does.
class CookieJar {
public:
    void take(const server::Response& response);
    /// The Cookie header's value; empty when there is nothing to send.
    [[nodiscard]] const std::string& header() const { return header_; }

private:
    std::string header_;
};

/// An answer that is either the endpoint's or a refusal.
template <class Answer>
struct Reply {
    server::Response response;
    std::optional<Answer> answer;
    std::optional<protocol::ErrorDetail> error;

    /// The answer of a request that must succeed.
    const Answer& must() const {
        INFO(response.body);
        REQUIRE(answer.has_value());
        return *answer;
    }
    /// The code of a request that must be refused.
    protocol::ErrorCode code() const {
        INFO(response.body);
        REQUIRE(error.has_value());
        return error->code;
    }
};

/// The whole server in one process, on a database in a temporary folder, with a clock that the test moves and cheap
/// password hashes. Run tests in the project's folder: it reads assets/. At its end the ledger's invariants are
/// checked.
class TestServer {
public:
    explicit TestServer(const TestServerOptions& options = {});
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;
    ~TestServer();

    /// The running server's own checker; here it goes on only when it is told to.
    [[nodiscard]] server::LiveAudit& live_audit() { return *live_audit_; }
    /// Every violation of the ledger's nine invariants.
    [[nodiscard]] storage::Result<std::vector<storage::Violation>> audit();
    /// For tests that plant what must not be.
    void leave_unchecked() { is_checked_ = false; }
    /// What the writes that follow come from, as a browser says it.
    void come_from(std::string user_agent) { user_agent_ = std::move(user_agent); }

    [[nodiscard]] server::Application& application() { return *application_; }
    [[nodiscard]] FakeClock& clock() { return clock_; }
    [[nodiscard]] const server::ExportTexts& export_texts() const { return export_texts_; }
    [[nodiscard]] storage::Database& database() { return *database_; }
    [[nodiscard]] server::Vault& vault() { return *vault_; }
    [[nodiscard]] const server::ConsentTexts& consents() const { return *consents_; }
    [[nodiscard]] const std::string& log_text() const { return log_text_; }
    [[nodiscard]] std::string database_path() const { return folder_.file("family.db"); }

    server::Response handle(const server::Request& request) { return application_->handle(request); }
    server::Response get(std::string_view path, std::string_view query = {}, const CookieJar* cookies = nullptr);
    server::Response post(std::string_view path, std::string body, std::string_view key,
                          const CookieJar* cookies = nullptr);

    /// Calls a typed endpoint. A write without key gets a fresh one.
    template <class RequestBody, class AnswerBody>
    Reply<AnswerBody> call(const protocol::Endpoint<RequestBody, AnswerBody>& endpoint, const RequestBody& request = {},
                           CookieJar* cookies = nullptr, std::string_view key = {}) {
        const bool is_write = endpoint.info.method == protocol::Method::Post;
        server::Response response =
            is_write ? post(endpoint.info.path, protocol::write_json(request), key.empty() ? fresh_key() : key, cookies)
                     : get(endpoint.info.path, query_of(request), cookies);
        if (cookies != nullptr) cookies->take(response);
        return reply_of<AnswerBody>(std::move(response));
    }

    template <class RequestBody>
    static std::string query_of(const RequestBody& request) {
        if constexpr (protocol::has_query<RequestBody>) return protocol::write_query(request);
        return {};
    }

    template <class AnswerBody>
    static Reply<AnswerBody> reply_of(server::Response response) {
        Reply<AnswerBody> reply{.response = std::move(response), .answer = {}, .error = {}};
        if (reply.response.status < 400) {
            auto answer = protocol::read_json<AnswerBody>(reply.response.body);
            INFO(reply.response.body);
            REQUIRE(answer.has_value());
            reply.answer = std::move(*answer);
        } else {
            auto body = protocol::read_json<protocol::ErrorBody>(reply.response.body);
            INFO(reply.response.body);
            REQUIRE(body.has_value());
            reply.error = std::move(body->error);
        }
        return reply;
    }

    /// A new idempotency key.
    std::string fresh_key();

    /// The code of the newest message that arrived for a number; empty when there is none.
    std::string newest_code(std::string_view mobile);
    /// Asks for a code, reads it in the inbox and has it checked: gives the proof.
    std::string prove(std::string_view mobile, protocol::SmsPurpose purpose = protocol::SmsPurpose::Registration);
    /// Today's texts, the required ones agreed to, the others as `optional_given` says.
    std::vector<protocol::ConsentDecision> decisions(bool optional_given = false) const;
    /// Registers a number from the start; the session is in `cookies`.
    protocol::SessionAnswer register_person(std::string_view mobile, std::string_view password, CookieJar& cookies);

private:
    TemporaryFolder folder_;
    FakeClock clock_;
    server::SandboxClock sandbox_clock_;
    SeededRandom random_;
    SeededRandom key_random_{2};
    std::string log_text_;
    server::Log log_{[this](std::string_view line) { log_text_ += line; }};
    server::Configuration configuration_;
    server::PasswordHasher hasher_{{.operations = 1, .memory_bytes = 8192}};
    std::optional<storage::Database> database_;
    std::optional<server::Vault> vault_;
    std::optional<server::Sandbox> sandbox_;
    std::optional<server::ConsentTexts> consents_;
    std::optional<server::Policies> policies_;
    std::optional<server::PremiumPrices> premiums_;
    std::optional<server::AreaNames> areas_;
    std::optional<server::InsuranceRecordsIdentity> identity_;
    server::Letters letters_;
    server::StaticFiles files_;
    server::HelpTexts help_;
    server::CollectedDataTexts collected_data_;
    server::ExportTexts export_texts_;
    server::PlaceDirectory places_;
    server::IntegratorPage integrators_;
    server::SandboxWechatTickets wechat_;
    std::optional<server::LiveAudit> live_audit_;
    std::unique_ptr<server::Application> application_;
    std::string user_agent_;
    bool is_checked_ = true;
};

/// A password that the rules accept.
inline constexpr std::string_view good_password = "three brown teapots";

}  // namespace server_tests
