#pragma once

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

}  // namespace protocol
