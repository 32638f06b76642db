#pragma once

#include "app/members_part.hpp"
#include "ui_kit/page.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// One bill's story.
void draw_record(const Scene& scene);
/// Why one was refused.
void draw_why(const Scene& scene);
/// Whichever of the two is shown, in a part of the stage.
void draw_record_in(const Scene& scene, const ui_kit::Page::Span& span);

}  // namespace members
DOORS_END
}  // namespace views
