#pragma once

#include "views/scene.hpp"

namespace views {

void draw_register_mobile(const Scene& scene);
void draw_register_password(const Scene& scene);

}  // namespace views
