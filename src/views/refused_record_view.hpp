#pragma once

#include "app/members_part.hpp"
#include "protocol/record_wire.hpp"
#include "ui_kit/page.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// A refused bill: what happened, why, who can mend it, and what else was looked at.
void draw_refused_record(const Scene& scene, const protocol::RecordAnswer& record);
/// The refusal's fourth part: the one button at the bottom.
void draw_refusal_remedy(const Scene& scene, ui_kit::Page& page);

}  // namespace members
DOORS_END
}  // namespace views
