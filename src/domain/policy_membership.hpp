#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/insurance.hpp"
#include "domain/policy_source.hpp"
#include "domain/relation.hpp"

namespace domain {

/// Where a person must be insured, seen from the sharer's insurance.
enum class InsuredArea { SamePoolingArea, SameProvince, Anywhere };

template <>
inline constexpr auto enum_names<InsuredArea> =
    std::to_array<std::string_view>({"same_pooling_area", "same_province", "anywhere"});

/// Whether a limit on people counts the one who pays.
enum class HeadCounting { WithSharer, WithoutSharer };

template <>
inline constexpr auto enum_names<HeadCounting> = std::to_array<std::string_view>({"with_sharer", "without_sharer"});

/// Whether somebody who shares may at the same time be another sharer's beneficiary.
enum class RoleOverlap { OneRoleOnly, BothRoles };

template <>
inline constexpr auto enum_names<RoleOverlap> = std::to_array<std::string_view>({"one_role_only", "both_roles"});

/// What becomes of a membership while one side's insurance is not normal.
enum class SuspensionEffect { Unusable, Dissolves };

template <>
inline constexpr auto enum_names<SuspensionEffect> = std::to_array<std::string_view>({"unusable", "dissolves"});

/// What becomes of a membership when somebody's insurance moves elsewhere.
enum class MoveEffect {
    LeaveFirst,  ///< the move is refused until the person has left the account; rejoining after it is allowed
    Dissolves,   ///< by itself
};

template <>
inline constexpr auto enum_names<MoveEffect> = std::to_array<std::string_view>({"leave_first", "dissolves"});

enum class Party { Sharer, Member };

template <>
inline constexpr auto enum_names<Party> = std::to_array<std::string_view>({"sharer", "member"});

using PartySet = EnumSet<Party>;

/// Who may share.
struct SharerRules {
    Sourced<SchemeSet> schemes;
    Sourced<InsuranceStatusSet> statuses;

    bool operator==(const SharerRules&) const = default;
};

void describe(auto& visit, Section<SharerRules> auto& rules) {
    visit("schemes", rules.schemes);
    visit("statuses", rules.statuses);
}

/// Who may be a beneficiary, and of how many.
struct MemberRules {
    Sourced<RelationSet> relations;
    Sourced<RelationSet> excluded_relations;  ///< named apart, so that the refusal says "a spouse's relatives"
    Sourced<SchemeSet> schemes;
    Sourced<InsuranceStatusSet> statuses;
    Sourced<InsuredArea> insured_area;
    Sourced<std::optional<int>> people_max;  ///< of one shared account; empty = no limit given
    Sourced<HeadCounting> people_counting;
    Sourced<std::optional<int>> children_max;            ///< empty = second, third and further children are allowed
    Sourced<std::optional<int>> sharers_per_member_max;  ///< empty = several
    Sourced<RoleOverlap> role_overlap;
    Sourced<PartySet> may_end;  ///< who may end a membership: the sharer unbinds, the member leaves
    Sourced<int> rejoin_wait_days;
    Sourced<SuspensionEffect> on_suspension;
    Sourced<MoveEffect> on_move;

    bool operator==(const MemberRules&) const = default;
};

void describe(auto& visit, Section<MemberRules> auto& rules) {
    visit("relations", rules.relations);
    visit("excluded_relations", rules.excluded_relations);
    visit("schemes", rules.schemes);
    visit("statuses", rules.statuses);
    visit("insured_area", rules.insured_area);
    visit("people_max", rules.people_max);
    visit("people_counting", rules.people_counting);
    visit("children_max", rules.children_max);
    visit("sharers_per_member_max", rules.sharers_per_member_max);
    visit("role_overlap", rules.role_overlap);
    visit("may_end", rules.may_end);
    visit("rejoin_wait_days", rules.rejoin_wait_days);
    visit("on_suspension", rules.on_suspension);
    visit("on_move", rules.on_move);
}

}  // namespace domain
