#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

/// The people of a service hall, and what they state when they look at somebody or decide.
namespace domain {

/// What somebody of the staff may do: nobody does both.
enum class StaffRole {
    Clerk,     ///< at the counter: people, hall codes, acts
    Reviewer,  ///< opens the pictures handed in for family vouchers, and nothing else
};

template <>
inline constexpr auto enum_names<StaffRole> = std::to_array<std::string_view>({"clerk", "reviewer"});

/// Why a clerk looks at a person: stated before, and told to the person in the access log.
enum class StaffPurpose {
    PersonCame,    ///< with the own card
    RelativeCame,  ///< with papers about it
    AgencyNotice,  ///< another office reported it
};

template <>
inline constexpr auto enum_names<StaffPurpose> =
    std::to_array<std::string_view>({"person_came", "relative_came", "agency_notice"});

/// What a hall code stands for.
enum class HallCodeUse {
    Identity,  ///< who somebody is: for the activation, and for a forgotten payment password
    Joining,   ///< agreeing to join a relative's account
};

template <>
inline constexpr auto enum_names<HallCodeUse> = std::to_array<std::string_view>({"identity", "joining"});

/// Why an act that was asked for isn't carried out.
enum class StaffRejection { WrongPerson, PapersMissing, AskedByMistake, NotAllowed };

template <>
inline constexpr auto enum_names<StaffRejection> =
    std::to_array<std::string_view>({"wrong_person", "papers_missing", "asked_by_mistake", "not_allowed"});

/// What a reviewer found wrong with the papers of a family voucher; the holder is told.
enum class ReviewFinding { PagesUnreadable, WrongPages, NamesDiffer, NoRelation };

template <>
inline constexpr auto enum_names<ReviewFinding> =
    std::to_array<std::string_view>({"pages_unreadable", "wrong_pages", "names_differ", "no_relation"});

}  // namespace domain
