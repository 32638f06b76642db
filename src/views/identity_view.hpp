#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/identity/name": name and resident ID number.
void draw_identity_name(const Scene& scene);
/// "#/identity/person": face, or a code from a service hall.
void draw_identity_person(const Scene& scene);
/// "#/identity/pin": the payment password, typed twice.
void draw_identity_pin(const Scene& scene);
/// "#/voucher/password": another payment password, by the old one.
void draw_change_password(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
