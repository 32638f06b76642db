#pragma once

#include <string_view>

#include "app/turn.hpp"
#include "protocol/error.hpp"

namespace app {

/// Reads the home's data unless it is on the way. What was read before stays visible.
void load_home(Turn& turn);
void home_arrived(Turn& turn, std::string_view body);
void home_failed(Turn& turn, Message failure);

}  // namespace app
