#pragma once

#include "server/content_security_policy.hpp"
#include "server/http_message.hpp"

namespace server {

enum class Transport { Http, Tls };

/// Adds what every answer carries: the Content-Security-Policy for this browser, nosniff, no referrer, isolation from
/// other origins, no powerful features, and HSTS on TLS. `guests` are let in by the policy where the browser is theirs.
void add_security_headers(Response& response, const Request& request, const InlineHashes& hashes, Transport transport,
                          PolicyGuests guests = {});

}  // namespace server
