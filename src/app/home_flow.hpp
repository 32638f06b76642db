#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/error.hpp"

namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Reads the home's data unless it is on the way. What was read before stays visible.
void load_home(Turn& turn);
void home_arrived(Turn& turn, std::string_view body);
void home_failed(Turn& turn, Message failure);

}  // namespace members
DOORS_END
}  // namespace app
