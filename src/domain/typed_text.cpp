#include "domain/typed_text.hpp"

#include <algorithm>

#include "domain/utf8.hpp"

namespace domain {
namespace {

constexpr char32_t fold_width(char32_t code_point) {
    const bool is_full_width = code_point >= 0xFF01 && code_point <= 0xFF5E;
    return is_full_width ? code_point - 0xFF01 + U'!' : code_point;
}

constexpr bool is_separator(char32_t code_point) {
    switch (code_point) {
        case U'\t':
        case U'\n':
        case U'\r':
        case U' ':
        case U'-':
        case U'(':
        case U')':
        case 0x00A0:  // no-break space
        case 0x00AD:  // soft hyphen
        case 0x2060:  // word joiner
        case 0x2212:  // minus sign
        case 0x3000:  // ideographic space
        case 0xFEFF:  // byte order mark
            return true;
        default:
            // Spaces, zero-width and direction marks, hyphens and dashes of U+2000–U+2015, narrow no-break space.
            return (code_point >= 0x2000 && code_point <= 0x2015) || (code_point >= 0x202A && code_point <= 0x202F);
    }
}

}  // namespace

std::string without_separators(std::string_view text) {
    std::string kept;
    for (const char32_t code_point : decode_utf8_leniently(text)) {
        const char32_t folded = fold_width(code_point);
        if (!is_separator(folded)) append_utf8(kept, folded);
    }
    return kept;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char character) { return static_cast<unsigned char>(character) < 0x80; });
}

bool is_all_digits(std::string_view text) {
    for (const char character : text) {
        if (character < '0' || character > '9') return false;
    }
    return !text.empty();
}

}  // namespace domain
