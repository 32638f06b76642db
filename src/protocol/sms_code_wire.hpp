#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/enum_names.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// Identifiers that the server makes: unguessable, url-safe.
inline constexpr TextRule identifier_rule = token_between(16, 64);
inline constexpr TextRule mobile_rule = text_between(1, 32);

enum class SmsPurpose { Registration, Login };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::SmsPurpose> =
    std::to_array<std::string_view>({"registration", "login"});

namespace protocol {

/// Asks for a code by SMS.
struct SmsCodeRequest {
    std::string mobile;
    SmsPurpose purpose = SmsPurpose::Registration;
};

void describe(auto& visit, Like<SmsCodeRequest> auto& value) {
    visit("mobile", value.mobile, mobile_rule, "The mobile number; spaces, dashes and +86 are allowed.");
    visit("purpose", value.purpose, "What the code is for; the message says so.");
}

/// The same for a known and an unknown number.
struct SmsCodeAnswer {
    std::string challenge;
    std::int64_t expires_at = 0;
    std::int64_t resend_at = 0;
    std::int64_t tries_left = 0;
};

void describe(auto& visit, Like<SmsCodeAnswer> auto& value) {
    visit("challenge", value.challenge, identifier_rule, "Names this code when it is typed.");
    visit("expires_at", value.expires_at, moment(), "When the code dies (Unix ms).");
    visit("resend_at", value.resend_at, moment(), "When another code may be asked for (Unix ms).");
    visit("tries_left", value.tries_left, count_up_to(100), "How many codes may be tried.");
}

/// Sends the code that the person typed.
struct SmsCodeCheckRequest {
    std::string challenge;
    std::string code;
};

void describe(auto& visit, Like<SmsCodeCheckRequest> auto& value) {
    visit("challenge", value.challenge, identifier_rule, "From the answer to the request for a code.");
    visit("code", value.code, TextRule{.length_min = 6, .length_max = 6, .format = TextFormat::Digits},
          "The six digits of the message.");
}

/// Whether the number, now proven, has an account.
enum class AccountPresence { Exists, None };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::AccountPresence> =
    std::to_array<std::string_view>({"exists", "none"});

namespace protocol {

/// The right code was typed: a proof that whoever holds it reads this number's messages.
struct SmsCodeCheckAnswer {
    std::string proof;
    std::int64_t proof_expires_at = 0;
    AccountPresence account = AccountPresence::None;
};

void describe(auto& visit, Like<SmsCodeCheckAnswer> auto& value) {
    visit("proof", value.proof, identifier_rule, "Proves the number once, for registering or logging in.");
    visit("proof_expires_at", value.proof_expires_at, moment(), "When the proof dies (Unix ms).");
    visit("account", value.account, "Whether this number has an account.");
}

}  // namespace protocol
