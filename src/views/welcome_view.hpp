#pragma once

#include "views/scene.hpp"

namespace views {

void draw_welcome(const Scene& scene);

}  // namespace views
