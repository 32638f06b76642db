#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {

DOORS_TO_MEMBERS_PART
inline namespace members {

/// The records that this device keeps: the pad that opens them, then the list.
void draw_kept(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
