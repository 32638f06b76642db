#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

namespace domain {

/// What a row of the record of settlements says.
enum class SettlementKind {
    Settled,
    Reversal,  ///< cancels exactly one Settled, which stays as it is
    Refused,   ///< moved nothing; kept so that the reason can be read later
};

template <>
inline constexpr auto enum_names<SettlementKind> = std::to_array<std::string_view>({"settled", "reversal", "refused"});

}  // namespace domain
