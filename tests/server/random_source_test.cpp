#include "server/random_source.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace server;

TEST_CASE("ordered identifiers sort by their moment, and chance tells those of one moment apart") {
    SystemRandom random;
    std::set<std::string> of_one_moment;
    for (int index = 0; index < 1000; ++index) {
        of_one_moment.insert(ordered_identifier(random, {1'800'000'000'000}));
    }
    CHECK(of_one_moment.size() == 1000);
    std::string before;
    for (const std::int64_t moment : {1LL, 63LL, 64LL, 4096LL, 1'800'000'000'000LL, 1'800'000'000'001LL,
                                      1'800'000'000'064LL, 1'800'000'003'600LL, 32'503'680'000'000LL}) {
        const std::string identifier = ordered_identifier(random, {moment});
        INFO(moment << ": " << identifier);
        CHECK(identifier.size() == random_identifier(random).size());
        CHECK(before < identifier);
        before = identifier;
    }
}
