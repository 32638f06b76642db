#pragma once

#include <optional>

#include "app/members_part.hpp"
#include "app/model.hpp"
#include "domain/explanation.hpp"

namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// The simulator's answer as far as this device can give it alone, by the function and the rules that the server
/// decides with: while the server's answer is on its way. Nothing where it depends on what only the server knows:
/// another person's insurance or money.
std::optional<domain::Trial> preview_trial(const Model& model);

}  // namespace members
DOORS_END
}  // namespace app
