#include "server/spool_sms.hpp"

#include <sys/stat.h>

#include <fstream>

#include "server/private_file.hpp"
#include "server/test_server.hpp"

using namespace server_tests;

TEST_CASE("the spool takes each message as a private file") {
    const TemporaryFolder folder;
    SeededRandom random;
    const std::string configuration = folder.file("sms.json");
    std::ofstream(configuration) << R"({"adapter":"spool","folder":")" << folder.file("spool") << "\"}";
    auto spool = server::SpoolSms::open(configuration, random);
    REQUIRE(spool.has_value());

    TestServer server;
    auto transaction = server.database().begin();
    REQUIRE(transaction.has_value());
    const auto mobile = domain::MobileNumber::parse("13808515678");
    REQUIRE(mobile.has_value());
    const server::SmsMessage message{
        .mobile = *mobile, .kind = protocol::SmsKind::Login, .code = "123456", .created_at = server.clock().now()};
    REQUIRE(spool->hand_over(*transaction, message).has_value());
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.file("spool"))) {
        ++files;
        const auto text = server::read_file(entry.path().string(), "message");
        REQUIRE(text.has_value());
        CHECK(text->find("13808515678") != std::string::npos);
        CHECK(text->find("123456") != std::string::npos);
        CHECK(text->find("沙盒") == std::string::npos);
        struct stat status{};
        REQUIRE(::stat(entry.path().c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
    CHECK(files == 1);
}

TEST_CASE("a wrong SMS configuration is refused") {
    const TemporaryFolder folder;
    SeededRandom random;
    const std::string configuration = folder.file("sms.json");
    CHECK_FALSE(server::SpoolSms::open(configuration, random).has_value());
    std::ofstream(configuration) << R"({"adapter":"pigeon","folder":"/tmp/x"})";
    CHECK_FALSE(server::SpoolSms::open(configuration, random).has_value());
    std::ofstream(configuration) << R"({"adapter":"spool"})";
    CHECK_FALSE(server::SpoolSms::open(configuration, random).has_value());
}
