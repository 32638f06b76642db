#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/enum_set.hpp"

namespace domain {

/// What a beneficiary is to the sharer ("my …"). The words for father or mother come from the
/// relative's resident ID (sex), so they are no values of their own.
enum class Relation {
    Spouse,
    Parent,
    Child,
    Sibling,
    PaternalGrandparent,
    MaternalGrandparent,
    SonsChild,
    DaughtersChild,
    SpousesParent,         ///< excluded everywhere (H), named so that the refusal can say why
    SpousesOtherRelative,  ///< excluded everywhere (H)
    OtherRelative,
};

template <>
inline constexpr auto enum_names<Relation> = std::to_array<std::string_view>(
    {"spouse", "parent", "child", "sibling", "paternal_grandparent", "maternal_grandparent", "sons_child",
     "daughters_child", "spouses_parent", "spouses_other_relative", "other_relative"});

using RelationSet = EnumSet<Relation>;

/// Spouse, parent, child: Guizhou and Hebei.
inline constexpr RelationSet core_relations = {Relation::Spouse, Relation::Parent, Relation::Child};

/// The eight near relatives of Gansu and of the national direction (Gs, P).
inline constexpr RelationSet near_relations = {Relation::Spouse,
                                               Relation::Parent,
                                               Relation::Child,
                                               Relation::Sibling,
                                               Relation::PaternalGrandparent,
                                               Relation::MaternalGrandparent,
                                               Relation::SonsChild,
                                               Relation::DaughtersChild};

/// A spouse's own relatives, whom no place admits (H, "said of all places").
inline constexpr RelationSet relations_by_marriage = {Relation::SpousesParent, Relation::SpousesOtherRelative};

}  // namespace domain
