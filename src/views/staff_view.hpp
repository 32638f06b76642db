#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

/// The service hall's pages.
namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/staff" and what lies behind it.
void draw_staff(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
