#pragma once

#include <string>
#include <string_view>

namespace domain {

/// Makes typed or pasted numbers uniform: full-width characters become their ASCII twins; blanks of
/// every width, dashes of every length, parentheses and invisible marks go. Other characters stay, so that the
/// parser can point at them.
[[nodiscard]] std::string without_separators(std::string_view text);

/// Whether every character is ASCII: only such a text may be cut anywhere.
[[nodiscard]] bool is_ascii(std::string_view text);

/// Whether the text is nothing but ASCII digits, and not empty.
[[nodiscard]] bool is_all_digits(std::string_view text);

}  // namespace domain
