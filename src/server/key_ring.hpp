#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "server/random_source.hpp"
#include "server/startup_error.hpp"

namespace server {

inline constexpr std::size_t key_size = 32;
using Key = std::array<std::uint8_t, key_size>;

/// A key with the name that ciphertexts carry, so that old ones stay readable after a change of keys.
struct NamedKey {
    std::string id;
    Key key{};
};

/// The server's secrets. Encrypting uses the last encryption key; decrypting any of them.
struct KeyRing {
    std::vector<NamedKey> encryption;
    Key lookup{};   ///< for keyed digests of ID numbers and mobile numbers; can't be changed without a migration
    Key session{};  ///< session tokens are made with it; changing it ends all sessions
};

[[nodiscard]] KeyRing make_key_ring(RandomSource& random);

/// The text of a key file: one key a line, `encryption NAME KEY`, `lookup KEY`, `session KEY`; `#` begins a remark.
[[nodiscard]] std::string write_key_ring(const KeyRing& keys);
/// The error names the line, never what stands in it.
[[nodiscard]] std::expected<KeyRing, StartupError> parse_key_ring(std::string_view text);

enum class MissingKeyFile {
    Make,    ///< the database is new
    Refuse,  ///< the database is there: new keys couldn't read it
};

/// Reads the key file, which must be private to its owner, or makes it.
[[nodiscard]] std::expected<KeyRing, StartupError> open_key_file(const std::string& path, MissingKeyFile missing,
                                                                 RandomSource& random);

}  // namespace server
