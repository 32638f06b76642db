#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// The account's own place: who it is, what can be set. Only entries that lead somewhere.
void draw_me(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
