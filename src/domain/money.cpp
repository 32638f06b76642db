#include "domain/money.hpp"

#include <cassert>

namespace domain {
namespace {

constexpr bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// The amount without its sign; unsigned, because the lowest 64-bit number has no positive twin.
constexpr std::uint64_t magnitude(Fen amount) {
    const auto bits = static_cast<std::uint64_t>(amount.value);
    return amount.value < 0 ? 0 - bits : bits;
}

std::string two_digits(std::uint64_t value) {
    std::string digits = std::to_string(value);
    return digits.size() < 2 ? "0" + digits : digits;
}

std::string grouped_yuan(Fen amount) {
    std::string whole = std::to_string(magnitude(amount) / 100);
    for (std::size_t place = whole.size(); place > 3;) {
        place -= 3;
        whole.insert(place, 1, ',');
    }
    return whole + "." + two_digits(magnitude(amount) % 100);
}

constexpr std::string_view minus_sign = "\u2212";

/// Reads the digits of `text` as one number of fen, below zero when `is_negative`.
std::expected<Fen, MoneyError> fen_from_digits(std::string_view whole, std::string_view decimals, bool is_negative) {
    std::int64_t value = 0;
    const auto push = [&](int digit) {
        return !__builtin_mul_overflow(value, std::int64_t{10}, &value) &&
               !__builtin_sub_overflow(value, std::int64_t{digit}, &value);
    };
    // Counted downwards: the range below zero is one fen larger.
    for (const char digit : whole) {
        if (!push(digit - '0')) return std::unexpected(MoneyError::Overflow);
    }
    for (std::size_t place = 0; place < 2; ++place) {
        const int digit = place < decimals.size() ? decimals[place] - '0' : 0;
        if (!push(digit)) return std::unexpected(MoneyError::Overflow);
    }
    if (is_negative) return Fen{value};
    return negate(Fen{value});
}

}  // namespace

std::expected<Fen, MoneyError> add(Fen left, Fen right) {
    Fen sum;
    if (__builtin_add_overflow(left.value, right.value, &sum.value)) {
        return std::unexpected(MoneyError::Overflow);
    }
    return sum;
}

std::expected<Fen, MoneyError> subtract(Fen left, Fen right) {
    Fen difference;
    if (__builtin_sub_overflow(left.value, right.value, &difference.value)) {
        return std::unexpected(MoneyError::Overflow);
    }
    return difference;
}

std::expected<Fen, MoneyError> negate(Fen amount) { return subtract(Fen{0}, amount); }

Fen percent_of(Fen amount, int percent) {
    assert(percent >= 0 && percent <= 100);
    // Whole hundreds and the rest apart: the product of a large amount would not fit.
    const std::int64_t hundreds = amount.value / 100;
    const std::int64_t rest = amount.value % 100;
    return Fen{hundreds * percent + rest * percent / 100};
}

std::expected<Fen, MoneyError> parse_yuan(std::string_view raw) {
    if (raw.empty()) return std::unexpected(MoneyError::Empty);
    const bool is_negative = raw.front() == '-';
    if (is_negative) raw.remove_prefix(1);

    std::size_t whole_length = 0;
    while (whole_length < raw.size() && is_digit(raw[whole_length])) ++whole_length;
    const std::string_view whole = raw.substr(0, whole_length);
    if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) {
        return std::unexpected(MoneyError::Malformed);
    }

    std::string_view rest = raw.substr(whole_length);
    std::string_view decimals;
    if (!rest.empty() && rest.front() == '.') {
        std::size_t length = 0;
        while (1 + length < rest.size() && is_digit(rest[1 + length])) ++length;
        if (length == 0) return std::unexpected(MoneyError::Malformed);
        decimals = rest.substr(1, length);
        rest.remove_prefix(1 + length);
    }
    if (!rest.empty()) {
        const bool is_exponent = rest.front() == 'e' || rest.front() == 'E';
        return std::unexpected(is_exponent ? MoneyError::Exponent : MoneyError::Malformed);
    }
    if (decimals.size() > 2) return std::unexpected(MoneyError::TooManyDecimals);
    return fen_from_digits(whole, decimals, is_negative);
}

std::string format_yuan(Fen amount) {
    return (amount.value < 0 ? std::string{minus_sign} : std::string{}) + grouped_yuan(amount);
}

std::string format_signed_yuan(Fen amount) { return (amount.value > 0 ? "+" : "") + format_yuan(amount); }

std::string format_plain_yuan(Fen amount) {
    return (amount.value < 0 ? "-" : "") + std::to_string(magnitude(amount) / 100) + "." +
           two_digits(magnitude(amount) % 100);
}

}  // namespace domain
