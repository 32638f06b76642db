#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/premium/resident", "#/premium/huimin", "#/premium/care"
void draw_premium(const Scene& scene);
/// "#/premium/receipt/ID"
void draw_premium_receipt(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
