#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// What the family spent: months, members, records.
void draw_spending(const Scene& scene);

/// On a wide stage: the list, and beside it the record or refusal that was opened from it.
[[nodiscard]] bool shows_record_beside(const Scene& scene);
void draw_spending_and_record(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
