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
void draw_session_ending(const Scene& scene);
/// Whether to end the sharing with the member that is shown.
void draw_unbind(const Scene& scene);
/// Whether to give the whole family account up.
void draw_dissolve(const Scene& scene);
/// Who helps when nothing here does.
void draw_help(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
