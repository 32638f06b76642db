#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "domain/instant.hpp"

namespace domain {

/// A day of the Gregorian calendar, without a time zone.
struct CivilDate {
    int year = 1970;
    int month = 1;
    int day = 1;

    constexpr auto operator<=>(const CivilDate&) const = default;
};

/// A month of the Gregorian calendar: monthly caps and lists of spending count in these.
struct CivilMonth {
    int year = 1970;
    int month = 1;

    constexpr auto operator<=>(const CivilMonth&) const = default;
};

/// A time of day on a 24-hour clock.
struct TimeOfDay {
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;

    constexpr auto operator<=>(const TimeOfDay&) const = default;
};

enum class CalendarError { Format, NoSuchDay, NoSuchTime };

/// Years that the product can meet: the oldest published resident ID is of 1880.
inline constexpr int earliest_year = 1800;
inline constexpr int latest_year = 9999;

[[nodiscard]] bool is_leap_year(int year);
/// Days of a month, 0 for a month outside 1–12.
[[nodiscard]] int days_in_month(CivilMonth month);
/// Whether the day exists and lies within earliest_year–latest_year.
[[nodiscard]] bool exists(CivilDate date);
[[nodiscard]] bool exists(TimeOfDay time);

/// Days since 1970-01-01, negative before it.
[[nodiscard]] std::int64_t days_since_epoch(CivilDate date);
[[nodiscard]] CivilDate date_of_day(std::int64_t days_since_epoch);

/// The day, month or time that a clock on a wall in Shanghai shows. Every rule about dates, months, ages and
/// hours uses these, never the browser's zone (DOMAIN.md §1). Fixed UTC+8: China has had no
/// summer time since 1991, and no moment before 1992 is ever converted here.
[[nodiscard]] CivilDate shanghai_date(Instant moment);
[[nodiscard]] CivilMonth shanghai_month(Instant moment);
[[nodiscard]] TimeOfDay shanghai_time_of_day(Instant moment);
/// The moment at which Shanghai's clocks show this day and time.
[[nodiscard]] Instant shanghai_instant(CivilDate date, TimeOfDay time = {});
/// The first moment of the next day in Shanghai: when a daily cap starts anew.
[[nodiscard]] Instant next_shanghai_midnight(Instant moment);

[[nodiscard]] CivilDate add_days(CivilDate date, std::int64_t days);
[[nodiscard]] CivilMonth add_months(CivilMonth month, int months);
[[nodiscard]] CivilDate first_day(CivilMonth month);

/// Reads exactly "2026-06-16".
[[nodiscard]] std::expected<CivilDate, CalendarError> parse_civil_date(std::string_view text);
/// Reads exactly "20260616", as resident IDs and the institutions' interface write it.
[[nodiscard]] std::expected<CivilDate, CalendarError> parse_compact_date(std::string_view text);
/// "2026-06-16"
[[nodiscard]] std::string format_civil_date(CivilDate date);
/// "2026-06"
[[nodiscard]] std::string format_civil_month(CivilMonth month);
/// "20260616"
[[nodiscard]] std::string format_compact_date(CivilDate date);
/// "14:32"
[[nodiscard]] std::string format_hour_minute(TimeOfDay time);

/// Reads exactly "22:00", a time of day to the minute.
[[nodiscard]] std::expected<TimeOfDay, CalendarError> parse_hour_minute(std::string_view text);

/// Completed years of life on `date`; negative before the birth. Somebody born on 29 February
/// completes a year on 1 March of a common year (A).
[[nodiscard]] int age_on(CivilDate birth, CivilDate date);

}  // namespace domain
