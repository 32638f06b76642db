#include "domain/calendar.hpp"

#include <optional>

namespace domain {
namespace {

constexpr Duration shanghai_offset = hours(8);
constexpr std::int64_t day_ms = days(1).ms;

/// Floor division: moments before 1970 belong to the earlier day.
constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
    const std::int64_t quotient = value / divisor;
    return value % divisor < 0 ? quotient - 1 : quotient;
}

std::optional<int> parse_digits(std::string_view text) {
    int value = 0;
    for (const char character : text) {
        if (character < '0' || character > '9') return std::nullopt;
        value = value * 10 + (character - '0');
    }
    return value;
}

std::string padded(int value, std::size_t width) {
    std::string digits = std::to_string(value);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

std::expected<CivilDate, CalendarError> date_from_parts(std::string_view year, std::string_view month,
                                                        std::string_view day) {
    const auto parsed_year = parse_digits(year);
    const auto parsed_month = parse_digits(month);
    const auto parsed_day = parse_digits(day);
    if (!parsed_year || !parsed_month || !parsed_day) return std::unexpected(CalendarError::Format);
    const CivilDate date{*parsed_year, *parsed_month, *parsed_day};
    if (!exists(date)) return std::unexpected(CalendarError::NoSuchDay);
    return date;
}

}  // namespace

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(CivilMonth month) {
    if (month.month < 1 || month.month > 12) return 0;
    if (month.month == 2) return is_leap_year(month.year) ? 29 : 28;
    const bool is_short = month.month == 4 || month.month == 6 || month.month == 9 || month.month == 11;
    return is_short ? 30 : 31;
}

bool exists(CivilDate date) {
    return date.year >= earliest_year && date.year <= latest_year && date.day >= 1 &&
           date.day <= days_in_month({date.year, date.month});
}

bool exists(TimeOfDay time) {
    return time.hour >= 0 && time.hour <= 23 && time.minute >= 0 && time.minute <= 59 && time.second >= 0 &&
           time.second <= 59 && time.millisecond >= 0 && time.millisecond <= 999;
}

// The two conversions count in eras of 400 years that start on 1 March, so that the leap day is a year's
// last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int64_t days_since_epoch(CivilDate date) {
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int64_t era = floor_divide(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t month_from_march = date.month > 2 ? date.month - 3 : date.month + 9;
    const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146'097 + day_of_era - 719'468;
}

CivilDate date_of_day(std::int64_t days_since_epoch) {
    const std::int64_t shifted = days_since_epoch + 719'468;
    const std::int64_t era = floor_divide(shifted, 146'097);
    const std::int64_t day_of_era = shifted - era * 146'097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int64_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)};
}

CivilDate shanghai_date(Instant moment) {
    return date_of_day(floor_divide((moment + shanghai_offset).unix_ms, day_ms));
}

CivilMonth shanghai_month(Instant moment) {
    const CivilDate date = shanghai_date(moment);
    return {date.year, date.month};
}

TimeOfDay shanghai_time_of_day(Instant moment) {
    const std::int64_t local = (moment + shanghai_offset).unix_ms;
    const std::int64_t ms = local - floor_divide(local, day_ms) * day_ms;
    return {static_cast<int>(ms / 3'600'000), static_cast<int>(ms / 60'000 % 60), static_cast<int>(ms / 1000 % 60),
            static_cast<int>(ms % 1000)};
}

Instant shanghai_instant(CivilDate date, TimeOfDay time) {
    const Duration since_midnight =
        hours(time.hour) + minutes(time.minute) + seconds(time.second) + milliseconds(time.millisecond);
    return Instant{days_since_epoch(date) * day_ms} + since_midnight - shanghai_offset;
}

Instant next_shanghai_midnight(Instant moment) { return shanghai_instant(add_days(shanghai_date(moment), 1)); }

CivilDate add_days(CivilDate date, std::int64_t days) { return date_of_day(days_since_epoch(date) + days); }

CivilMonth add_months(CivilMonth month, int months) {
    const std::int64_t count = std::int64_t{month.year} * 12 + (month.month - 1) + months;
    const std::int64_t year = floor_divide(count, 12);
    return {static_cast<int>(year), static_cast<int>(count - year * 12 + 1)};
}

CivilDate first_day(CivilMonth month) { return {month.year, month.month, 1}; }

std::expected<CivilDate, CalendarError> parse_civil_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::unexpected(CalendarError::Format);
    }
    return date_from_parts(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

std::expected<CivilDate, CalendarError> parse_compact_date(std::string_view text) {
    if (text.size() != 8) return std::unexpected(CalendarError::Format);
    return date_from_parts(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
}

std::string format_civil_date(CivilDate date) {
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string format_civil_month(CivilMonth month) { return padded(month.year, 4) + "-" + padded(month.month, 2); }

std::string format_compact_date(CivilDate date) {
    return padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2);
}

std::string format_hour_minute(TimeOfDay time) { return padded(time.hour, 2) + ":" + padded(time.minute, 2); }

std::expected<TimeOfDay, CalendarError> parse_hour_minute(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::unexpected(CalendarError::Format);
    const auto hour = parse_digits(text.substr(0, 2));
    const auto minute = parse_digits(text.substr(3, 2));
    if (!hour || !minute) return std::unexpected(CalendarError::Format);
    const TimeOfDay time{.hour = *hour, .minute = *minute};
    if (!exists(time)) return std::unexpected(CalendarError::NoSuchTime);
    return time;
}

int age_on(CivilDate birth, CivilDate date) {
    const bool had_birthday = date.month > birth.month || (date.month == birth.month && date.day >= birth.day);
    return date.year - birth.year - (had_birthday ? 0 : 1);
}

}  // namespace domain
