#pragma once

#include "drawn_screen.hpp"

namespace views_test {

/// Consents, collected data, devices, export and deletion, in the states in which they can be seen.
std::vector<NamedModel> privacy_models(std::int64_t now_ms);

}  // namespace views_test
