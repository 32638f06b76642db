#pragma once

#include "views/scene.hpp"

namespace views {

/// What interrupts a screen, above its content: the connection's banner, a notice line, a refusal in its four parts.
void draw_alerts(const Scene& scene);

}  // namespace views
