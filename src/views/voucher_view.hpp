#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/voucher/me": the payment code, or what stands in its way.
void draw_voucher(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
