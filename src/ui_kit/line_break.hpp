#pragma once

namespace ui_kit {

/// Ideographs, kana and full-width forms: a line may break on both sides of them.
[[nodiscard]] bool is_ideographic(char32_t character);
/// Must not start a line (UAX #14 classes CL, CP, EX, IS, NS of what our texts use).
[[nodiscard]] bool must_not_start_line(char32_t character);
/// Must not end a line (class OP and opening quotes).
[[nodiscard]] bool must_not_end_line(char32_t character);
/// Whether a line may end after `before` and the next start with `after`.
[[nodiscard]] bool may_break_between(char32_t before, char32_t after);

}  // namespace ui_kit
