#pragma once

#include <optional>

#include "protocol/endpoint.hpp"
#include "server/configuration.hpp"
#include "server/http_message.hpp"
#include "server/refusal.hpp"

namespace server {

/// Whether "host" or "host:port" is a name of this server.
[[nodiscard]] bool is_our_host(std::string_view host, const Configuration& configuration);

/// Refuses a request that doesn't say its length in exactly one way: two framings let one request hide in another
/// (RFC 9112 §6.1, §11.2).
[[nodiscard]] std::optional<Refusal> check_framing(const Request& request);

/// Refuses a Host that isn't this server: a name that was made to point here (DNS rebinding) would pass for our own
/// origin.
[[nodiscard]] std::optional<Refusal> check_host(const Request& request, const Configuration& configuration);

/// Refuses a write that another site's page may have caused, one without idempotency key or that isn't JSON, and a
/// body that is too large.
[[nodiscard]] std::optional<Refusal> check_write(const Request& request, const protocol::EndpointInfo& endpoint,
                                                 const Configuration& configuration);

/// The credential of the header Authorization; empty when there is none.
[[nodiscard]] std::string_view bearer_token(const Request& request);

}  // namespace server
