#pragma once

#include <optional>
#include <string_view>

#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/http_message.hpp"

namespace server {

/// What the family spent in one month, to keep or to print: a table for a spreadsheet, or a page.
enum class StatementForm { Csv, Page };

/// "/api/v1/spending.csv", "/api/v1/spending.html"; nothing for another path. They take the query of `read_spending`.
[[nodiscard]] std::optional<StatementForm> statement_of_path(std::string_view path);

/// The statement of the query's month, all its rows. Says no more than the list does: nobody's drugs or diagnosis.
[[nodiscard]] Answered<Response> make_statement(storage::Reader& reader, const ApplicationParts& parts,
                                                StatementForm form, std::string_view query, const Caller& caller);

}  // namespace server
