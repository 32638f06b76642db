#include "server/test_server.hpp"

#include <unistd.h>

#include <atomic>
#include <exception>

#include "server/encoding.hpp"
#include "server/institution_register.hpp"
#include "server/sandbox_people.hpp"
#include "server/staff_desk.hpp"

namespace server_tests {

namespace {

template <class Value, class Error>
Value must(std::expected<Value, Error> result) {
    if (!result) FAIL(result.error().message);
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

server::Request request_of(std::string_view method, std::string_view path, const CookieJar* cookies) {
    server::Request request{.method = std::string(method),
                            .path = std::string(path),
                            .query = {},
                            .headers = {},
                            .body = {},
                            .peer_address = "127.0.0.1"};
    request.headers.push_back({"Host", "localhost:8080"});
    if (cookies != nullptr && !cookies->header().empty()) request.headers.push_back({"Cookie", cookies->header()});
    return request;
}

}  // namespace

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
    const std::scoped_lock lock(mutex_);
    for (std::uint8_t& byte : bytes) {
        // SplitMix64
        state_ += 0x9E37'79B9'7F4A'7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58'476D'1CE4'E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0'49BB'1331'11EBULL;
        byte = static_cast<std::uint8_t>(mixed >> 56);
    }
}

TemporaryFolder::TemporaryFolder() {
    static std::atomic<int> count = 0;
    // In memory where there is such a place: hundreds of commits would wait for the disk for nothing.
    const std::filesystem::path in_memory = "/dev/shm";
    const auto parent = std::filesystem::is_directory(in_memory) ? in_memory : std::filesystem::temp_directory_path();
    path_ = parent / ("family-server-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void CookieJar::take(const server::Response& response) {
    const auto cookie = response.header("set-cookie");
    if (!cookie) return;
    const std::string pair(cookie->substr(0, cookie->find(';')));
    header_ = pair.ends_with('=') ? std::string() : pair;
}

TestServer::TestServer(const TestServerOptions& options) {
    configuration_.mode = options.mode;
    configuration_.transport = options.transport;
    configuration_.rate_limits = options.rate_limits;
    configuration_.version = "test";
    database_ =
        must(storage::Database::open({.path = database_path(), .checksum = server::sha256_hex, .now = clock_.now()}));
    vault_.emplace(server::make_key_ring(random_), random_);
    sandbox_.emplace(server::SandboxSms(*vault_, random_), protocol::SandboxPeople{});
    sandbox_->clock = &sandbox_clock_;
    consents_ = must(server::ConsentTexts::load("assets/consents"));
    policies_ = must(server::Policies::load(options.policies_folder));
    premiums_ = must(server::PremiumPrices::load("assets/premiums/premiums.json"));
    areas_ = must(server::AreaNames::load("assets/areas/pooling_areas.json"));
    integrators_ = must(server::IntegratorPage::load("assets/integrators"));
    identity_.emplace(*vault_);
    letters_ = must(server::Letters::load("assets/letters"));
    if (options.with_sandbox_people) {
        sandbox_->people = must(server::read_people_file("assets/sandbox/people.json"));
        must(server::load_sandbox_people(*database_, *vault_, random_, sandbox_->people, clock_.now()));
        sandbox_->institutions =
            must(server::read_institution_register("assets/sandbox/institutions.json", server::RegisterUse::Sandbox));
        must(server::put_institution_register(*database_, *vault_, sandbox_->institutions));
        must(server::load_sandbox_staff(*database_, hasher_, random_, "assets/sandbox/staff.json", clock_.now()));
    }
    help_ = must(server::HelpTexts::load("assets/help/help.json", "assets/sandbox/halls.json"));
    collected_data_ = must(server::CollectedDataTexts::load("assets/privacy/collected_data.json"));
    export_texts_ = must(server::ExportTexts::load("assets/privacy/export.json"));
    if (options.with_places) {
        places_ = server::PlaceDirectory(
            server::generate_places(must(server::read_place_recipe("assets/sandbox/places.json"))));
    }
    live_audit_.emplace(*database_, *vault_, *policies_, clock_, log_);
    if (!options.web_root.empty()) files_ = must(server::StaticFiles::load(options.web_root));
    const bool is_sandbox = options.mode == protocol::ServiceMode::Sandbox;
    application_ = must(server::Application::create({.configuration = configuration_,
                                                     .database = *database_,
                                                     .vault = *vault_,
                                                     .hasher = hasher_,
                                                     .clock = clock_,
                                                     .random = random_,
                                                     .sms = sandbox_->sms,
                                                     .sandbox = is_sandbox ? &*sandbox_ : nullptr,
                                                     .identity = *identity_,
                                                     .face = is_sandbox ? &sandbox_->face : nullptr,
                                                     .areas = *areas_,
                                                     .consents = *consents_,
                                                     .policies = *policies_,
                                                     .letters = letters_,
                                                     .files = files_,
                                                     .log = log_,
                                                     .premiums = &*premiums_,
                                                     .integrators = &integrators_,
                                                     .cards = is_sandbox ? &sandbox_->cards : nullptr,
                                                     .metrics = [this] { return live_audit_->metrics(); },
                                                     .help = &help_,
                                                     .places = &places_,
                                                     .collected_data = &collected_data_,
                                                     .export_texts = &export_texts_,
                                                     .wechat = is_sandbox ? &wechat_ : nullptr}));
}

TestServer::~TestServer() {
    if (!is_checked_ || std::uncaught_exceptions() > 0) return;
    const auto violations = audit();
    if (!violations) {
        FAIL_CHECK(violations.error().message);
        return;
    }
    for (const auto& violation : *violations) FAIL_CHECK(storage::to_text(violation));
}

storage::Result<std::vector<storage::Violation>> TestServer::audit() {
    return server::LedgerAudit(*database_, *vault_, *policies_, clock_).check_all();
}

server::Response TestServer::get(std::string_view path, std::string_view query, const CookieJar* cookies) {
    server::Request request = request_of("GET", path, cookies);
    request.query = query;
    return handle(request);
}

server::Response TestServer::post(std::string_view path, std::string body, std::string_view key,
                                  const CookieJar* cookies) {
    server::Request request = request_of("POST", path, cookies);
    request.headers.push_back({"Content-Type", "application/json"});
    request.headers.push_back({std::string(protocol::idempotency_header), std::string(key)});
    request.headers.push_back({"Origin", "http://localhost:8080"});
    request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
    request.headers.push_back({"Content-Length", std::to_string(body.size())});
    if (!user_agent_.empty()) request.headers.push_back({"User-Agent", user_agent_});
    request.body = std::move(body);
    return handle(request);
}

std::string TestServer::fresh_key() { return server::random_identifier(key_random_); }

std::string TestServer::newest_code(std::string_view mobile) {
    const auto response = get("/sandbox/inbox", "mobile=" + std::string(mobile));
    REQUIRE(response.status == 200);
    const auto list = protocol::parse_json(response.body, protocol::read_size_max);
    REQUIRE(list.has_value());
    if (list->items.empty()) return {};
    const auto newest = protocol::read_parsed<protocol::SandboxMessage>(list->items.front());
    REQUIRE(newest.has_value());
    return newest->code;
}

std::string TestServer::prove(std::string_view mobile, protocol::SmsPurpose purpose) {
    const auto asked = call(protocol::request_sms_code, {.mobile = std::string(mobile), .purpose = purpose});
    const auto checked =
        call(protocol::check_sms_code, {.challenge = asked.must().challenge, .code = newest_code(mobile)});
    return checked.must().proof;
}

std::vector<protocol::ConsentDecision> TestServer::decisions(bool optional_given) const {
    std::vector<protocol::ConsentDecision> decisions;
    for (const protocol::ConsentText& text : consents_->items()) {
        decisions.push_back({.kind = text.kind,
                             .given = text.required || optional_given,
                             .version = text.version,
                             .sha256 = text.sha256});
    }
    return decisions;
}

protocol::SessionAnswer TestServer::register_person(std::string_view mobile, std::string_view password,
                                                    CookieJar& cookies) {
    const auto registered = call(protocol::register_account,
                                 {.proof = prove(mobile),
                                  .password = std::string(password),
                                  .consents = decisions(),
                                  .language = protocol::Language::Chinese},
                                 &cookies);
    return registered.must();
}

}  // namespace server_tests
