#pragma once

#include "views/scene.hpp"

namespace views {

/// One bill's story.
void draw_record(const Scene& scene);
/// Why one was refused.
void draw_why(const Scene& scene);

}  // namespace views
