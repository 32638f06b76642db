#pragma once

#include "app/members_part.hpp"
#include "ui_kit/page.hpp"
#include "views/scene.hpp"

namespace views {

/// Leaves room for the tab bar; before the page's content. In elder mode home has none.
void leave_room_for_tabs(const Scene& scene, ui_kit::Page& page);

/// The app's places at the lower edge; after the page's content.
void draw_tabs(const Scene& scene);

DOORS_TO_MEMBERS_PART
inline namespace members {

/// On a wide stage the places stand at the left of every screen of somebody who is logged in.
void draw_side_bar(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
