#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/turn.hpp"
#include "domain/money.hpp"

/// Amounts that people type: yuan, with at most two decimals, as "800", "86.5", "1,286.40" or full-width.
namespace app {

/// What of a typed text can be an amount: digits, one point, two places behind it.
std::string clean_amount(std::string_view text);

/// The amount of a cleaned text; empty for none ("", "." or too much of it).
std::optional<domain::Fen> typed_amount(std::string_view cleaned);

/// Takes a typed text into an amount's field; whether it changed.
bool edit_amount(Turn& turn, Field field, std::string_view text);

/// "800", "86.50": an amount as somebody would type it.
std::string amount_to_type(domain::Fen amount);

}  // namespace app
