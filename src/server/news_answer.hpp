#pragma once

#include <cstdint>

#include "server/http_message.hpp"

namespace server {

/// Whether this is the answer for which it is worth to wait.
[[nodiscard]] bool says_nothing_new(const Response& response);

/// With the mark (NewsDesk::mark_of) that the next question brings back. `something_happened`, or may have, even if
/// there is no new notice about it: a family grew, an invitation came. A refusal stays as it is.
[[nodiscard]] Response complete_news(Response response, std::int64_t mark, bool something_happened);

}  // namespace server
