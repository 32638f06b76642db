#pragma once

#include <string_view>

#include "protocol/boot_wire.hpp"
#include "protocol/language_wire.hpp"

/// What a person chooses about how the app looks and speaks. Kept on the device by the effect `StoreSetting` under
/// these names, with the wire words of the enums ("zh-CN", "high_contrast", "elder") as values; the shell reads them
/// back into the boot state.
namespace app {

using protocol::Appearance;
using protocol::Language;
using protocol::ReadingMode;

inline constexpr std::string_view setting_language = "language";
inline constexpr std::string_view setting_appearance = "appearance";
inline constexpr std::string_view setting_reading_mode = "reading_mode";
/// "100" to "200": per cent of the standard type. Unset: as the browser, or the app around it, has it.
inline constexpr std::string_view setting_text_percent = "text_percent";
/// "1" after a log-in, "0" after a log-out: lets the shell show the quiet skeleton instead of the welcome.
inline constexpr std::string_view setting_signed_in = "signed_in";
/// "1": records are kept on this device, to be read without a network.
inline constexpr std::string_view setting_keeps_records = "keeps_records";

}  // namespace app
