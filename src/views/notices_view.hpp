#pragma once

#include "views/scene.hpp"

namespace views {

/// What the person was told, the latest first.
void draw_notices(const Scene& scene);

}  // namespace views
