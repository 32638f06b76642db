#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/policy.hpp"

namespace domain_tests {

/// The table of DOMAIN.md §1, one function a column, written down a second time and apart from the files of
/// assets/policies, so that neither can drift unnoticed.
[[nodiscard]] domain::Policy guizhou_policy();
[[nodiscard]] domain::Policy hebei_policy();
[[nodiscard]] domain::Policy gansu_policy();
/// National direction as of 2026: cross-province, locked quota, insurance wallet.
[[nodiscard]] domain::Policy national_policy();
/// The national direction's first stage, 2024-07: near relatives, not yet cross-province.
[[nodiscard]] domain::Policy national_policy_of_2024();
[[nodiscard]] domain::Policy same_pooling_area_policy();

struct PolicyOfPlace {
    std::string file;  ///< in assets/policies
    domain::Policy policy;
};

[[nodiscard]] std::vector<PolicyOfPlace> policies_of_places();
[[nodiscard]] std::vector<domain::Policy> all_policies();

[[nodiscard]] domain::AreaCode area(std::string_view code);

}  // namespace domain_tests
