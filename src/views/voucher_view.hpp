#pragma once

#include "views/scene.hpp"

namespace views {

/// "#/voucher/me": the payment code, or what stands in its way.
void draw_voucher(const Scene& scene);

}  // namespace views
