#pragma once

#include <vector>

#include "drawn_screen.hpp"

namespace views_test {

/// Home with a family, spending, records, refusals, notices and the account's own place.
void add_spending_models(std::vector<NamedModel>& models);

}  // namespace views_test
