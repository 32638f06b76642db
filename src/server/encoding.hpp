#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Bytes as text and back, and SHA-256.
namespace server {

[[nodiscard]] std::string to_hex(std::string_view bytes);
[[nodiscard]] std::string to_base64url(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

/// SHA-256: 32 bytes.
[[nodiscard]] std::string sha256(std::string_view bytes);
/// SHA-256 in lower-case hexadecimal.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// Compares secrets in a time that doesn't tell where they differ.
[[nodiscard]] bool is_same_secret(std::string_view left, std::string_view right);

}  // namespace server
