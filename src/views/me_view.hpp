#pragma once

#include "views/scene.hpp"

namespace views {

/// The account's own place: who it is, what can be set. Only entries that lead somewhere.
void draw_me(const Scene& scene);

}  // namespace views
