#include "platform/json_text.hpp"

#include <cmath>

namespace platform {
namespace {

long hundredths(float length) {
    return std::lround(length * 100.0F);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (code < 0x20) {
            out += "\\u00";
            out += digits[code >> 4];
            out += digits[code & 15];
        } else {
            out += letter;
        }
    }
    out += '"';
}

void append_json_length(std::string& out, float length) {
    const long value = hundredths(length);
    const long magnitude = value < 0 ? -value : value;
    if (value < 0) {
        out += '-';
    }
    out += std::to_string(magnitude / 100);
    const long fraction = magnitude % 100;
    if (fraction == 0) {
        return;
    }
    out += '.';
    out += static_cast<char>('0' + fraction / 10);
    if (fraction % 10 != 0) {
        out += static_cast<char>('0' + fraction % 10);
    }
}

bool is_same_length(float left, float right) {
    return hundredths(left) == hundredths(right);
}

}  // namespace platform
