#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/family": mutual aid and family voucher, visibly apart.
void draw_family(const Scene& scene);
/// "#/family/ID"
void draw_family_member(const Scene& scene);
/// "#/family/ID/unbind"
void draw_family_unbind(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
