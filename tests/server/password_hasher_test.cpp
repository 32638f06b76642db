#include "server/password_hasher.hpp"

#include <catch2/catch_test_macros.hpp>
#include <thread>
#include <vector>

namespace {

constexpr server::PasswordCost cheap{.operations = 1, .memory_bytes = 8192};

}  // namespace

TEST_CASE("a password fits its own hash only, which is Argon2id") {
    server::PasswordHasher hasher(cheap);
    const auto hash = hasher.hash("three brown teapots");
    REQUIRE(hash.has_value());
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(hasher.verify("three brown teapots", *hash).value_or(false));
    CHECK_FALSE(hasher.verify("three brown teapot", *hash).value_or(true));
    CHECK(hasher.hash("three brown teapots").value_or("") != *hash);
}

TEST_CASE("without a hash the work is done and the answer is no") {
    server::PasswordHasher hasher(cheap);
    CHECK_FALSE(hasher.verify("nobody's password", "").value_or(true));
}

TEST_CASE("a full queue is said at once") {
    // One at a time and nobody waits: of many at once some must be sent away, and none may be lost.
    server::PasswordHasher hasher({.operations = 2, .memory_bytes = 16UL * 1024 * 1024},
                                  {.running_max = 1, .waiting_max = 0, .wait_max = std::chrono::milliseconds(5000)});
    std::vector<int> outcomes(8);
    std::vector<std::thread> threads;
    for (int& outcome : outcomes) {
        threads.emplace_back([&] { outcome = hasher.hash("three brown teapots").has_value() ? 1 : -1; });
    }
    for (std::thread& thread : threads) thread.join();
    int done = 0;
    for (const int outcome : outcomes) {
        CHECK(outcome != 0);
        done += outcome == 1 ? 1 : 0;
    }
    CHECK(done >= 1);
    CHECK(hasher.hash("and again").has_value());
}
