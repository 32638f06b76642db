#include <catch2/generators/catch_generators.hpp>

#include "protocol/sandbox_clock_wire.hpp"
#include "server/test_server.hpp"

using namespace server_tests;

namespace {

/// A write that passes every guard, for tests that spoil one thing.
server::Request good_write() {
    server::Request request{.method = "POST",
                            .path = std::string(protocol::request_sms_code.info.path),
                            .query = {},
                            .headers = {},
                            .body = R"({"mobile":"13808515678","purpose":"login"})",
                            .peer_address = "127.0.0.1"};
    request.headers = {{"Host", "127.0.0.1:8080"},
                       {"Origin", "http://127.0.0.1:8080"},
                       {"Sec-Fetch-Site", "same-origin"},
                       {"Content-Type", "application/json; charset=utf-8"},
                       {"Idempotency-Key", "AAAAAAAAAAAAAAAAAAAAAA"}};
    return request;
}

void set_header(server::Request& request, std::string_view name, std::string_view value) {
    std::erase_if(request.headers,
                  [name](const server::Header& header) { return server::is_same_name(header.name, name); });
    if (!value.empty()) request.headers.push_back({std::string(name), std::string(value)});
}

std::string error_code(const server::Response& response) {
    const auto body = protocol::read_json<protocol::ErrorBody>(response.body);
    return body ? std::string(protocol::error_name(body->error.code)) : "no error";
}

}  // namespace

TEST_CASE("the guards of a write") {
    struct Row {
        std::string_view what;
        std::string_view header;
        std::string_view value;  ///< empty: left out
        int status;
        std::string_view code;
    };
    // clang-format off
    const Row row = GENERATE(values<Row>({
        {"all is well",             "X-Nothing",         "1",                            200, "no error"},
        {"no origin, as from curl", "Origin",            "",                             200, "no error"},
        {"another origin",          "Origin",            "http://evil.example",          403, "origin_refused"},
        {"the origin null",         "Origin",            "null",                         403, "origin_refused"},
        {"another scheme",          "Origin",            "https://127.0.0.1:8080",       403, "origin_refused"},
        {"another port",            "Origin",            "http://127.0.0.1:8081",        403, "origin_refused"},
        {"from another site",       "Sec-Fetch-Site",    "cross-site",                   403, "origin_refused"},
        {"from a sister site",      "Sec-Fetch-Site",    "same-site",                    403, "origin_refused"},
        {"typed into the bar",      "Sec-Fetch-Site",    "none",                         200, "no error"},
        {"a foreign host name",     "Host",              "rebound.example",              403, "origin_refused"},
        {"a form",                  "Content-Type",      "application/x-www-form-urlencoded", 415, "media_type_unsupported"},
        {"plain text",              "Content-Type",      "text/plain",                   415, "media_type_unsupported"},
        {"no type",                 "Content-Type",      "",                             415, "media_type_unsupported"},
        {"no key",                  "Idempotency-Key",   "",                             400, "idempotency_key_missing"},
        {"a short key",             "Idempotency-Key",   "AAAA",                         400, "idempotency_key_missing"},
        {"two framings",            "Transfer-Encoding", "chunked",                      400, "framing_refused"},
        {"a list of lengths",       "Content-Length",    "5, 5",                         400, "framing_refused"},
    }));
    // clang-format on
    INFO(row.what);
    TestServer server;
    server::Request request = good_write();
    set_header(request, "Content-Length", std::to_string(request.body.size()));
    set_header(request, row.header, row.value);
    const server::Response response = server.handle(request);
    CHECK(response.status == row.status);
    CHECK(error_code(response) == row.code);
}

TEST_CASE("bodies are refused with the field that is wrong") {
    TestServer server;
    server::Request request = good_write();
    request.body = R"({"mobile":"13808515678","purpose":"gossip"})";
    auto body = protocol::read_json<protocol::ErrorBody>(server.handle(request).body);
    REQUIRE(body.has_value());
    CHECK(body->error.code == protocol::ErrorCode::InvalidRequest);
    CHECK(body->error.field == "purpose");
    CHECK(body->error.problem == "not_allowed");
    CHECK(body->error.reference.size() == 12);
    request.body = std::string(2000, ' ');
    CHECK(error_code(server.handle(request)) == "payload_too_large");
    request.body = "{";
    CHECK(error_code(server.handle(request)) == "invalid_request");
}

TEST_CASE("paths and methods that aren't there") {
    TestServer server;
    CHECK(server.get("/api/v1/nothing").status == 404);
    CHECK(server.get("/nothing").status == 404);
    CHECK(server.get("/../etc/passwd").status == 404);
    const auto wrong_method = server.get(protocol::register_account.info.path);
    CHECK(wrong_method.status == 405);
    CHECK(wrong_method.header("allow") == "POST");
    CHECK(server.post("/healthz2", "{}", server.fresh_key()).status == 405);
}

