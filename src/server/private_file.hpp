#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "server/startup_error.hpp"

namespace server {

enum class FilePresence { Missing, Present };

[[nodiscard]] FilePresence file_presence(const std::string& path);

/// Reads a whole file. `what` names it in the error's sentence.
[[nodiscard]] std::expected<std::string, StartupError> read_file(const std::string& path, std::string_view what);

/// Makes a file that only its owner can read (mode 0600), its folder too (0700). Written whole or not at all, and
/// never over a file that is there.
[[nodiscard]] std::expected<void, StartupError> create_private_file(const std::string& path, std::string_view text);

/// As create_private_file, but replaces what is there.
[[nodiscard]] std::expected<void, StartupError> replace_private_file(const std::string& path, std::string_view text);

/// Makes a folder that only its owner can enter, unless it is there.
[[nodiscard]] std::expected<void, StartupError> prepare_private_folder(const std::string& path);

/// Refuses a file that others than its owner can read.
[[nodiscard]] std::expected<void, StartupError> check_is_private(const std::string& path, std::string_view what);

}  // namespace server
