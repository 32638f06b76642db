#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/policy_membership.hpp"

namespace domain {

/// Why a membership ended.
enum class MembershipEnd {
    Unbound,             ///< by the sharer
    Left,                ///< by the member
    Dissolved,           ///< the sharer gave up the whole account
    InsuranceSuspended,  ///< by itself, where the place says so
    InsuranceMoved,      ///< by itself, where the place says so
    Divorced,            ///< by the service hall, on the register's word
    Deceased,            ///< by the service hall or the agency
    ByStaff,             ///< by the service hall, for somebody who couldn't
};

template <>
inline constexpr auto enum_names<MembershipEnd> = std::to_array<std::string_view>(
    {"unbound", "left", "dissolved", "insurance_suspended", "insurance_moved", "divorced", "deceased", "by_staff"});

/// Whether one side may end a membership by itself. What was settled stays settled, and a later reversal returns money
/// to where it came from.
[[nodiscard]] bool may_end_membership(const MemberRules& rules, Party party);

[[nodiscard]] MembershipEnd end_by(Party party);

/// What a change of one side's insurance does to a membership: why it ends by itself, or nothing when it stays (though
/// it may be unusable meanwhile, which decide_settlement says).
[[nodiscard]] std::optional<MembershipEnd> end_by_insurance(const MemberRules& rules, InsuranceStatus became);

/// Whether somebody's insurance may move elsewhere now, `active_memberships` counting the accounts in which the person
/// is sharer or member. Where the place wants people to leave first, it may not while there are any; afterwards
/// the person may join again.
[[nodiscard]] bool may_move_insurance(const MemberRules& rules, int active_memberships);

}  // namespace domain
