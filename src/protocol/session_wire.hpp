#pragma once

#include <cstdint>
#include <string>

#include "protocol/account_wire.hpp"
#include "protocol/sms_code_wire.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

struct PasswordLoginRequest {
    std::string mobile;
    std::string password;
};

void describe(auto& visit, Like<PasswordLoginRequest> auto& value) {
    visit("mobile", value.mobile, mobile_rule, "The mobile number; spaces, dashes and +86 are allowed.");
    visit("password", value.password, password_rule, "The log-in password.");
}

struct CodeLoginRequest {
    std::string proof;
};

void describe(auto& visit, Like<CodeLoginRequest> auto& value) {
    visit("proof", value.proof, identifier_rule, "From the answer to the right code.");
}

/// A running session; its token is in the cookie alone.
struct SessionAnswer {
    std::string mobile_masked;
    std::int64_t expires_at = 0;
    std::int64_t registered_at = 0;
};

void describe(auto& visit, Like<SessionAnswer> auto& value) {
    visit("mobile_masked", value.mobile_masked, text_up_to(32), "The account's number as 138****5678.");
    visit("expires_at", value.expires_at, moment(), "When the session ends by itself (Unix ms).");
    visit("registered_at", value.registered_at, moment(), "When the account was opened (Unix ms).");
}

}  // namespace protocol
