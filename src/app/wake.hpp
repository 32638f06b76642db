#pragma once

#include <optional>

#include "app/model.hpp"

namespace app {

/// So long before a code ends it is said that it will.
inline constexpr int code_end_warning_s = 60;

/// When something will change by time alone (device clock): a countdown's next second, a toast's end, a code's
/// expiry. Nullopt: nothing, so that the app can rest.
std::optional<domain::Instant> next_wake(const Model& model);

}  // namespace app
