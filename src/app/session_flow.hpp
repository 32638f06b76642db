#pragma once

#include <string_view>

#include "app/turn.hpp"

/// The session's beginning and end, whichever way it came about.
namespace app {

/// Asks the server whether the session that this device remembers still runs.
void ask_for_session(Turn& turn);
void session_confirmed(Turn& turn, std::string_view body);

/// Logged in or registered: forgets all that was typed, goes where the person wanted to go. Returns whether the
/// answer could be read.
bool enter(Turn& turn, RequestKind kind, std::string_view body);

/// The server says there is no session (any more): to the log-in, and back to this screen afterwards.
void session_lost(Turn& turn);

/// The person logged out: nothing of theirs stays on the device.
void leave(Turn& turn);

}  // namespace app
