#include "domain/letter_reading.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

namespace domain_tests {

using namespace domain;

namespace {

constexpr Instant start = {1'770'000'000'000};
const LetterEdition present{.version = "3", .sha256 = "aa"};
constexpr int parts = 12;
constexpr Duration reading_time_min = seconds(10);

struct Row {
    std::string name;
    LetterEdition edition;
    std::optional<LetterReading> reading;
    Instant now;
    std::optional<SigningObstacle> expected;
};

}  // namespace

TEST_CASE("when a letter may be signed") {
    using enum SigningObstacle;
    const LetterReading whole{.position = parts, .started_at = start};
    const std::vector<Row> rows = {
        {"read, long enough", present, whole, start + seconds(10), std::nullopt},
        {"one millisecond too quick", present, whole, start + seconds(10) - milliseconds(1), TooQuick},
        {"one part left", present, LetterReading{parts - 1, start}, start + seconds(60), NotToTheEnd},
        {"never opened", present, std::nullopt, start + seconds(60), NotToTheEnd},
        {"another version", {"2", "aa"}, whole, start + seconds(60), TextChanged},
        {"another text under the same version", {"3", "ab"}, whole, start + seconds(60), TextChanged},
        {"another text, not read: the change is said first", {"3", "ab"}, std::nullopt, start, TextChanged},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(find_signing_obstacle(row.edition, present, row.reading, parts, reading_time_min, row.now) ==
              row.expected);
    }
}

TEST_CASE("a place is kept") {
    const LetterReading opened = read_on(std::nullopt, 0, parts, start);
    CHECK(opened == LetterReading{0, start});
    const LetterReading further = read_on(opened, 5, parts, start + seconds(3));
    CHECK(further == LetterReading{5, start});
    CHECK(read_on(further, 2, parts, start + seconds(4)) == further);
    CHECK(read_on(further, 99, parts, start + seconds(4)).position == parts);
    CHECK(read_on(std::nullopt, -7, parts, start).position == 0);
}

}  // namespace domain_tests
