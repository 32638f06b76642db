#pragma once

#include <optional>
#include <string_view>

#include "domain/purpose.hpp"

namespace domain {

/// What a line of a bill is for, by its code in the national catalogue: X western drugs, Z patent drugs, T herbs,
/// C consumables, a digit services. Q devices, V vaccination, and F fitness, H health-care goods and P public health,
/// which are never paid, are our own letters (A): the catalogue has none for them. Nothing for a code that none of
/// these begins.
[[nodiscard]] std::optional<Purpose> purpose_of_catalogue_code(std::string_view code);

}  // namespace domain
