#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {

DOORS_TO_MEMBERS_PART
inline namespace members {

/// A frame for the camera's picture, what came of it, and a field for whoever has no camera.
void draw_scan(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
