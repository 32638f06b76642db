#pragma once

#include "views/scene.hpp"

namespace views {

/// What the family spent: months, members, records.
void draw_spending(const Scene& scene);

}  // namespace views
