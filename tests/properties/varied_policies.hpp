#pragma once

#include <string>
#include <vector>

#include "domain/policy.hpp"
#include "properties/chance.hpp"

namespace properties {

/// The policies of a folder, in the order of their files' names. Prints what is wrong and gives none when one is.
[[nodiscard]] std::vector<domain::Policy> read_policies(const std::string& folder);

/// One of them as it is, or, one time in three, with rules of money, membership and spending drawn anew: what a file
/// could say next year.
[[nodiscard]] domain::Policy any_policy(Chance& chance, const std::vector<domain::Policy>& policies);

}  // namespace properties
