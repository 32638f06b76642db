#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/consent_wire.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// What the home screen shows.
struct HomeAnswer {
    std::string mobile_masked;
    std::int64_t registered_at = 0;
    std::int64_t last_login_at = 0;
    std::int64_t active_sessions = 0;
    std::vector<ConsentRecord> consents;
    bool identity_verified = false;
};

void describe(auto& visit, Like<HomeAnswer> auto& value) {
    visit("mobile_masked", value.mobile_masked, text_up_to(32), "The account's number as 138****5678.");
    visit("registered_at", value.registered_at, moment(), "When the account was opened (Unix ms).");
    visit("last_login_at", value.last_login_at, moment(),
          "The log-in before this one (Unix ms); 0 when this is the first.");
    visit("active_sessions", value.active_sessions, count_up_to(1'000'000),
          "Sessions that haven't ended, this one included.");
    visit("consents", value.consents, list_up_to(consents_max), "The latest decision on each text.");
    visit("identity_verified", value.identity_verified, "Whether a real-name and real-person check was passed.");
}

}  // namespace protocol
