#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/me/access": by whom, when and why my data was looked at.
void draw_access_log(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
