#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/consent.hpp"
#include "protocol/consent_wire.hpp"
#include "protocol/sms_code_wire.hpp"
#include "protocol/wire_description.hpp"

/// What a reload must not lose, kept in sessionStorage. Never a password and never a code.
namespace protocol {

/// A code that has been asked for and not yet been answered rightly.
struct DraftChallenge {
    std::string mobile;
    std::string challenge;
    std::int64_t expires_at = 0;
    std::int64_t resend_at = 0;
    std::int64_t tries_left = 0;
};

void describe(auto& visit, Like<DraftChallenge> auto& value) {
    visit("mobile", value.mobile, mobile_rule, "The number that the code went to.");
    visit("challenge", value.challenge, identifier_rule, "The server's name of the code.");
    visit("expires_at", value.expires_at, moment(), "When the code dies (Unix ms).");
    visit("resend_at", value.resend_at, moment(), "When another may be asked for (Unix ms).");
    visit("tries_left", value.tries_left, count_up_to(100), "How many codes may still be tried.");
}

/// A proven number.
struct DraftProof {
    std::string mobile;
    std::string proof;
    std::int64_t expires_at = 0;
    AccountPresence account = AccountPresence::None;
};

void describe(auto& visit, Like<DraftProof> auto& value) {
    visit("mobile", value.mobile, mobile_rule, "The number that is proven.");
    visit("proof", value.proof, identifier_rule, "The server's proof.");
    visit("expires_at", value.expires_at, moment(), "When the proof dies (Unix ms).");
    visit("account", value.account, "Whether this number has an account.");
}

/// One of the two ways that ask for a code: registering, or logging in.
struct DraftFlow {
    std::string mobile;
    std::optional<DraftChallenge> challenge;
    std::optional<DraftProof> proof;
};

void describe(auto& visit, Like<DraftFlow> auto& value) {
    visit("mobile", value.mobile, text_up_to(32), "What stands in the mobile field.");
    visit("challenge", value.challenge, "The code that was asked for.");
    visit("proof", value.proof, "The proof that the right code gave.");
}

/// A box on the welcome screen.
struct DraftConsent {
    domain::ConsentKind kind = domain::ConsentKind::Service;
    bool given = false;
};

void describe(auto& visit, Like<DraftConsent> auto& value) {
    visit("kind", value.kind, "Which text.");
    visit("given", value.given, "Whether the box is ticked.");
}

struct Draft {
    std::vector<DraftConsent> consents;
    DraftFlow registration;
    DraftFlow login;
};

void describe(auto& visit, Like<Draft> auto& value) {
    visit("consents", value.consents, list_up_to(consents_max), "The boxes of the welcome screen.");
    visit("registration", value.registration, "Registering.");
    visit("login", value.login, "Logging in by code or by password.");
}

}  // namespace protocol
