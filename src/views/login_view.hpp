#pragma once

#include "views/scene.hpp"

namespace views {

void draw_login(const Scene& scene);

}  // namespace views
