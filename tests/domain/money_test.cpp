#include "domain/money.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <string>

namespace domain_tests {

using namespace domain;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr auto overflow = std::unexpected(MoneyError::Overflow);

}  // namespace

TEST_CASE("amounts are read from their own text") {
    struct Row {
        std::string_view raw;
        std::int64_t fen;
    };
    const Row rows[] = {
        {"0", 0},
        {"86.5", 8650},
        {"86.50", 8650},
        {"86.05", 8605},
        {"86", 8600},
        {"0.01", 1},
        {"-0.01", -1},
        {"-86.50", -8650},
        {"-0", 0},
        {"-0.00", 0},
        {"0.29", 29},  // 0.29 × 100 is 28.999… in floating point
        {"1.15", 115},
        {"4.35", 435},
        {"92233720368547758.07", most},
        {"-92233720368547758.08", least},
    };
    for (const Row& row : rows) {
        INFO(row.raw);
        CHECK(parse_yuan(row.raw) == Fen{row.fen});
    }
}

TEST_CASE("what is no plain amount is refused, and why") {
    using enum MoneyError;
    struct Row {
        std::string_view raw;
        MoneyError expected;
    };
    const Row rows[] = {
        {"", Empty},
        {"-", Malformed},
        {".5", Malformed},
        {"86.", Malformed},
        {"+86", Malformed},
        {"--1", Malformed},
        {" 86", Malformed},
        {"86 ", Malformed},
        {"086", Malformed},
        {"00", Malformed},
        {"1,286.40", Malformed},
        {"86.5.0", Malformed},
        {"86.5a", Malformed},
        {"０.5", Malformed},
        {"NaN", Malformed},
        {"Infinity", Malformed},
        {"0x10", Malformed},
        {"1e2", Exponent},
        {"1E2", Exponent},
        {"1.5e-1", Exponent},
        {"86.505", TooManyDecimals},
        {"86.500", TooManyDecimals},  // more than two places, even of zeros (DOMAIN.md §8)
        {"92233720368547758.08", Overflow},
        {"-92233720368547758.09", Overflow},
        {"92233720368547759", Overflow},
        {"99999999999999999999999999", Overflow},
    };
    for (const Row& row : rows) {
        INFO(row.raw);
        CHECK(parse_yuan(row.raw) == std::unexpected(row.expected));
    }
}

TEST_CASE("sums, differences and negations are checked") {
    CHECK(add(Fen{100}, Fen{-30}) == Fen{70});
    CHECK(add(Fen{most}, Fen{0}) == Fen{most});
    CHECK(add(Fen{most}, Fen{1}) == overflow);
    CHECK(add(Fen{least}, Fen{-1}) == overflow);
    CHECK(subtract(Fen{100}, Fen{130}) == Fen{-30});
    CHECK(subtract(Fen{least}, Fen{1}) == overflow);
    CHECK(subtract(Fen{0}, Fen{least}) == overflow);
    CHECK(negate(Fen{most}) == Fen{least + 1});
    CHECK(negate(Fen{least}) == overflow);
    CHECK(smaller(Fen{1}, Fen{2}) == Fen{1});
}

TEST_CASE("a share in percent is never more than the whole") {
    CHECK(percent_of(Fen{8650}, 50) == Fen{4325});
    CHECK(percent_of(Fen{1}, 50) == Fen{0});
    CHECK(percent_of(Fen{199}, 55) == Fen{109});
    CHECK(percent_of(Fen{8651}, 0) == Fen{0});
    CHECK(percent_of(Fen{8651}, 100) == Fen{8651});
    CHECK(percent_of(Fen{most}, 100) == Fen{most});
    CHECK(percent_of(Fen{-199}, 50) == Fen{-99});
    for (std::int64_t fen = 0; fen <= 1000; ++fen) CHECK(percent_of(Fen{fen}, 37) == Fen{fen * 37 / 100});
}

TEST_CASE("amounts as text for people and for wires") {
    struct Row {
        std::int64_t fen;
        std::string_view people;
        std::string_view change;
        std::string_view wire;
    };
    const Row rows[] = {
        {0, "0.00", "0.00", "0.00"},
        {5, "0.05", "+0.05", "0.05"},
        {-5, "−0.05", "−0.05", "-0.05"},
        {4200, "42.00", "+42.00", "42.00"},
        {-8650, "−86.50", "−86.50", "-86.50"},
        {99'999, "999.99", "+999.99", "999.99"},
        {100'000, "1,000.00", "+1,000.00", "1000.00"},
        {128'640, "1,286.40", "+1,286.40", "1286.40"},
        {123'456'789, "1,234,567.89", "+1,234,567.89", "1234567.89"},
        {most, "92,233,720,368,547,758.07", "+92,233,720,368,547,758.07", "92233720368547758.07"},
        {least, "−92,233,720,368,547,758.08", "−92,233,720,368,547,758.08", "-92233720368547758.08"},
    };
    for (const Row& row : rows) {
        CHECK(format_yuan(Fen{row.fen}) == row.people);
        CHECK(format_signed_yuan(Fen{row.fen}) == row.change);
        CHECK(format_plain_yuan(Fen{row.fen}) == row.wire);
        CHECK(parse_yuan(row.wire) == Fen{row.fen});
    }
}

}  // namespace domain_tests
