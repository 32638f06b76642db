#pragma once

#include <optional>

#include "server/application_parts.hpp"
#include "server/http_message.hpp"

namespace server {

/// `/metrics` in Prometheus' text format, for operators on this machine: nothing for the world, also not by way of
/// a proxy that runs here.
[[nodiscard]] std::optional<Response> metrics_page(const ApplicationParts& parts, const Request& request);

}  // namespace server
