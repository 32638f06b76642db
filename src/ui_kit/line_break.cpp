#include "ui_kit/line_break.hpp"

#include <string_view>

namespace ui_kit {
bool is_ideographic(char32_t character) {
    const bool is_cjk = character >= 0x2E80 && character <= 0x9FFF;
    const bool is_compatibility = character >= 0xF900 && character <= 0xFAFF;
    const bool is_full_width = character >= 0xFF00 && character <= 0xFF60;
    const bool is_supplementary = character >= 0x20000 && character <= 0x3FFFF;
    return is_cjk || is_compatibility || is_full_width || is_supplementary;
}

bool must_not_start_line(char32_t character) {
    constexpr std::u32string_view closing = U"，。、；：？！）】》」』”’…—·,.;:?!)]}%‰℃›";
    return closing.contains(character);
}

bool must_not_end_line(char32_t character) {
    constexpr std::u32string_view opening = U"（【《「『“‘([{¥";
    return opening.contains(character);
}

bool may_break_between(char32_t before, char32_t after) {
    if (after == U' ') return false;
    // A separator ends the line before, where it isn't drawn.
    if (after == separator_character) return false;
    if (before == U' ' || before == separator_character) return true;
    if (must_not_start_line(after) || must_not_end_line(before)) return false;
    // Curly quotes are as wide as an ideograph in Chinese fonts and break like closing punctuation beside one.
    const bool closes_ideographic_text = must_not_start_line(before) && before > 0x7F;
    return is_ideographic(before) || is_ideographic(after) || closes_ideographic_text || before == U'-';
}

}  // namespace ui_kit
