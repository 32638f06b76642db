#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// What the family spent: months, members, records.
void draw_spending(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
