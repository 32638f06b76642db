#pragma once

#include "views/scene.hpp"

namespace views {

void draw_code(const Scene& scene);

}  // namespace views
