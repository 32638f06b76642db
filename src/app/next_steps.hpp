#pragma once

#include "app/model.hpp"

namespace app {

/// Where the button of a refusal leads.
NextStep next_step(protocol::ErrorCode code);

}  // namespace app
