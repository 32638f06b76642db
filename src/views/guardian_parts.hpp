#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// A child under 14: a guardian's own consent, asked for apart from everything else and never ticked beforehand.
/// Nothing while the typed number isn't a child's.
void draw_guardian_consent(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
