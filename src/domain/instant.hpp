#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace domain {

/// A length of time in milliseconds; may be negative.
struct Duration {
    std::int64_t ms = 0;

    constexpr auto operator<=>(const Duration&) const = default;
};

/// A moment in milliseconds since 1970-01-01T00:00:00Z. The domain never reads a clock: moments are arguments.
struct Instant {
    std::int64_t unix_ms = 0;

    constexpr auto operator<=>(const Instant&) const = default;
};

/// Adds two counts of milliseconds. A sum out of range stays at the limit, so that a hostile moment
/// from the wire becomes "very far away", not undefined behaviour.
[[nodiscard]] constexpr std::int64_t add_saturating(std::int64_t left, std::int64_t right) {
    std::int64_t sum = 0;
    if (!__builtin_add_overflow(left, right, &sum)) return sum;
    return right > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
}

/// Subtracts two counts of milliseconds; stays at the limit like add_saturating.
[[nodiscard]] constexpr std::int64_t subtract_saturating(std::int64_t left, std::int64_t right) {
    std::int64_t difference = 0;
    if (!__builtin_sub_overflow(left, right, &difference)) return difference;
    return right < 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
}

[[nodiscard]] constexpr Duration operator+(Duration left, Duration right) {
    return {add_saturating(left.ms, right.ms)};
}
[[nodiscard]] constexpr Duration operator-(Duration left, Duration right) {
    return {subtract_saturating(left.ms, right.ms)};
}
[[nodiscard]] constexpr Instant operator+(Instant moment, Duration length) {
    return {add_saturating(moment.unix_ms, length.ms)};
}
[[nodiscard]] constexpr Instant operator-(Instant moment, Duration length) {
    return {subtract_saturating(moment.unix_ms, length.ms)};
}
[[nodiscard]] constexpr Duration operator-(Instant later, Instant earlier) {
    return {subtract_saturating(later.unix_ms, earlier.unix_ms)};
}

[[nodiscard]] constexpr Duration milliseconds(std::int64_t count) { return {count}; }
[[nodiscard]] constexpr Duration seconds(std::int64_t count) { return {count * 1000}; }
[[nodiscard]] constexpr Duration minutes(std::int64_t count) { return {count * 60'000}; }
[[nodiscard]] constexpr Duration hours(std::int64_t count) { return {count * 3'600'000}; }
[[nodiscard]] constexpr Duration days(std::int64_t count) { return {count * 86'400'000}; }

/// Whole seconds until `deadline`, rounded up, never negative: what a countdown shows.
[[nodiscard]] constexpr std::int64_t seconds_left(Instant deadline, Instant now) {
    if (deadline <= now) return 0;
    const std::int64_t ms = (deadline - now).ms;
    return ms / 1000 + (ms % 1000 == 0 ? 0 : 1);
}

}  // namespace domain
