#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace protocol {

/// Bytes of the first character of `text` (1–4); 0 when it isn't well-formed UTF-8 (overlong, surrogate,
/// above U+10FFFF, cut short) or `text` is empty.
std::size_t utf8_length(std::string_view text);

/// Number of code points of well-formed UTF-8; this is what length limits count.
std::size_t count_code_points(std::string_view text);

/// Appends a code point, which must not be a surrogate nor above U+10FFFF.
void append_utf8(std::string& text, char32_t code_point);

}  // namespace protocol
