#include "ui_kit/theme.hpp"

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

}  // namespace

Theme make_theme(ThemeKind kind, Density density) {
    const bool elder = density == Density::Elder;
    const bool dark = kind == ThemeKind::Dark || kind == ThemeKind::ElderDark;
    return {.kind = kind,
            .density = density,
            .color = palette_of(kind),
            .type = elder ? elder_type : standard_type,
            .size = elder ? elder_size : standard_size,
            .shadows = !dark && kind != ThemeKind::HighContrast,
            .outlined = kind == ThemeKind::HighContrast};
}

}  // namespace ui_kit
