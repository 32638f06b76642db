#include "platform/theme_choice.hpp"

namespace platform {
namespace {

ui_kit::ThemeKind light(app::ReadingMode mode) {
    return mode == app::ReadingMode::Elder ? ui_kit::ThemeKind::Elder : ui_kit::ThemeKind::Light;
}

ui_kit::ThemeKind dark(app::ReadingMode mode) {
    return mode == app::ReadingMode::Elder ? ui_kit::ThemeKind::ElderDark : ui_kit::ThemeKind::Dark;
}

}  // namespace

ui_kit::ThemeKind theme_kind(app::Appearance appearance, app::ReadingMode mode,
                             const protocol::SystemEnvironment& environment) {
    switch (appearance) {
        case app::Appearance::System:
            if (environment.high_contrast) return ui_kit::ThemeKind::HighContrast;
            return environment.dark ? dark(mode) : light(mode);
        case app::Appearance::Light: return light(mode);
        case app::Appearance::Dark: return dark(mode);
        case app::Appearance::HighContrast: return ui_kit::ThemeKind::HighContrast;
    }
    return light(mode);
}

std::string_view theme_name(ui_kit::ThemeKind kind) {
    switch (kind) {
        case ui_kit::ThemeKind::Light: return "light";
        case ui_kit::ThemeKind::Dark: return "dark";
        case ui_kit::ThemeKind::Elder: return "elder";
        case ui_kit::ThemeKind::ElderDark: return "elder_dark";
        case ui_kit::ThemeKind::HighContrast: return "high_contrast";
    }
    return "light";
}

}  // namespace platform
