#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/confirm": the payment password before an act with money
void draw_confirm(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
