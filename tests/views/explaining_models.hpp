#pragma once

#include <vector>

#include "drawn_screen.hpp"

namespace views_test {

/// The simulator with its choices, and the diagnosis.
std::vector<NamedModel> explaining_models(std::int64_t now_ms);

}  // namespace views_test
