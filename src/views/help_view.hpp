#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/help/TOPIC": questions and answers, guides, halls and hotline.
void draw_help_page(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
