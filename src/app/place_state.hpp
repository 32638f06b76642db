#pragma once

#include "app/spending_state.hpp"
#include "protocol/place_wire.hpp"

namespace app {

struct PlacesState : Loaded<protocol::PlacesAnswer> {};

}  // namespace app
