#pragma once

#include <cstdint>
#include <vector>

#include "drawn_screen.hpp"

namespace views_test {

/// The service hall's pages in the states that look different.
[[nodiscard]] std::vector<NamedModel> staff_models(std::int64_t now_ms);

}  // namespace views_test
