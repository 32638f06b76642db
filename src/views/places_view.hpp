#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/places": designated institutions, looked for while typing.
void draw_places(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
