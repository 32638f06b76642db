#include "ui_kit/theme.hpp"

#include <algorithm>

namespace ui_kit {
namespace {

constexpr std::uint8_t hex_digit(char digit) {
    return static_cast<std::uint8_t>(digit <= '9' ? digit - '0' : digit - 'A' + 10);
}

constexpr Color hex(const char* text) {
    const auto byte = [text](int at) {
        return static_cast<std::uint8_t>(hex_digit(text[at]) * 16 + hex_digit(text[at + 1]));
    };
    return {byte(1), byte(3), byte(5), 255};
}

#define TOKEN(name, light, dark, elder, contrast) hex(light),
constexpr Palette light_palette{
#include "ui_kit/theme_tokens.inc"
};
#undef TOKEN
#define TOKEN(name, light, dark, elder, contrast) hex(dark),
constexpr Palette dark_palette{
#include "ui_kit/theme_tokens.inc"
};
#undef TOKEN
#define TOKEN(name, light, dark, elder, contrast) hex(elder),
constexpr Palette elder_palette{
#include "ui_kit/theme_tokens.inc"
};
#undef TOKEN
#define TOKEN(name, light, dark, elder, contrast) hex(contrast),
constexpr Palette contrast_palette{
#include "ui_kit/theme_tokens.inc"
};
#undef TOKEN

/// UI.md §3: the dark column, with second and third text lifted to 7:1 and the elder hero.
constexpr Palette elder_dark_palette = [] {
    Palette palette = dark_palette;
    palette.ink2 = hex("#C6D3D5");
    palette.ink3 = hex("#B4C4C6");
    palette.hero1 = elder_palette.hero1;
    palette.hero2 = elder_palette.hero2;
    palette.on_hero2 = elder_palette.on_hero2;
    return palette;
}();

const Palette& palette_of(ThemeKind kind) {
    switch (kind) {
        case ThemeKind::Light: return light_palette;
        case ThemeKind::Dark: return dark_palette;
        case ThemeKind::Elder: return elder_palette;
        case ThemeKind::ElderDark: return elder_dark_palette;
        case ThemeKind::HighContrast: return contrast_palette;
    }
    return light_palette;
}

constexpr FontWeight bold = FontWeight::Bold;
constexpr FontWeight regular = FontWeight::Regular;

constexpr Typography standard_type{
    .display = {34, 42, bold},
    .title1 = {26, 36, bold},
    .title2 = {20, 28, bold},
    .title3 = {17, 24, bold},
    .button = {17, 24, bold},
    .body = {16, 24, regular},
    .second = {14, 20, regular},
    .caption = {12, 16, regular},
    .letter = {16, 28, regular},
    .field = {18, 24, regular},
};

constexpr Typography elder_type{
    .display = {34, 46, bold},
    .title1 = {30, 40, bold},
    .title2 = {26, 36, bold},
    .title3 = {24, 34, bold},
    .button = {22, 30, bold},
    .body = {20, 30, regular},
    .second = {18, 26, regular},
    .caption = {18, 26, regular},
    .letter = {20, 34, regular},
    .field = {22, 30, regular},
};

/// As large as the mode's own type, or as the wanted share of the standard's.
TextStyle at_least(TextStyle own, TextStyle standard, float scale, float size_max = 1000) {
    const float wanted = std::min(standard.size * scale, std::max(size_max, own.size));
    return {std::max(own.size, wanted), std::max(own.line_height, standard.line_height * (wanted / standard.size)),
            own.weight};
}

Typography type_of(Density density, float scale) {
    const Typography& base = standard_type;
    const Typography& own = density == Density::Elder ? elder_type : standard_type;
    return {.display = at_least(own.display, base.display, scale, display_size_max),
            .title1 = at_least(own.title1, base.title1, scale, head_size_max),
            .title2 = at_least(own.title2, base.title2, scale, head_size_max),
            .title3 = at_least(own.title3, base.title3, scale),
            .button = at_least(own.button, base.button, scale),
            .body = at_least(own.body, base.body, scale),
            .second = at_least(own.second, base.second, scale),
            .caption = at_least(own.caption, base.caption, scale),
            .letter = at_least(own.letter, base.letter, scale),
            .field = at_least(own.field, base.field, scale)};
}

constexpr Metrics standard_size{.button_height = 52,
                                .field_height = 56,
                                .list_cell_height = 60,
                                .minimum_target = 44,
                                .checkbox = 24,
                                .code_cell_height = 56,
                                .switch_width = 52,
                                .switch_height = 32};

constexpr Metrics elder_size{.button_height = 64,
                             .field_height = 68,
                             .list_cell_height = 84,
                             .minimum_target = 60,
                             .checkbox = 32,
                             .code_cell_height = 68,
                             .switch_width = 68,
                             .switch_height = 40};

/// What holds a line of text grows with it.
Metrics size_of(Density density, const Typography& type) {
    Metrics size = density == Density::Elder ? elder_size : standard_size;
    size.button_height = std::max(size.button_height, type.button.line_height + 28);
    size.field_height = std::max(size.field_height, type.field.line_height + 32);
    size.list_cell_height = std::max(size.list_cell_height, type.body.line_height + 36);
    size.code_cell_height = std::max(size.code_cell_height, type.field.line_height + 24);
    return size;
}

}  // namespace

Theme make_theme(ThemeKind kind, Density density, float text_scale) {
    const Typography type = type_of(density, text_scale);
    const bool dark = kind == ThemeKind::Dark || kind == ThemeKind::ElderDark;
    return {.kind = kind,
            .density = density,
            .text_scale = text_scale,
            .color = palette_of(kind),
            .type = type,
            .size = size_of(density, type),
            .shadows = !dark && kind != ThemeKind::HighContrast,
            .outlined = kind == ThemeKind::HighContrast};
}

}  // namespace ui_kit
