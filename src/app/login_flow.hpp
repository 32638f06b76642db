#pragma once

#include <string_view>

#include "app/turn.hpp"

/// Logging in by password, or by a code.
namespace app {

void login_password_edited(Turn& turn, std::string_view text);

/// "登录".
void log_in_by_password(Turn& turn);

void login_code_accepted(Turn& turn, std::string_view body);

/// Uses up the proof of the right code.
void log_in_by_proof(Turn& turn);

/// After a reload in the moment between the right code and the log-in: goes on by itself.
void continue_log_in(Turn& turn);

}  // namespace app
