#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace storage {

/// Gives a digest of text as printable characters. Passed in because this layer has no cryptography; the
/// server gives SHA-256 in hexadecimal.
using ChecksumFunction = std::string (*)(std::string_view);

/// One numbered step of the schema: what both databases can say, and what only SQLite says (triggers).
struct Migration {
    std::int64_t number;
    std::string_view name;
    std::string_view shared_sql;
    std::string_view sqlite_sql;
};

/// The migrations of this program, in order, numbered 1, 2, 3, …
std::span<const Migration> built_in_migrations();

}  // namespace storage
