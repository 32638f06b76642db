#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Below a letter's title: read it to me, pause, go on, stop. Nothing where the device has no voice of its own.
void draw_letter_voice(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
