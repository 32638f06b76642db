#pragma once

#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// The fixed colours of members in the order they joined; from the fifth all share the second ink.
[[nodiscard]] Color member_color(const Theme& theme, int member);

/// A word of kinship ("妻", "M") in a coloured disc. Says nothing to the recorder.
void avatar(Ui& ui, std::string_view word, int member, Rectangle area);

}  // namespace ui_kit
