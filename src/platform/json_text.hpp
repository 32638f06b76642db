#pragma once

#include <string>
#include <string_view>

namespace platform {

/// Appends a quoted JSON string. Expects UTF-8.
void append_json_string(std::string& out, std::string_view text);

/// Appends a length with at most two decimals: finer differences can't be seen, and would count as changes.
void append_json_length(std::string& out, float length);

/// Equal to two decimals.
[[nodiscard]] bool is_same_length(float left, float right);

}  // namespace platform
