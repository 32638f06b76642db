#pragma once

#include <string>
#include <string_view>

/// The parts of the integrators' page that are read off the program: HTML, to be put into the page's template.
namespace server {

[[nodiscard]] std::string escape_html(std::string_view text);

/// Paths that lead to the interface.
[[nodiscard]] std::string paths_html();
/// The transactions, each a link to its fields.
[[nodiscard]] std::string transactions_html();
/// The envelope's fields, then each transaction's input and output.
[[nodiscard]] std::string fields_html();
/// Other spellings that are taken, and fields that are taken and not used.
[[nodiscard]] std::string variants_html();
/// What a clerk may hear, and who mends it.
[[nodiscard]] std::string errors_html();

}  // namespace server
