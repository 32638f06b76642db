#pragma once

#include <string>

#include "domain/policy.hpp"

namespace domain_tests {

/// The policy as a file of assets/policies has it: one line a value.
[[nodiscard]] std::string policy_file_text(const domain::Policy& policy);

}  // namespace domain_tests
