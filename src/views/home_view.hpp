#pragma once

#include "views/scene.hpp"

namespace views {

void draw_home(const Scene& scene);

}  // namespace views
