#pragma once

#include <string_view>

#include "protocol/error.hpp"

namespace protocol {

/// When the server refuses with this error, in one sentence.
std::string_view error_meaning(ErrorCode code);

}  // namespace protocol