TEST_CASE("every sandbox path answers 404 in production") {
    TestServer server({.mode = protocol::ServiceMode::Production});
    for (const std::string_view path :
         {"/sandbox", "/sandbox/", "/sandbox/inbox", "/sandbox/people", "/sandbox/phone", "/sandbox/anything"}) {
        INFO(path);
        CHECK(server.get(path, "mobile=13808515678").status == 404);
    }
    const auto service = server.call(protocol::read_service).must();
    CHECK(service.mode == protocol::ServiceMode::Production);
    CHECK(service.sandbox_phone.empty());
}

TEST_CASE("the sandbox's clock is put forward, never back, and never in production") {
    const auto put = [](TestServer& server, std::string body) {
        return server.post("/sandbox/clock", std::move(body), "");
    };
    TestServer server;
    const auto first = protocol::read_json<protocol::SandboxClockAnswer>(put(server, R"({"forward_ms":0})").body);
    const auto second = protocol::read_json<protocol::SandboxClockAnswer>(put(server, R"({"forward_ms":60000})").body);
    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    CHECK(second->now >= first->now + 60'000);
    CHECK(put(server, R"({"forward_ms":-1})").status >= 400);
    CHECK(server.get("/sandbox/clock").status == 405);
    TestServer production({.mode = protocol::ServiceMode::Production});
    CHECK(put(production, R"({"forward_ms":60000})").status == 404);
}

TEST_CASE("the sandbox's inbox wants a number") {
    TestServer server;
    CHECK(server.get("/sandbox/inbox").status == 422);
    CHECK(server.get("/sandbox/inbox", "mobile=13808515678").body == "[]");
    CHECK(server.get("/sandbox/inbox", "mobile=%2B86%20138-0851-5678").body == "[]");
}

TEST_CASE("the service says what it is, and is healthy until it stops") {
    TestServer server;
    const auto service = server.call(protocol::read_service).must();
    CHECK(service.mode == protocol::ServiceMode::Sandbox);
    CHECK(service.server_time == server.clock().now().unix_ms);
    CHECK(service.sandbox_phone == "/sandbox/phone");
    CHECK(server.get("/healthz").body.find(R"("status":"ok")") != std::string::npos);
    CHECK(server.get("/openapi.json").body.find("register_account") != std::string::npos);
    server.application().begin_draining();
    CHECK(server.get("/healthz").status == 503);
    const auto late = server.call(protocol::read_service);
    CHECK(late.code() == protocol::ErrorCode::Stopping);
    CHECK(late.response.connection == server::Connection::Close);
}

TEST_CASE("a peer that asks too often has to wait; another one hasn't") {
    TestServer server({.rate_limits = {.reads_of_peer = {.burst = 3, .refill_delay = domain::seconds(2)}}});
    server::Request request{.method = "GET",
                            .path = "/api/v1/service",
                            .query = {},
                            .headers = {},
                            .body = {},
                            .peer_address = "192.0.2.1"};
    for (int asked = 0; asked < 3; ++asked) CHECK(server.handle(request).status == 200);
    const auto refused = TestServer::reply_of<protocol::ServiceAnswer>(server.handle(request));
    CHECK(refused.code() == protocol::ErrorCode::TooManyRequests);
    CHECK(refused.error->retry_at == (server.clock().now() + domain::seconds(2)).unix_ms);
    CHECK(refused.response.header("retry-after") == "2");
    request.peer_address = "192.0.2.2";
    CHECK(server.handle(request).status == 200);
    request.peer_address = "192.0.2.1";
    server.clock().advance(domain::seconds(2));
    CHECK(server.handle(request).status == 200);
    CHECK(server.handle(request).status == 429);
}

TEST_CASE("every answer carries the security headers and its reference") {
    TestServer server({.transport = server::Transport::Tls});
    for (const std::string_view path : {"/healthz", "/nothing", "/api/v1/consents"}) {
        const server::Response response = server.get(path);
        INFO(path);
        CHECK(response.header("content-security-policy").value_or("").starts_with("default-src 'none'"));
        CHECK(response.header("x-content-type-options") == "nosniff");
        CHECK(response.header("referrer-policy") == "no-referrer");
        CHECK(response.header("cross-origin-opener-policy") == "same-origin");
        CHECK(response.header("strict-transport-security").has_value());
        CHECK(response.header("cache-control") == "no-store");
        CHECK(response.header("x-request-id").value_or("").size() == 12);
    }
}
