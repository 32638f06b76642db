#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

namespace domain {

/// What was done to a family's account: kept for good.
enum class FamilyActKind {
    Bound,
    Ended,      ///< one membership; the reason is a MembershipEnd
    Dissolved,  ///< the whole account
    CapSet,
    NumberChanged,     ///< the mobile number with which somebody logs in
    InsuranceChanged,  ///< status or place, as the agency reports it
};

template <>
inline constexpr auto enum_names<FamilyActKind> =
    std::to_array<std::string_view>({"bound", "ended", "dissolved", "cap_set", "number_changed", "insurance_changed"});

/// Who did it.
enum class FamilyActor {
    Sharer,
    Member,
    Staff,   ///< of a service hall, two people
    System,  ///< a rule of the place
};

template <>
inline constexpr auto enum_names<FamilyActor> =
    std::to_array<std::string_view>({"sharer", "member", "staff", "system"});

/// What the service hall's staff can do; each is asked for by one and carried out by another.
enum class StaffActKind {
    Divorce,          ///< ends the memberships of both spouses with each other
    Death,            ///< ends all memberships, dissolves the person's account
    ChangeNumber,     ///< another mobile number for log-in; ends all sessions
    ChangeInsurance,  ///< another status: suspended, stopped, normal again
    MoveInsurance,    ///< the insurance goes to another place
    EndMembership,    ///< for somebody who can't do it alone
    DissolveGroup,
    MergeDuplicates,  ///< of several insurance records one stays
    RepairPlace,      ///< the insured place that is missing is entered
};

template <>
inline constexpr auto enum_names<StaffActKind> =
    std::to_array<std::string_view>({"divorce", "death", "change_number", "change_insurance", "move_insurance",
                                     "end_membership", "dissolve_group", "merge_duplicates", "repair_place"});

enum class StaffRequestState { Requested, CarriedOut, Rejected };

template <>
inline constexpr auto enum_names<StaffRequestState> =
    std::to_array<std::string_view>({"requested", "carried_out", "rejected"});

}  // namespace domain
