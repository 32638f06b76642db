#include "server/tls_authority.hpp"

#include <sys/stat.h>

#include "server/private_file.hpp"
#include "server/test_server.hpp"
#include "server/tls_certificate.hpp"

using namespace server_tests;

TEST_CASE("authority and certificate are made once and renewed in time") {
    const TemporaryFolder folder;
    const domain::Instant now{1'781'575'200'000};
    const auto text_of = [](const std::string& path) { return server::read_file(path, "file").value_or(""); };
    const auto files = server::prepare_tls_authority(folder.file("tls"), now);
    REQUIRE(files.has_value());
    const std::string authority = text_of(files->authority);
    const std::string certificate = text_of(files->certificate);
    CHECK(authority.starts_with("-----BEGIN CERTIFICATE-----"));
    struct stat status{};
    REQUIRE(::stat(files->key.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);

    REQUIRE(server::prepare_tls_authority(folder.file("tls"), now + domain::days(300)).has_value());
    CHECK(text_of(files->certificate) == certificate);
    REQUIRE(server::prepare_tls_authority(folder.file("tls"), now + domain::days(370)).has_value());
    CHECK(text_of(files->certificate) != certificate);
    CHECK(text_of(files->authority) == authority);
}

TEST_CASE("a certificate of another authority is replaced") {
    const TemporaryFolder folder;
    const domain::Instant now{1'781'575'200'000};
    REQUIRE(server::prepare_tls_authority(folder.file("one"), now).has_value());
    const auto two = server::prepare_tls_authority(folder.file("two"), now);
    REQUIRE(two.has_value());
    std::filesystem::copy_file(folder.file("one/server.pem"), folder.file("two/server.pem"),
                               std::filesystem::copy_options::overwrite_existing);
    REQUIRE(server::prepare_tls_authority(folder.file("two"), now).has_value());
    const auto authority =
        server::parse_identity(server::read_file(two->authority, "file").value_or(""),
                               server::read_file(folder.file("two/authority.key"), "file").value_or(""));
    const auto identity = server::parse_identity(server::read_file(two->certificate, "file").value_or(""),
                                                 server::read_file(two->key, "file").value_or(""));
    CHECK(server::is_good_until(identity, authority, now + domain::days(300)));
    CHECK_FALSE(server::is_good_until(identity, authority, now + domain::days(400)));
}
