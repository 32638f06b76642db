#pragma once

#include "app/spending_state.hpp"
#include "protocol/insured_place_wire.hpp"

namespace app {

struct InsuredPlacesState : Loaded<protocol::InsuredPlacesAnswer> {};

}  // namespace app
