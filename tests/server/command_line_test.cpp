#include "server/command_line.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <vector>

namespace {

using Arguments = std::vector<std::string_view>;

Arguments with_folders(Arguments more) {
    Arguments all{"--data", "/d", "--assets", "/a"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace

TEST_CASE("the command line is read") {
    const Arguments arguments =
        with_folders({"--port", "0", "--tls", "--web-root", "/w", "--keys", "/k", "--address", "::1"});
    const auto line = server::parse_command_line(arguments);
    REQUIRE(line.has_value());
    CHECK(line->port == 0);
    CHECK(line->transport == server::Transport::Tls);
    CHECK(line->web_root == "/w");
    CHECK(line->key_file == "/k");
    CHECK(line->address == "::1");
    CHECK(line->mode == protocol::ServiceMode::Sandbox);
}

TEST_CASE("a backup needs the data folder and a file, nothing else") {
    const auto line = server::parse_command_line(Arguments{"--data", "/d", "--backup", "/b"});
    REQUIRE(line.has_value());
    CHECK(line->backup_file == "/b");
    CHECK_FALSE(server::parse_command_line(Arguments{"--backup", "/b"}).has_value());
    CHECK_FALSE(server::parse_command_line(Arguments{"--data", "/d", "--backup"}).has_value());
}

TEST_CASE("what doesn't fit together is refused with a sentence") {
    struct Row {
        Arguments arguments;
        std::string_view part;
    };
    // clang-format off
    const Row row = GENERATE(values<Row>({
        {{"--assets", "/a"},                                          "--data is needed"},
        {with_folders({"--embed-origin", "http://portal.example"}),   "not understood: --embed-origin"},
        {with_folders({"--embed-origin", "https://a.example; x"}),    "not understood: --embed-origin"},
        {with_folders({"--embed-origin", "https://a.example/path"}),  "not understood: --embed-origin"},
        {{"--data", "/d"},                                            "--assets is needed"},
        {with_folders({"--port"}),                                    "not understood: --port"},
        {with_folders({"--port", "70000"}),                           "not understood: --port"},
        {with_folders({"--port", "80x"}),                             "not understood: --port"},
        {with_folders({"--mode", "test"}),                            "not understood: --mode"},
        {with_folders({"--colour", "red"}),                           "not understood: --colour"},
        {with_folders({"--address", "0.0.0.0"}),                      "this machine only"},
        {with_folders({"--address", "::", "--tls"}),                  "this machine only"},
        {with_folders({"--address", "192.168.1.5"}),                  "this machine only"},
        {with_folders({"--address", "localhost"}),                    "this machine only"},
        {with_folders({"--mode", "production"}),                      "--sms-config"},
        {with_folders({"--mode", "production", "--sms-config", "/s", "--address", "0.0.0.0"}), "needs --tls"},
    }));
    // clang-format on
    const auto line = server::parse_command_line(row.arguments);
    REQUIRE_FALSE(line.has_value());
    CHECK(line.error().message.find(row.part) != std::string::npos);
}
