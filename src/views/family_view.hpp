#pragma once

#include <string>

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/family": mutual aid and family voucher, visibly apart.
void draw_family(const Scene& scene);
/// "#/family/ID"
void draw_family_member(const Scene& scene);
/// Whom the unbinding is about, for its dialog.
[[nodiscard]] std::string member_to_unbind(const Scene& scene);
/// Whether it is my account that is spent no more; else I leave somebody else's.
[[nodiscard]] bool unbinds_own_account(const Scene& scene);
/// "#/family/join/ID"
void draw_join_face(const Scene& scene);
/// "#/family/ID/unbind": the payment password
void draw_family_unbind(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
