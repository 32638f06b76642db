#pragma once

#include <string>
#include <vector>

#include "app/members_part.hpp"
#include "domain/policy.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// One rule of a place as people read it.
struct RuleInWords {
    std::string key;
    std::string title;
    std::string text;
};

/// What holds in a place, from the very data that decides.
[[nodiscard]] std::vector<RuleInWords> rules_in_words(const Scene& scene, const domain::Policy& policy);

}  // namespace members
DOORS_END
}  // namespace views
