#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/diagnosis": why did it fail?
void draw_diagnosis(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
