#pragma once

#include "views/scene.hpp"

namespace views {

/// What interrupts a screen, above its content: the connection's banner, a notice line, a refusal in its four parts.
void draw_alerts(const Scene& scene);
/// A refusal's card by itself, where it stands instead of what it refuses.
void draw_refusal(const Scene& scene, const app::Refusal& refusal);

}  // namespace views
