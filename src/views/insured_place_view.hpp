#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/me/place"
void draw_insured_place(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
