#pragma once

#include <optional>
#include <string_view>

#include "app/turn.hpp"
#include "protocol/error.hpp"

/// Registration after the code: the password, and what the number may turn out to be.
namespace app {

void registration_code_accepted(Turn& turn, std::string_view body);

void register_password_edited(Turn& turn, std::string_view text);

/// The first rule that a log-in password breaks, as the server would say it.
std::optional<protocol::ErrorCode> password_finding(const domain::LoginPasswordFindings& findings);

/// "完成注册".
void submit_registration(Turn& turn);
void registered(Turn& turn, std::string_view body);

/// The number has an account: log in with the proof at hand.
void log_in_with_registration_proof(Turn& turn);

/// The number that was proven while logging in has no account: go on to register with the proof at hand.
void register_with_login_proof(Turn& turn);

}  // namespace app
