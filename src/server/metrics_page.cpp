#include "server/metrics_page.hpp"

#include "server/listen_port.hpp"

namespace server {

std::optional<Response> metrics_page(const ApplicationParts& parts, const Request& request) {
    const bool is_passed_on = request.header("forwarded") || request.header("x-forwarded-for");
    const bool is_from_here = is_loopback_address(request.peer_address) && !is_passed_on;
    if (!parts.metrics || !is_from_here) return std::nullopt;
    Response response;
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = parts.metrics();
    response.set_header("Cache-Control", "no-store");
    return response;
}

}  // namespace server
