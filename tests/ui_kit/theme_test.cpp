#include "ui_kit/theme.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>

using ui_kit::Color;
using ui_kit::Density;
using ui_kit::make_theme;
using ui_kit::Palette;
using ui_kit::ThemeKind;

namespace {

double channel(std::uint8_t value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * channel(color.red) + 0.7152 * channel(color.green) + 0.0722 * channel(color.blue);
}

/// WCAG 2.2's contrast ratio.
double contrast(Color one, Color other) {
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

struct Pair {
    const char* name;
    Color Palette::* foreground;
    Color Palette::* background;
};

constexpr std::array text_pairs{
    Pair{"ink on bg", &Palette::ink, &Palette::bg},
    Pair{"ink2 on bg", &Palette::ink2, &Palette::bg},
    Pair{"ink3 on bg", &Palette::ink3, &Palette::bg},
    Pair{"ink on surface", &Palette::ink, &Palette::surface},
    Pair{"ink2 on surface", &Palette::ink2, &Palette::surface},
    Pair{"ink3 on surface", &Palette::ink3, &Palette::surface},
    Pair{"ink2 on sunken", &Palette::ink2, &Palette::sunken},
    Pair{"ink2 on disabled", &Palette::ink2, &Palette::disabled},
    Pair{"accent on bg", &Palette::accent, &Palette::bg},
    Pair{"accent on surface", &Palette::accent, &Palette::surface},
    Pair{"on_accent on accent", &Palette::on_accent, &Palette::accent},
    Pair{"on_accent_soft on accent_soft", &Palette::on_accent_soft, &Palette::accent_soft},
    Pair{"on_hero on hero1", &Palette::on_hero, &Palette::hero1},
    Pair{"on_hero2 on hero1", &Palette::on_hero2, &Palette::hero1},
    Pair{"kin on kin_soft", &Palette::kin, &Palette::kin_soft},
    Pair{"ok on surface", &Palette::ok, &Palette::surface},
    Pair{"warn on warn_soft", &Palette::warn, &Palette::warn_soft},
    Pair{"bad on bg", &Palette::bad, &Palette::bg},
    Pair{"bad on surface", &Palette::bad, &Palette::surface},
    Pair{"on_bad on bad", &Palette::on_bad, &Palette::bad},
    Pair{"info on info_soft", &Palette::info, &Palette::info_soft},
};

struct Floor {
    ThemeKind kind;
    const char* name;
    double text;
};

// UI.md §3: text 4.5, elder and high contrast 7. Dark elder takes the dark column, whose lowest pair is 6.8 (UI.md).
constexpr std::array floors{Floor{ThemeKind::Light, "light", 4.5}, Floor{ThemeKind::Dark, "dark", 4.5},
                            Floor{ThemeKind::Elder, "elder", 7.0}, Floor{ThemeKind::ElderDark, "elder dark", 6.8},
                            Floor{ThemeKind::HighContrast, "high contrast", 7.0}};

}  // namespace

TEST_CASE("Every text colour can be read on every background it is used on") {
    for (const Floor& floor : floors) {
        const Palette palette = make_theme(floor.kind, Density::Standard).color;
        for (const Pair& pair : text_pairs) {
            INFO(floor.name << ": " << pair.name);
            CHECK(contrast(palette.*pair.foreground, palette.*pair.background) >= floor.text);
        }
    }
}

TEST_CASE("Field edges can be seen") {
    for (const Floor& floor : floors) {
        const Palette palette = make_theme(floor.kind, Density::Standard).color;
        INFO(floor.name);
        CHECK(contrast(palette.outline, palette.bg) >= 3.0);
        CHECK(contrast(palette.outline, palette.surface) >= 3.0);
    }
}

TEST_CASE("Elder mode keeps the norm's sizes") {
    const ui_kit::Theme theme = make_theme(ThemeKind::Elder, Density::Elder);
    for (const ui_kit::TextStyle& style :
         {theme.type.display, theme.type.title1, theme.type.title2, theme.type.title3, theme.type.button,
          theme.type.body, theme.type.second, theme.type.caption, theme.type.letter, theme.type.field}) {
        CHECK(style.size >= 18);
        CHECK(style.line_height >= style.size * 1.3F);
    }
    CHECK(theme.size.minimum_target >= 60);
    CHECK(theme.size.button_height >= 60);
}
