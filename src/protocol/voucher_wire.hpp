#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/enum_names.hpp"
#include "protocol/identity_wire.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// Looser than the domain's six digits, so that a weak password is the domain's answer and not the reader's.
inline constexpr TextRule payment_password_rule = text_up_to(64);

/// Sets the payment password, which activates the e-voucher.
struct PaymentPasswordRequest {
    std::string password;
};

void describe(auto& visit, Like<PaymentPasswordRequest> auto& value) {
    visit("password", value.password, payment_password_rule, "Six digits.");
}

/// Takes the place of the payment password by giving the old one.
struct ChangePaymentPasswordRequest {
    std::string old_password;
    std::string password;
};

void describe(auto& visit, Like<ChangePaymentPasswordRequest> auto& value) {
    visit("old_password", value.old_password, payment_password_rule, "The present six digits.");
    visit("password", value.password, payment_password_rule, "The new six digits.");
}

/// What made the client ask for a code.
enum class PaymentCodeOccasion {
    Asked,    ///< a person opened the screen, typed the password or pressed for another one: counts as use
    Rotated,  ///< the old one ran out by itself: doesn't keep the guard open
};

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::PaymentCodeOccasion> =
    std::to_array<std::string_view>({"asked", "rotated"});

namespace protocol {

/// Asks for a payment code of one's own; the one before it dies.
struct PaymentCodeRequest {
    std::string payment_password;
    PaymentCodeOccasion occasion = PaymentCodeOccasion::Asked;
};

void describe(auto& visit, Like<PaymentCodeRequest> auto& value) {
    visit("payment_password", value.payment_password, payment_password_rule,
          "Six digits; empty while the guard is open.");
    visit("occasion", value.occasion, "Whether a person asked, or the old code ran out.");
}

struct PaymentCodeAnswer {
    std::string token;
    std::string qr_text;
    std::int64_t shown_for_ms = 0;
    std::int64_t expires_at = 0;
    std::int64_t guard_open_until = 0;
};

void describe(auto& visit, Like<PaymentCodeAnswer> auto& value) {
    visit("token", value.token, identifier_rule, "What an institution sends as the certificate number.");
    visit("qr_text", value.qr_text, text_between(1, 200), "What the QR code says.");
    visit("shown_for_ms", value.shown_for_ms, count_up_to(3'600'000), "How long to show it.");
    visit("expires_at", value.expires_at, moment(), "When it dies unscanned (Unix ms).");
    visit("guard_open_until", value.guard_open_until, moment(),
          "Until when the next one needs no password, if nobody touches the screen (Unix ms).");
}

}  // namespace protocol
