#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// One bill's story.
void draw_record(const Scene& scene);
/// Why one was refused.
void draw_why(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
