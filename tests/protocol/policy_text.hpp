#pragma once

#include <string>

#include "domain/policy.hpp"

/// A policy as the JSON of its file, without blanks: the reader's other half, which only the tests need.
std::string policy_text(const domain::Policy& policy);
