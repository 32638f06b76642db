#pragma once

#include <optional>

#include "app/model.hpp"

namespace app {

/// When something will change by time alone (device clock): a countdown's next second, a toast's end, a code's
/// expiry. Nullopt: nothing, so that the app can rest.
std::optional<domain::Instant> next_wake(const Model& model);

}  // namespace app
