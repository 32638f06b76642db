#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// What tells mutual aid from the family voucher.
void draw_account_difference(const Scene& scene);
/// Whether to log out.
void draw_log_out(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
