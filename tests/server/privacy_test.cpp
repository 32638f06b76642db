#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/test_server.hpp"

using namespace server_tests;

namespace {

constexpr std::string_view mobile = "13808515678";

std::string database_bytes(const TestServer& server) {
    std::string all;
    for (const std::string_view ending : {"", "-wal"}) {
        std::ifstream file(server.database_path() + std::string(ending), std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        all += bytes.str();
    }
    return all;
}

}  // namespace

TEST_CASE("neither log nor database holds number, code, password, proof or cookie of a registration") {
    TestServer server;
    const auto asked = server.call(protocol::request_sms_code, {.mobile = std::string(mobile)}).must();
    const std::string code = server.newest_code(mobile);
    server.call(protocol::check_sms_code, {.challenge = asked.challenge, .code = "000001"});
    const auto proof = server.call(protocol::check_sms_code, {.challenge = asked.challenge, .code = code}).must().proof;
    CookieJar cookies;
    const auto registered = server.call(
        protocol::register_account,
        {.proof = proof, .password = std::string(good_password), .consents = server.decisions(), .language = {}},
        &cookies);
    registered.must();
    server.call(protocol::log_in_by_password, {.mobile = std::string(mobile), .password = "another password"});
    server.call(protocol::read_home, {}, &cookies).must();
    const std::string token = cookies.header().substr(cookies.header().find('=') + 1);
    REQUIRE(token.size() == 43);

    const std::string bytes = database_bytes(server);
    REQUIRE(bytes.size() > 4096);
    for (const std::string_view secret :
         {mobile, mobile.substr(3), std::string_view(good_password), std::string_view("another password"),
          std::string_view(proof), std::string_view(token)}) {
        INFO(secret);
        CHECK(server.log_text().find(secret) == std::string::npos);
        CHECK(bytes.find(secret) == std::string::npos);
    }
    // Six digits may stand anywhere in a database by chance, not in the log between quotes.
    CHECK(server.log_text().find("\"" + code + "\"") == std::string::npos);
    CHECK(server.log_text().find(R"("route":"register_account","status":200)") != std::string::npos);
}

TEST_CASE("the log names the refusal and its reference, as the answer does") {
    TestServer server;
    const auto refused = server.call(protocol::request_sms_code, {.mobile = "12"});
    refused.code();
    CHECK(server.log_text().find(refused.error->reference) != std::string::npos);
    CHECK(server.log_text().find(R"("error":"mobile_malformed")") != std::string::npos);
    CHECK(refused.response.header("x-request-id") == refused.error->reference);
}

TEST_CASE("the sandbox's people are taken in once, with balances that the ledger accounts for") {
    TestServer server({.with_sandbox_people = true});
    const server::Response people = server.get("/sandbox/people");
    REQUIRE(people.status == 200);
    CHECK(people.body.find("李明") != std::string::npos);
    CHECK(people.body.find(R"("balance_fen":648270)") != std::string::npos);
    CHECK(database_bytes(server).find("李明") == std::string::npos);
    CHECK(database_bytes(server).find("520103198510129019") == std::string::npos);
}
