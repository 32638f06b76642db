#pragma once

#include "drawn_screen.hpp"

namespace views_test {

/// Family vouchers and the access log, in the states in which they can be seen.
std::vector<NamedModel> kin_models(std::int64_t now_ms);

}  // namespace views_test
