#pragma once

#include <vector>

#include "drawn_screen.hpp"

namespace views_test {

/// The screens of the identity check and of the e-voucher, in their states.
std::vector<NamedModel> identity_models(std::int64_t now_ms);

}  // namespace views_test
