#pragma once

#include "views/scene.hpp"

namespace views {

void draw_consent_text(const Scene& scene);

}  // namespace views
