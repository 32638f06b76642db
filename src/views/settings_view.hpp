#pragma once

#include "views/scene.hpp"

namespace views {

void draw_settings(const Scene& scene);

}  // namespace views
