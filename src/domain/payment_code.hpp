#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "domain/instant.hpp"
#include "domain/policy_guards.hpp"

namespace domain {

/// What every payment code begins with: "family account, version 1". A till tells by it that it isn't somebody's card.
inline constexpr std::string_view payment_code_prefix = "FA1";
/// Characters after the prefix, of 64 possible ones each: 168 bits.
inline constexpr std::size_t payment_code_secret_length = 28;

/// Whether a scanned text can be a payment code at all: prefix and length, nothing about its life.
[[nodiscard]] bool is_payment_code_text(std::string_view text);

/// What is remembered of one code before its first scan. A scanned one lives on as a visit.
struct PaymentCodeState {
    Instant expires_at;
    std::optional<Instant> replaced_at;  ///< its holder has asked for another one
    std::optional<Instant> scanned_at;

    bool operator==(const PaymentCodeState&) const = default;
};

/// Why a code that was never scanned can't be scanned any more.
enum class PaymentCodeLife { Alive, Expired, Replaced, Scanned };

[[nodiscard]] PaymentCodeLife life_of_payment_code(const PaymentCodeState& state, Instant now);

/// When a code made at `created_at` dies unscanned.
[[nodiscard]] Instant payment_code_expires_at(Instant created_at, const GuardRules& rules);

/// When the holder's screen asks for the next one: a little before the old one dies, so that no dead code is shown
/// while the answer is on its way.
[[nodiscard]] Instant payment_code_rotates_at(Instant expires_at);

}  // namespace domain
