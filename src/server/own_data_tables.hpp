#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/answered.hpp"
#include "server/application_parts.hpp"

namespace server {

/// A cell of the exported file: plain text, a moment, an amount, or an enumerator that has a word.
struct ExportCell {
    enum class Kind { Text, Moment, Amount, Word };
    Kind kind = Kind::Text;
    std::string text{};
    std::int64_t number = 0;
};

using ExportRow = std::vector<ExportCell>;

/// The rows of one table (`section` of assets/privacy/export.json) about the caller, in the order of its columns; an
/// internal error for a table that nobody knows.
[[nodiscard]] Answered<std::vector<ExportRow>> export_rows(storage::Reader& reader, const ApplicationParts& parts,
                                                           const Caller& caller, std::string_view section);

}  // namespace server
