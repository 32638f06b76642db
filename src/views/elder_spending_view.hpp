#pragma once

#include "protocol/spending_wire.hpp"
#include "views/scene.hpp"

namespace views {

/// A month's sum between its arrows, and each member's part of it with its amount: no scale to be read off. Inside the
/// page's content.
void draw_elder_spending(const Scene& scene, const protocol::SpendingAnswer& spending);

}  // namespace views
