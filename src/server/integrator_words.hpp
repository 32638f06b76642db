#pragma once

#include <string_view>

namespace server {

/// What a field of the institutions' interface is called in the national dictionary; empty for one that has no entry
/// (a test asks for every field of every description).
[[nodiscard]] std::string_view chinese_name_of_field(std::string_view name);

}  // namespace server
