#include "domain/calendar.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace domain_tests {

using namespace domain;

TEST_CASE("days exist or not") {
    struct Row {
        CivilDate date;
        bool expected;
    };
    const Row rows[] = {
        {{2026, 6, 16}, true},   {{2024, 2, 29}, true},  {{2023, 2, 29}, false}, {{1900, 2, 29}, false},
        {{2000, 2, 29}, true},   {{2100, 2, 29}, false}, {{2026, 4, 31}, false}, {{2026, 12, 31}, true},
        {{2026, 13, 1}, false},  {{2026, 0, 1}, false},  {{2026, 1, 0}, false},  {{2026, 1, 32}, false},
        {{1799, 12, 31}, false}, {{1800, 1, 1}, true},   {{9999, 12, 31}, true}, {{10000, 1, 1}, false},
    };
    for (const Row& row : rows) {
        INFO(row.date.year << "-" << row.date.month << "-" << row.date.day);
        CHECK(exists(row.date) == row.expected);
    }
}

TEST_CASE("days of a month") {
    const int common[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 1; month <= 12; ++month) CHECK(days_in_month({2025, month}) == common[month - 1]);
    CHECK(days_in_month({2024, 2}) == 29);
    CHECK(days_in_month({2024, 0}) == 0);
    CHECK(days_in_month({2024, 13}) == 0);
}

