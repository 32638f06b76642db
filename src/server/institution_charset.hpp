#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace server {

/// How the bytes of a message are to be read. Older systems send Chinese in GBK and say so in Content-Type.
enum class Charset { Utf8, Gbk, Gb18030 };

/// What a Content-Type says; UTF-8 when it says nothing; nothing for a character set that isn't spoken here.
[[nodiscard]] std::optional<Charset> charset_of(std::string_view content_type);
/// "utf-8", "GBK", "GB18030".
[[nodiscard]] std::string_view charset_name(Charset charset);

/// The text as UTF-8; nothing when the bytes aren't of this character set.
[[nodiscard]] std::optional<std::string> decode(std::string_view bytes, Charset charset);
/// A JSON text in this character set. What GBK lacks (rare characters in names) is written as \u….
[[nodiscard]] std::string encode_json(std::string_view json, Charset charset);

}  // namespace server
