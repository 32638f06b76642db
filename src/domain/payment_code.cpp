#include "domain/payment_code.hpp"

#include <algorithm>

namespace domain {
namespace {

constexpr Duration rotation_lead = seconds(1);

constexpr bool is_secret_character(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '-' || character == '_';
}

}  // namespace

bool is_payment_code_text(std::string_view text) {
    return text.starts_with(payment_code_prefix) &&
           text.size() == payment_code_prefix.size() + payment_code_secret_length &&
           std::ranges::all_of(text, is_secret_character);
}

PaymentCodeLife life_of_payment_code(const PaymentCodeState& state, Instant now) {
    // A visit that began in time isn't ended by its holder's asking for another code.
    if (state.scanned_at) return PaymentCodeLife::Scanned;
    if (state.replaced_at) return PaymentCodeLife::Replaced;
    return now < state.expires_at ? PaymentCodeLife::Alive : PaymentCodeLife::Expired;
}

Instant payment_code_expires_at(Instant created_at, const GuardRules& rules) {
    return created_at + seconds(rules.code_lifetime_seconds.value);
}

Instant payment_code_rotates_at(Instant expires_at) { return expires_at - rotation_lead; }

}  // namespace domain
