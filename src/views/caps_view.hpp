#pragma once

#include "app/members_part.hpp"
#include "protocol/money_wire.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// "#/family/ID/cap"
void draw_member_caps(const Scene& scene);

/// What a month's cap leaves, as a card: left, used, the cap, and when it begins anew. Nothing without cap.
void draw_month_left(const Scene& scene, const protocol::MemberCapsAnswer& caps, ui_kit::Color color);

/// "¥300.00", or that there is no cap.
[[nodiscard]] std::string cap_text(const Scene& scene, const std::optional<std::int64_t>& fen);

}  // namespace members
DOORS_END
}  // namespace views
