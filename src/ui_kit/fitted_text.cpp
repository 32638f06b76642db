#include "ui_kit/fitted_text.hpp"

#include <algorithm>

namespace ui_kit {

TextStyle fitted_style(const Ui& ui, std::string_view text, const TextStyle& style, float width_max) {
    TextStyle fitted = style;
    const float least = style.size / ui.theme().text_scale;
    // Not in one step: fonts don't shrink evenly.
    for (int tries = 0; tries < 4; ++tries) {
        const float length = ui.text().width(text, fitted);
        if (length <= width_max || fitted.size <= least) break;
        fitted.size = std::max(least, fitted.size * width_max / length * 0.99F);
    }
    return fitted;
}

}  // namespace ui_kit
