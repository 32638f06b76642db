#include "domain/instant.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

namespace domain_tests {

using namespace domain;

TEST_CASE("moments and lengths of time are counted in milliseconds") {
    CHECK(seconds(1) == Duration{1000});
    CHECK(minutes(5) == seconds(300));
    CHECK(hours(8) == minutes(480));
    CHECK(days(1) == hours(24));
    CHECK(Instant{1000} + seconds(2) == Instant{3000});
    CHECK(Instant{1000} - seconds(2) == Instant{-1000});
    CHECK(Instant{3000} - Instant{1000} == seconds(2));
    CHECK(Instant{1} < Instant{2});
}

TEST_CASE("a moment out of range stays at the limit") {
    constexpr Instant last{std::numeric_limits<std::int64_t>::max()};
    constexpr Instant first{std::numeric_limits<std::int64_t>::min()};
    CHECK(last + milliseconds(1) == last);
    CHECK(last + milliseconds(-1) < last);
    CHECK(first - milliseconds(1) == first);
    CHECK(last - first == Duration{std::numeric_limits<std::int64_t>::max()});
    CHECK(first - last == Duration{std::numeric_limits<std::int64_t>::min()});
}

TEST_CASE("a countdown rounds up and never goes below zero") {
    struct Row {
        std::int64_t deadline;
        std::int64_t now;
        std::int64_t expected;
    };
    for (const Row row : {Row{60'000, 0, 60}, Row{60'000, 1, 60}, Row{60'000, 999, 60}, Row{60'000, 1000, 59},
                          Row{60'000, 59'999, 1}, Row{60'000, 60'000, 0}, Row{60'000, 70'000, 0}}) {
        CHECK(seconds_left(Instant{row.deadline}, Instant{row.now}) == row.expected);
    }
}

}  // namespace domain_tests
