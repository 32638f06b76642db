#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/policy.hpp"
#include "domain/policy_defects.hpp"
#include "protocol/field_error.hpp"

namespace protocol {

/// Why a policy file isn't used: a field that can't be read, or fields that don't fit each other.
using PolicyFileError = std::variant<FieldError, std::vector<domain::PolicyDefect>>;

/// One line for the log and for whoever mends the file.
std::string to_text(const PolicyFileError& error);

/// Reads one file of assets/policies. Every field is required, each rule with the mark of its source; nothing else may
/// stand there. The fields' names come from the domain's own description of a policy.
std::expected<domain::Policy, PolicyFileError> read_policy(std::string_view text);

/// A policy as one line of JSON that read_policy reads back as it was.
std::string write_policy(const domain::Policy& policy);

}  // namespace protocol
