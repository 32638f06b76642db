#pragma once

#include <span>
#include <string_view>

namespace server {

/// `family_server audit FILE [--keys FILE] [--assets DIR]`: checks the nine invariants of a database file, that of a
/// running server or a backup. Prints each violation and a line for each invariant. Without keys only what the database
/// itself can tell is checked, and that is said. Returns the process's status: 0 when all hold.
[[nodiscard]] int run_audit(std::span<const std::string_view> arguments);

}  // namespace server
