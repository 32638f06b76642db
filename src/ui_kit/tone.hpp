#pragma once

#include "ui_kit/theme.hpp"

namespace ui_kit {

/// What a tinted thing means; words or an icon always say it too.
enum class Tone { Neutral, Accent, Kin, Ok, Warn, Bad, Info };

struct ToneColors {
    Color background;
    Color foreground;
};

[[nodiscard]] ToneColors tone_colors(const Theme& theme, Tone tone);

}  // namespace ui_kit
