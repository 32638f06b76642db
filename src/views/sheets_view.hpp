#pragma once

#include "views/scene.hpp"

namespace views {

/// Draws the sheet or dialog of the route over the (inert) screen.
void draw_sheet(const Scene& scene);

}  // namespace views
