#pragma once

#include <cstdint>

#include "ui_kit/glyph_rasteriser.hpp"

namespace ui_kit {

/// An opaque or translucent sRGB colour.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    [[nodiscard]] constexpr Color with_alpha(std::uint8_t value) const { return {red, green, blue, value}; }
    constexpr bool operator==(const Color&) const = default;
};

enum class ThemeKind { Light, Dark, Elder, ElderDark, HighContrast };

/// Elder is 长辈版: larger type and targets (DOMAIN.md §7).
enum class Density { Standard, Elder };

/// Size and line height in CSS pixels.
struct TextStyle {
    float size = 16;
    float line_height = 24;
    FontWeight weight = FontWeight::Regular;
};

/// The colours of design/UI.md §3 by their token names.
struct Palette {
#define TOKEN(name, light, dark, elder, contrast) Color name;
#include "ui_kit/theme_tokens.inc"
#undef TOKEN
};

/// Type roles of design/UI.md §3.
struct Typography {
    TextStyle display, title1, title2, title3, button, body, second, caption, letter, field;
};

/// So large heads and amounts become and no larger: they are larger than text is at most, and words must fit a line.
inline constexpr float head_size_max = 40;
inline constexpr float display_size_max = 46;

/// Heights, targets and gaps of design/UI.md §3 and §4, CSS pixels.
struct Metrics {
    float button_height, field_height, list_cell_height, minimum_target, checkbox, code_cell_height, switch_width,
        switch_height;
};

struct Theme {
    ThemeKind kind = ThemeKind::Light;
    Density density = Density::Standard;
    float text_scale = 1;
    Palette color;
    Typography type;
    Metrics size;
    /// Dark and high contrast show depth by surface and line, not by shadow.
    bool shadows = true;
    /// High contrast outlines what others tint.
    bool outlined = false;

    /// A size that is drawn at 100 %, at this theme's: for what has no role of its own.
    [[nodiscard]] TextStyle scaled(TextStyle style) const {
        return {style.size * text_scale, style.line_height * text_scale, style.weight};
    }
};

/// Every value of a theme; cheap enough to call when the appearance changes, not every frame.
/// `text_scale`: how much larger than the standard type all text is at least, 1 to 2.
[[nodiscard]] Theme make_theme(ThemeKind kind, Density density, float text_scale = 1);

}  // namespace ui_kit