TEST_CASE("every day of three centuries survives the way to a number and back") {
    std::int64_t number = days_since_epoch({1850, 1, 1});
    const std::int64_t last = days_since_epoch({2150, 1, 1});
    CivilDate before = date_of_day(number - 1);
    int wrong = 0;
    for (; number <= last; ++number) {
        const CivilDate date = date_of_day(number);
        const bool is_right = exists(date) && before < date && days_since_epoch(date) == number;
        wrong += is_right ? 0 : 1;
        before = date;
    }
    CHECK(wrong == 0);
    CHECK(days_since_epoch({1970, 1, 1}) == 0);
    CHECK(days_since_epoch({2000, 3, 1}) == 11'017);
    CHECK(date_of_day(-1) == CivilDate{1969, 12, 31});
}

TEST_CASE("Shanghai's day begins at 16:00 UTC of the day before") {
    struct Row {
        std::int64_t unix_ms;
        CivilDate date;
        TimeOfDay time;
    };
    const Row rows[] = {
        {0, {1970, 1, 1}, {8, 0, 0, 0}},
        {-1, {1970, 1, 1}, {7, 59, 59, 999}},
        {-28'800'000, {1970, 1, 1}, {0, 0, 0, 0}},
        {-28'800'001, {1969, 12, 31}, {23, 59, 59, 999}},
        // 2025-12-31T15:59:59.999Z and the millisecond after it.
        {1'767'196'799'999, {2025, 12, 31}, {23, 59, 59, 999}},
        {1'767'196'800'000, {2026, 1, 1}, {0, 0, 0, 0}},
        // 2024-02-28T16:00:00Z: the leap day begins.
        {1'709'136'000'000, {2024, 2, 29}, {0, 0, 0, 0}},
        // The month ends at 15:59:59.999Z.
        {1'782'835'199'999, {2026, 6, 30}, {23, 59, 59, 999}},
        {1'782'835'200'000, {2026, 7, 1}, {0, 0, 0, 0}},
    };
    for (const Row& row : rows) {
        INFO(row.unix_ms);
        CHECK(shanghai_date(Instant{row.unix_ms}) == row.date);
        CHECK(shanghai_month(Instant{row.unix_ms}) == CivilMonth{row.date.year, row.date.month});
        CHECK(shanghai_time_of_day(Instant{row.unix_ms}) == row.time);
        CHECK(shanghai_instant(row.date, row.time) == Instant{row.unix_ms});
    }
}

TEST_CASE("the next midnight in Shanghai") {
    CHECK(next_shanghai_midnight(Instant{1'767'196'799'999}) == Instant{1'767'196'800'000});
    CHECK(next_shanghai_midnight(Instant{1'767'196'800'000}) == Instant{1'767'196'800'000} + days(1));
}

TEST_CASE("days and months are added across their ends") {
    CHECK(add_days({2024, 2, 28}, 1) == CivilDate{2024, 2, 29});
    CHECK(add_days({2023, 2, 28}, 1) == CivilDate{2023, 3, 1});
    CHECK(add_days({2026, 1, 1}, -1) == CivilDate{2025, 12, 31});
    CHECK(add_months({2026, 1}, -1) == CivilMonth{2025, 12});
    CHECK(add_months({2026, 12}, 1) == CivilMonth{2027, 1});
    CHECK(add_months({2026, 6}, 18) == CivilMonth{2027, 12});
    CHECK(first_day({2026, 6}) == CivilDate{2026, 6, 1});
}

TEST_CASE("dates as text") {
    CHECK(parse_civil_date("2026-06-16") == CivilDate{2026, 6, 16});
    CHECK(parse_compact_date("20260616") == CivilDate{2026, 6, 16});
    CHECK(format_civil_date({2026, 6, 16}) == "2026-06-16");
    CHECK(format_compact_date({2026, 6, 6}) == "20260606");
    CHECK(format_civil_month({2026, 6}) == "2026-06");
    CHECK(format_hour_minute({6, 5}) == "06:05");

    for (const char* text :
         {"", "2026-6-16", "2026/06/16", "2026-06-1x", "20260616", " 2026-06-16", "2026-06-161", "-026-06-16"}) {
        INFO(text);
        CHECK(parse_civil_date(text) == std::unexpected(CalendarError::Format));
    }
    CHECK(parse_civil_date("2026-02-29") == std::unexpected(CalendarError::NoSuchDay));
    CHECK(parse_compact_date("20260231") == std::unexpected(CalendarError::NoSuchDay));
    CHECK(parse_compact_date("2026061") == std::unexpected(CalendarError::Format));
    CHECK(parse_compact_date("+2026061") == std::unexpected(CalendarError::Format));
}

TEST_CASE("times of day as text") {
    CHECK(parse_hour_minute("22:00") == TimeOfDay{22, 0});
    CHECK(parse_hour_minute("00:00") == TimeOfDay{0, 0});
    CHECK(parse_hour_minute("23:59") == TimeOfDay{23, 59});
    CHECK(parse_hour_minute("24:00") == std::unexpected(CalendarError::NoSuchTime));
    CHECK(parse_hour_minute("12:60") == std::unexpected(CalendarError::NoSuchTime));
    for (const char* text : {"", "6:00", "06.00", "0600", "06:0x", "06:000"}) {
        CHECK(parse_hour_minute(text) == std::unexpected(CalendarError::Format));
    }
}

TEST_CASE("ages are completed years") {
    struct Row {
        CivilDate birth;
        CivilDate date;
        int expected;
    };
    const Row rows[] = {
        // clang-format off
        {{2010, 6, 16}, {2026, 6, 15}, 15},  // the day before the sixteenth birthday
        {{2010, 6, 16}, {2026, 6, 16}, 16},  // exactly 16
        {{2010, 6, 16}, {2026, 6, 17}, 16},
        {{2012, 2, 29}, {2025, 2, 28}, 12},  // a leap-day child in a common year …
        {{2012, 2, 29}, {2025, 3, 1}, 13},   // … is a year older on 1 March
        {{2012, 2, 29}, {2028, 2, 28}, 15},
        {{2012, 2, 29}, {2028, 2, 29}, 16},
        {{2026, 6, 16}, {2026, 6, 16}, 0},
        {{2026, 6, 17}, {2026, 6, 16}, -1},  // not yet born
        {{1880, 1, 1}, {2026, 1, 1}, 146},
        {{2012, 12, 31}, {2026, 1, 1}, 13},
        // clang-format on
    };
    for (const Row& row : rows) {
        INFO(format_civil_date(row.birth) << " on " << format_civil_date(row.date));
        CHECK(age_on(row.birth, row.date) == row.expected);
    }
}

}  // namespace domain_tests
