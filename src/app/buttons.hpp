#pragma once

#include "app/action.hpp"
#include "app/turn.hpp"

namespace app {

/// Carries out the press of a button.
void press(Turn& turn, Button button);

}  // namespace app
