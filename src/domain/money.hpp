#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace domain {

/// An amount of money in fen (1/100 yuan). A type of its own, so that a count can't pass for an amount; the
/// only arithmetic is checked.
struct Fen {
    std::int64_t value = 0;

    constexpr auto operator<=>(const Fen&) const = default;
};

enum class MoneyError {
    Overflow,         ///< does not fit into 64 bits of fen
    Empty,            ///< no text at all
    Malformed,        ///< not a plain decimal number
    Exponent,         ///< scientific notation
    TooManyDecimals,  ///< more than two places (also when they are zeros: DOMAIN.md §8)
};

[[nodiscard]] std::expected<Fen, MoneyError> add(Fen left, Fen right);
[[nodiscard]] std::expected<Fen, MoneyError> subtract(Fen left, Fen right);
[[nodiscard]] std::expected<Fen, MoneyError> negate(Fen amount);

[[nodiscard]] constexpr Fen smaller(Fen left, Fen right) { return left < right ? left : right; }

/// `amount × percent ÷ 100`, rounded towards zero, so that a share never exceeds the whole.
/// `percent` is 0–100.
[[nodiscard]] Fen percent_of(Fen amount, int percent);

/// Reads decimal yuan from the raw text of a number: "86.5", "86.50", "-3", "0". Never through a
/// floating-point number; no sign but "-", no exponent, no blanks, no superfluous leading zero, at most two places.
[[nodiscard]] std::expected<Fen, MoneyError> parse_yuan(std::string_view raw);

/// "1,286.40", below zero with a real minus sign (U+2212): "−86.50". For people.
[[nodiscard]] std::string format_yuan(Fen amount);
/// Like format_yuan, with "+" before an amount above zero: money in and out of an account.
[[nodiscard]] std::string format_signed_yuan(Fen amount);
/// "1286.40", "-86.50": for wires and for text that is spoken.
[[nodiscard]] std::string format_plain_yuan(Fen amount);

}  // namespace domain
