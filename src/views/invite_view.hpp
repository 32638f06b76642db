#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/family/invite/who"
void draw_invite_who(const Scene& scene);
/// "#/family/invite/codes"
void draw_invite_codes(const Scene& scene);
/// "#/family/invite/face"
void draw_invite_face(const Scene& scene);
/// "#/family/invite/letter"
void draw_invite_letter(const Scene& scene);
/// "#/family/invite/done"
void draw_invite_done(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
