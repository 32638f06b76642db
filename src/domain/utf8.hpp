#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace domain {

/// What stands in for bytes that are not UTF-8.
inline constexpr char32_t replacement_character = U'\uFFFD';

/// Where a text stops being UTF-8.
struct Utf8Error {
    std::size_t byte_offset = 0;

    bool operator==(const Utf8Error&) const = default;
};

enum class Utf8Validity { Valid, Malformed };

/// One code point of a text, or a malformed byte as the replacement character of length 1.
struct DecodedCodePoint {
    char32_t code_point = 0;
    std::size_t length_bytes = 0;
    Utf8Validity validity = Utf8Validity::Valid;
};

/// Reads the code point at `byte_offset`, which must lie inside `text`. Strict (RFC 3629): over-long forms, surrogates
/// and numbers above U+10FFFF are malformed.
[[nodiscard]] DecodedCodePoint decode_code_point(std::string_view text, std::size_t byte_offset);

/// The whole text as code points, or where it is malformed.
[[nodiscard]] std::expected<std::u32string, Utf8Error> decode_utf8(std::string_view text);
/// The whole text as code points, with replacement characters for malformed bytes: for drawing.
[[nodiscard]] std::u32string decode_utf8_leniently(std::string_view text);

/// Appends one code point; a surrogate or a number above U+10FFFF becomes the replacement character.
void append_utf8(std::string& text, char32_t code_point);
[[nodiscard]] std::string encode_utf8(std::u32string_view code_points);

[[nodiscard]] bool is_valid_utf8(std::string_view text);
/// Number of code points; each malformed byte counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

}  // namespace domain
