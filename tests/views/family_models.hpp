#pragma once

#include <vector>

#include "drawn_screen.hpp"

namespace views_test {

/// The family and the steps of inviting, in their states.
std::vector<NamedModel> family_models(std::int64_t now_ms);

}  // namespace views_test
