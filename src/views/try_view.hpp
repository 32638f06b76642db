#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/try"
void draw_try(const Scene& scene);
/// "#/try/who", "#/try/where", "#/try/what"
void draw_try_choice(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
