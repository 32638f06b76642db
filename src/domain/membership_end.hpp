#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/policy_membership.hpp"

namespace domain {

/// Why a membership ended.
enum class MembershipEnd {
    Unbound,  ///< by the sharer
    Left,     ///< by the member
};

template <>
inline constexpr auto enum_names<MembershipEnd> = std::to_array<std::string_view>({"unbound", "left"});

/// Whether one side may end a membership by itself. What was settled stays settled, and a later reversal returns money
/// to where it came from.
[[nodiscard]] bool may_end_membership(const MemberRules& rules, Party party);

[[nodiscard]] MembershipEnd end_by(Party party);

}  // namespace domain
