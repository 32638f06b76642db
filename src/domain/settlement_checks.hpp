#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/settlement.hpp"

/// What was looked at before a bill was refused, for the page that says why: what stands against it and what doesn't.
namespace domain {

/// One thing that is looked at; each reason belongs to one.
enum class SettlementCheck {
    Place,       ///< designated, near enough, of a tier that may be used
    Purpose,     ///< what is bought
    Credential,  ///< code or card
    Insurance,   ///< of both, and where
    Bond,        ///< mutual aid, not a family voucher
    Balance,     ///< there is enough
    Caps,        ///< set by the sharer
};

template <>
inline constexpr auto enum_names<SettlementCheck> =
    std::to_array<std::string_view>({"place", "purpose", "credential", "insurance", "bond", "balance", "caps"});

enum class CheckOutcome { Passed, Failed };

template <>
inline constexpr auto enum_names<CheckOutcome> = std::to_array<std::string_view>({"passed", "failed"});

struct CheckedPoint {
    SettlementCheck check = SettlementCheck::Place;
    CheckOutcome outcome = CheckOutcome::Passed;

    bool operator==(const CheckedPoint&) const = default;
};

/// What a reason is about. What is hidden from the other side is about the bond: that much both know.
[[nodiscard]] SettlementCheck check_of(SettlementReason reason);

/// Looks at everything, also behind the first thing that stands against the bill, where deciding ends: what failed
/// comes first. What can't be looked at (the balance of a sharer who isn't there), or mustn't be told to this side,
/// isn't listed.
[[nodiscard]] std::vector<CheckedPoint> check_points(SettlementCase facts, const Policy& policy, Party listener);

}  // namespace domain
