#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/consent_wire.hpp"
#include "protocol/language_wire.hpp"
#include "protocol/sms_code_wire.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// More than any permitted password, so that "too long" is the domain's answer and not the reader's.
inline constexpr TextRule password_rule = text_up_to(1024);

/// Opens an account for the number that `proof` proves.
struct RegisterAccountRequest {
    std::string proof;
    std::string password;
    std::vector<ConsentDecision> consents;
    Language language = Language::Chinese;
};

void describe(auto& visit, Like<RegisterAccountRequest> auto& value) {
    visit("proof", value.proof, identifier_rule, "From the answer to the right code.");
    visit("password", value.password, password_rule, "The log-in password, 10 to 128 characters.");
    visit("consents", value.consents, list_up_to(consents_max), "The person's decision on each text.");
    visit("language", value.language, "The language of messages to this person.");
}

/// `change_account_password`: the log-in password, by the present one.
struct ChangeAccountPasswordRequest {
    std::string password;
    std::string new_password;
};

void describe(auto& visit, Like<ChangeAccountPasswordRequest> auto& value) {
    visit("password", value.password, password_rule, "The present log-in password.");
    visit("new_password", value.new_password, password_rule, "The new one, 10 to 128 characters.");
}

struct AccountPasswordChanged {
    std::int64_t sessions_ended = 0;
};

void describe(auto& visit, Like<AccountPasswordChanged> auto& value) {
    visit("sessions_ended", value.sessions_ended, count_up_to(1'000'000), "How many other log-ins ended with it.");
}

}  // namespace protocol
