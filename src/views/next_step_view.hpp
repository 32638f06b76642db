#pragma once

#include "views/scene.hpp"

namespace views {

/// One card with the honest next step: verify who you are, activate the e-voucher, or show the code. Draws nothing
/// before the server has said how far the person is.
void draw_next_step(const Scene& scene);

}  // namespace views
