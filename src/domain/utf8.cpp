#include "domain/utf8.hpp"

#include <cassert>

namespace domain {
namespace {

struct LeadByte {
    std::size_t length_bytes;
    char32_t bits;
    char32_t lowest;  ///< below it the form would be over-long
};

/// What a first byte promises; length 0 for a byte that can't be first.
constexpr LeadByte read_lead_byte(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

constexpr bool is_scalar(char32_t code_point) {
    return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

}  // namespace

DecodedCodePoint decode_code_point(std::string_view text, std::size_t byte_offset) {
    assert(byte_offset < text.size());
    const DecodedCodePoint malformed{replacement_character, 1, Utf8Validity::Malformed};
    const LeadByte lead = read_lead_byte(static_cast<unsigned char>(text[byte_offset]));
    if (lead.length_bytes == 0 || text.size() - byte_offset < lead.length_bytes) return malformed;
    char32_t code_point = lead.bits;
    for (std::size_t index = 1; index < lead.length_bytes; ++index) {
        const auto byte = static_cast<unsigned char>(text[byte_offset + index]);
        if ((byte & 0xC0U) != 0x80U) return malformed;
        code_point = (code_point << 6U) | (byte & 0x3FU);
    }
    if (code_point < lead.lowest || !is_scalar(code_point)) return malformed;
    return {code_point, lead.length_bytes, Utf8Validity::Valid};
}

std::expected<std::u32string, Utf8Error> decode_utf8(std::string_view text) {
    std::u32string code_points;
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCodePoint decoded = decode_code_point(text, offset);
        if (decoded.validity == Utf8Validity::Malformed) return std::unexpected(Utf8Error{offset});
        code_points.push_back(decoded.code_point);
        offset += decoded.length_bytes;
    }
    return code_points;
}

std::u32string decode_utf8_leniently(std::string_view text) {
    std::u32string code_points;
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCodePoint decoded = decode_code_point(text, offset);
        code_points.push_back(decoded.code_point);
        offset += decoded.length_bytes;
    }
    return code_points;
}

void append_utf8(std::string& text, char32_t code_point) {
    if (!is_scalar(code_point)) code_point = replacement_character;
    const auto push = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) {
        push(code_point);
    } else if (code_point < 0x800) {
        push(0xC0U | (code_point >> 6U));
        push(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        push(0xE0U | (code_point >> 12U));
        push(0x80U | ((code_point >> 6U) & 0x3FU));
        push(0x80U | (code_point & 0x3FU));
    } else {
        push(0xF0U | (code_point >> 18U));
        push(0x80U | ((code_point >> 12U) & 0x3FU));
        push(0x80U | ((code_point >> 6U) & 0x3FU));
        push(0x80U | (code_point & 0x3FU));
    }
}

std::string encode_utf8(std::u32string_view code_points) {
    std::string text;
    for (const char32_t code_point : code_points) append_utf8(text, code_point);
    return text;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCodePoint decoded = decode_code_point(text, offset);
        if (decoded.validity == Utf8Validity::Malformed) return false;
        offset += decoded.length_bytes;
    }
    return true;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) {
        offset += decode_code_point(text, offset).length_bytes;
    }
    return count;
}

}  // namespace domain
