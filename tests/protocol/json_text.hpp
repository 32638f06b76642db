#pragma once

#include <string>

#include "protocol/json_value.hpp"

/// The text of a parsed value, also of one that a test has damaged.
std::string json_text(const protocol::JsonValue& value);
