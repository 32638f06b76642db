#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Which of a month's records are listed: by occasion, and by what the institution is called.
void draw_spending_filter(const Scene& scene);
/// What is listed, to keep or to print.
void draw_statement_links(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
