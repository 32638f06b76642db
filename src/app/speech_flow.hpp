#pragma once

#include <string_view>

#include "app/host_state.hpp"
#include "app/members_part.hpp"
#include "app/turn.hpp"

/// A letter is read aloud by a voice of this very device: nothing of it is sent anywhere.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Looks for a voice once a letter is shown; falls silent when it no longer is, or is shown in another language.
void load_speech_screen(Turn& turn);
/// From the beginning, a pause, and on from the sentence that was paused in.
void toggle_speech(Turn& turn);
void stop_speech(Turn& turn);
void speech_told(Turn& turn, HostNews news, std::string_view text);

}  // namespace members
DOORS_END
}  // namespace app
