#pragma once

#include "server/http_message.hpp"

namespace server {

/// Whether this is the answer for which it is worth to wait.
[[nodiscard]] bool says_nothing_new(const Response& response);

/// Something happened even if there is no new notice about it: a family grew, an invitation came.
[[nodiscard]] Response as_changed(Response response);

}  // namespace server
