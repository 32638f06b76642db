#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/policy_guards.hpp"

/// The family voucher: showing a relative's own code on one's phone. It never spends the holder's money.
namespace domain {

struct FamilyVoucherCase {
    int relatives = 0;     ///< whose codes the holder shows already
    int relative_age = 0;  ///< in completed years, today in Shanghai
    FamilyVoucherDocumentSet documents;
    bool is_confirmed = false;  ///< by the relative
};

enum class FamilyVoucherObstacle { TooManyRelatives, DocumentMissing, NotConfirmed };

template <>
inline constexpr auto enum_names<FamilyVoucherObstacle> =
    std::to_array<std::string_view>({"too_many_relatives", "document_missing", "not_confirmed"});

/// How far a family voucher is.
enum class FamilyVoucherState {
    Documents,  ///< named; pictures and signature are awaited
    Asked,      ///< handed in; the relative's confirmation is awaited
    Active,     ///< the code can be shown
    Ended,
};

template <>
inline constexpr auto enum_names<FamilyVoucherState> =
    std::to_array<std::string_view>({"documents", "asked", "active", "ended"});

enum class FamilyVoucherEnd {
    ByHolder,
    ByRelative,
    Declined,  ///< the relative didn't confirm
    Replaced,  ///< another one was begun before this one was handed in
    // By the reviewer of the documents.
    PagesUnreadable,
    WrongPages,
    NamesDiffer,
    NoRelation,
};

template <>
inline constexpr auto enum_names<FamilyVoucherEnd> =
    std::to_array<std::string_view>({"by_holder", "by_relative", "declined", "replaced", "pages_unreadable",
                                     "wrong_pages", "names_differ", "no_relation"});

/// Whether the relative confirms before the code can be shown; younger ones are added directly.
[[nodiscard]] bool must_confirm(const FamilyVoucherRules& rules, int relative_age);

/// All that stands against adding this relative; empty when nothing does.
[[nodiscard]] std::vector<FamilyVoucherObstacle> find_family_voucher_obstacles(const FamilyVoucherRules& rules,
                                                                               const FamilyVoucherCase& facts);

}  // namespace domain
