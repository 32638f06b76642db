#pragma once

#include <optional>
#include <string_view>

#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/http_message.hpp"

namespace server {

/// Whether a path belongs to the sandbox: such a path answers 404 in production.
[[nodiscard]] bool is_sandbox_path(std::string_view path);

/// The JSON of /sandbox/inbox?mobile=…, /sandbox/people and (by POST) /sandbox/hall-code; nothing for another path.
[[nodiscard]] std::optional<Answered<std::string>> answer_sandbox(const ApplicationParts& parts, const Request& request,
                                                                  domain::Instant now);

}  // namespace server
