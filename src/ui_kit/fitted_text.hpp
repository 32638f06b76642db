#pragma once

#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// The style with which the text fits one line of that width: as it is, or smaller, though never smaller than at 100 %.
/// For what has but one line: countdowns, links.
[[nodiscard]] TextStyle fitted_style(const Ui& ui, std::string_view text, const TextStyle& style, float width_max);

}  // namespace ui_kit
