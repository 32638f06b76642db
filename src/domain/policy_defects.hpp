#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/policy.hpp"

namespace domain {

/// What is wrong with a policy that every one of its fields could be read from.
enum class PolicyDefectKind {
    Empty,          ///< names, lists or sets that need a member have none
    OutOfRange,     ///< a number that makes no sense
    Contradiction,  ///< allowed here and refused there
    Repeated,       ///< two steps or rows that say the same
    Missing,        ///< a section, step or way that another value calls for
    Superfluous,    ///< a section, step or value that nothing can use
};

template <>
inline constexpr auto enum_names<PolicyDefectKind> =
    std::to_array<std::string_view>({"empty", "out_of_range", "contradiction", "repeated", "missing", "superfluous"});

struct PolicyDefect {
    PolicyDefectKind kind = PolicyDefectKind::Empty;
    std::string_view field;  ///< "money.model": section and name, as in the file

    bool operator==(const PolicyDefect&) const = default;
};

/// Checks what reading can't: that the fields fit each other, so that the engine needn't ask. Empty = sound.
[[nodiscard]] std::vector<PolicyDefect> find_defects(const Policy& policy);

}  // namespace domain
