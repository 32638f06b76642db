#pragma once

#include "app/model.hpp"
#include "app/strings.hpp"
#include "ui_kit/ui.hpp"
#include "views/emit.hpp"

namespace views {

/// Draws what the model says, between Ui::begin_frame and Ui::end_frame, and emits what the user did.
void draw(const app::Model& model, const app::Strings& strings, ui_kit::Ui& ui, Emit& emit);

}  // namespace views
