#pragma once

#include <optional>
#include <string_view>

/// What a person chooses about how the app looks and speaks. Kept on the device by the effect `StoreSetting`.
namespace app {

enum class Language { Chinese, English };
enum class Appearance { System, Light, Dark, HighContrast };
enum class ReadingMode { Standard, Elder };

/// Names under which the settings are stored on the device (and read back into `BootState` by the shell).
inline constexpr std::string_view setting_language = "language";
inline constexpr std::string_view setting_appearance = "appearance";
inline constexpr std::string_view setting_reading_mode = "reading_mode";
/// "1" after a log-in, "0" after a log-out: lets the shell show the quiet skeleton instead of the welcome.
inline constexpr std::string_view setting_signed_in = "signed_in";

/// "zh-CN" / "en": also the value of the page's `lang` and the name of the strings file.
std::string_view language_name(Language language);
std::optional<Language> language_from_name(std::string_view name);

/// "system" / "light" / "dark" / "high_contrast".
std::string_view appearance_name(Appearance appearance);
std::optional<Appearance> appearance_from_name(std::string_view name);

/// "standard" / "elder".
std::string_view reading_mode_name(ReadingMode mode);
std::optional<ReadingMode> reading_mode_from_name(std::string_view name);

}  // namespace app
