#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

namespace app {

DOORS_TO_MEMBERS_PART
inline namespace members {

/// What the program around the page answers.
void host_told(Turn& turn, HostNews news, std::string_view text);

}  // namespace members
DOORS_END
}  // namespace app
