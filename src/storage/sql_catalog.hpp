#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace storage {

/// A statement of `sql/*.sql`: the text after its line `-- name: x`.
struct NamedStatement {
    std::string_view name;
    std::string_view text;
};

/// All statements, ordered by name. A name that is given twice is listed twice.
std::span<const NamedStatement> all_statements();

std::optional<NamedStatement> find_statement(std::string_view name);

}  // namespace storage
