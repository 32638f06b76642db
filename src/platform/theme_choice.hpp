#pragma once

#include <string_view>

#include "app/settings.hpp"
#include "protocol/boot_wire.hpp"
#include "ui_kit/theme.hpp"

namespace platform {

/// The colours to draw with: what the person chose, and where that is "system", what the system says.
[[nodiscard]] ui_kit::ThemeKind theme_kind(app::Appearance appearance, app::ReadingMode mode,
                                           const protocol::SystemEnvironment& environment);

/// For `DocumentState::theme`.
[[nodiscard]] std::string_view theme_name(ui_kit::ThemeKind kind);

}  // namespace platform
