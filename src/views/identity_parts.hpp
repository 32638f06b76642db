#pragma once

#include <functional>
#include <string_view>

#include "ui_kit/page.hpp"
#include "views/scene.hpp"

namespace views {

/// Bar with "2 / 3" and the bars of the three steps, in the order of where this is done.
void draw_identity_steps(const Scene& scene, ui_kit::Page& page, domain::IdentityStep step);

/// Says that the server couldn't be asked how far the person is, with a button that tries again.
void draw_identity_failure(const Scene& scene);

/// Ends the content and draws the pad: at the bottom edge, or on a low stage at the end of what scrolls. Emits each
/// key.
void end_content_with_pin_pad(const Scene& scene, ui_kit::Page& page);

/// The same pad for an amount, with a point, and what stands right above it.
void end_content_with_amount_pad(const Scene& scene, ui_kit::Page& page, const std::function<void()>& above);

/// The cells above it.
void draw_pin_dots(const Scene& scene, const app::PinEntry& pin);

/// One line of a list of advice.
void draw_advice(const Scene& scene, std::string_view icon, std::string_view key);

}  // namespace views
