#pragma once

#include <string_view>

namespace ui_kit {

/// Between the parts of one line ("王芳", "买药", "14:32"): drawn as a dot of 3 px, for the character's width differs
/// by font (UI.md §6), and said as a pause.
inline constexpr std::string_view separator = "\u2063";
inline constexpr char32_t separator_character = U'\u2063';
inline constexpr float separator_width = 15;

/// Ideographs, kana and full-width forms: a line may break on both sides of them.
[[nodiscard]] bool is_ideographic(char32_t character);
/// Must not start a line (UAX #14 classes CL, CP, EX, IS, NS of what our texts use).
[[nodiscard]] bool must_not_start_line(char32_t character);
/// Must not end a line (class OP and opening quotes).
[[nodiscard]] bool must_not_end_line(char32_t character);
/// Whether a line may end after `before` and the next start with `after`.
[[nodiscard]] bool may_break_between(char32_t before, char32_t after);

}  // namespace ui_kit
