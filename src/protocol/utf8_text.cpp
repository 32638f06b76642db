#include "protocol/utf8_text.hpp"

namespace protocol {
namespace {

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

/// The second byte's range is what rules out overlong forms, surrogates and values above U+10FFFF
/// (Unicode 15, table 3-7).
bool is_second_byte(unsigned char first, unsigned char second) {
    switch (first) {
        case 0xE0: return second >= 0xA0 && second <= 0xBF;
        case 0xED: return second >= 0x80 && second <= 0x9F;
        case 0xF0: return second >= 0x90 && second <= 0xBF;
        case 0xF4: return second >= 0x80 && second <= 0x8F;
        default: return is_continuation(second);
    }
}

std::size_t length_by_first_byte(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xC2) return 0;
    if (first < 0xE0) return 2;
    if (first < 0xF0) return 3;
    return first < 0xF5 ? 4 : 0;
}

}  // namespace

std::size_t utf8_length(std::string_view text) {
    if (text.empty()) return 0;
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t length = length_by_first_byte(first);
    if (length > text.size()) return 0;
    if (length > 1 && !is_second_byte(first, static_cast<unsigned char>(text[1]))) return 0;
    for (std::size_t index = 2; index < length; ++index) {
        if (!is_continuation(static_cast<unsigned char>(text[index]))) return 0;
    }
    return length;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char character : text) {
        if (!is_continuation(static_cast<unsigned char>(character))) ++count;
    }
    return count;
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto append = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point < 0x80) {
        append(code_point);
        return;
    }
    if (code_point < 0x800) {
        append(0xC0 | (code_point >> 6));
    } else {
        if (code_point < 0x10000) {
            append(0xE0 | (code_point >> 12));
        } else {
            append(0xF0 | (code_point >> 18));
            append(0x80 | ((code_point >> 12) & 0x3F));
        }
        append(0x80 | ((code_point >> 6) & 0x3F));
    }
    append(0x80 | (code_point & 0x3F));
}

}  // namespace protocol
