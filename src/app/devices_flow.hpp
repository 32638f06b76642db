#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

/// Where I am logged in.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

void load_devices(Turn& turn);
void load_devices_screen(Turn& turn);
/// To the dialog; "" = all others.
void ask_to_end_device(Turn& turn, std::string_view session);
void end_devices(Turn& turn);
void devices_arrived(Turn& turn, RequestKind kind, std::string_view body);

}  // namespace members
DOORS_END
}  // namespace app
