#include "server/vault.hpp"

#include <sys/stat.h>

#include <fstream>

#include "server/key_check.hpp"
#include "server/private_file.hpp"
#include "server/test_server.hpp"

using namespace server_tests;
using server::DigestOf;
using server::SealedAs;

TEST_CASE("what is sealed opens only in its own place, unchanged and with its own keys") {
    SeededRandom random;
    const server::KeyRing keys = server::make_key_ring(random);
    server::Vault vault(keys, random);
    const storage::Bytes sealed = vault.seal(SealedAs::PersonName, "row 1", "欧阳䶮");
    CHECK(vault.open(SealedAs::PersonName, "row 1", sealed) == "欧阳䶮");
    CHECK(sealed.value.find("欧阳") == std::string::npos);
    CHECK_FALSE(vault.open(SealedAs::PersonName, "row 2", sealed).has_value());
    CHECK_FALSE(vault.open(SealedAs::ResidentId, "row 1", sealed).has_value());
    for (std::size_t place = 0; place < sealed.value.size(); ++place) {
        storage::Bytes changed = sealed;
        changed.value[place] = static_cast<char>(changed.value[place] ^ 1);
        CHECK_FALSE(vault.open(SealedAs::PersonName, "row 1", changed).has_value());
    }
    for (std::size_t size = 0; size < sealed.value.size(); ++size) {
        CHECK_FALSE(vault.open(SealedAs::PersonName, "row 1", {sealed.value.substr(0, size)}).has_value());
    }
    server::Vault other(server::make_key_ring(random), random);
    CHECK_FALSE(other.open(SealedAs::PersonName, "row 1", sealed).has_value());
}

TEST_CASE("the same text is sealed differently each time, and old keys still open") {
    SeededRandom random;
    server::KeyRing keys = server::make_key_ring(random);
    server::Vault vault(keys, random);
    const storage::Bytes old = vault.seal(SealedAs::Mobile, "row", "13808515678");
    CHECK(old != vault.seal(SealedAs::Mobile, "row", "13808515678"));
    keys.encryption.push_back(server::make_key_ring(random).encryption.front());
    server::Vault renewed(keys, random);
    CHECK(renewed.open(SealedAs::Mobile, "row", old) == "13808515678");
    CHECK_FALSE(vault.open(SealedAs::Mobile, "row", renewed.seal(SealedAs::Mobile, "row", "1")).has_value());
}

TEST_CASE("digests depend on the key and on what they are of") {
    SeededRandom random;
    const server::Vault vault(server::make_key_ring(random), random);
    const server::Vault other(server::make_key_ring(random), random);
    CHECK(vault.digest(DigestOf::Mobile, "1") == vault.digest(DigestOf::Mobile, "1"));
    CHECK(vault.digest(DigestOf::Mobile, "1") != vault.digest(DigestOf::Mobile, "2"));
    CHECK(vault.digest(DigestOf::Mobile, "1") != vault.digest(DigestOf::ResidentId, "1"));
    CHECK(vault.digest(DigestOf::Mobile, "1") != other.digest(DigestOf::Mobile, "1"));
    CHECK(vault.session_token("a") != vault.session_token("b"));
}

TEST_CASE("a key file is made once, private, and read again") {
    const TemporaryFolder folder;
    SeededRandom random;
    const std::string path = folder.file("keys/family.keys");
    CHECK_FALSE(server::open_key_file(path, server::MissingKeyFile::Refuse, random).has_value());
    const auto made = server::open_key_file(path, server::MissingKeyFile::Make, random);
    REQUIRE(made.has_value());
    struct stat status{};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const auto read = server::open_key_file(path, server::MissingKeyFile::Refuse, random);
    REQUIRE(read.has_value());
    CHECK(read->lookup == made->lookup);
    CHECK(read->session == made->session);
    CHECK(read->encryption.front().key == made->encryption.front().key);

    REQUIRE(::chmod(path.c_str(), 0644) == 0);
    const auto open_to_all = server::open_key_file(path, server::MissingKeyFile::Refuse, random);
    REQUIRE_FALSE(open_to_all.has_value());
    CHECK(open_to_all.error().message.find("chmod 600") != std::string::npos);
}

TEST_CASE("a damaged key file is refused without showing a key") {
    SeededRandom random;
    const std::string good = server::write_key_ring(server::make_key_ring(random));
    REQUIRE(server::parse_key_ring(good).has_value());
    const std::size_t lookup = good.find("lookup");
    const std::string key = good.substr(lookup + 7, 43);
    for (const std::string& bad : {good.substr(0, lookup), good.substr(0, lookup + 20), good + "lookup " + key + "\n",
                                   good + "spare " + key + "\n", std::string()}) {
        const auto refused = server::parse_key_ring(bad);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().message.find(key.substr(0, 8)) == std::string::npos);
    }
}

TEST_CASE("a database knows its own keys") {
    TestServer server;
    SeededRandom random(7);
    REQUIRE(server::check_keys(server.database(), server.vault()).has_value());
    REQUIRE(server::check_keys(server.database(), server.vault()).has_value());
    server::KeyRing others = server::make_key_ring(random);
    server::Vault stranger(others, random);
    const auto refused = server::check_keys(server.database(), stranger);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().message.find("not this database's") != std::string::npos);
}
