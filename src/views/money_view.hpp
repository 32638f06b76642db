#pragma once

#include <string>

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/family/money": how shared money is held here, how much there is, how it moved; giving the family up.
void draw_money(const Scene& scene);
/// "#/family/ID/transfer|quota|wallet": how much.
void draw_money_amount(const Scene& scene);
/// "#/family/money/done"
void draw_money_done(const Scene& scene);
/// What giving the family account up does, for its dialog.
[[nodiscard]] std::string dissolving_consequences(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
