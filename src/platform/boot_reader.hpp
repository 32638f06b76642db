#pragma once

#include "app/action.hpp"
#include "protocol/boot_wire.hpp"

namespace platform {

/// What the first screen handed over, in the words of the model.
[[nodiscard]] app::BootState boot_state(const protocol::Boot& boot);

}  // namespace platform
