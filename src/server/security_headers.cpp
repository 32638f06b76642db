#include "server/security_headers.hpp"

namespace server {

void add_security_headers(Response& response, const Request& request, const InlineHashes& hashes, Transport transport) {
    const WasmPermission permission = wasm_permission(request.header("user-agent").value_or(""));
    response.set_header("Content-Security-Policy", content_security_policy(hashes, permission));
    // The policy depends on the browser, so a shared cache must not mix them.
    response.set_header("Vary", "User-Agent, Accept-Encoding");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Cross-Origin-Opener-Policy", "same-origin");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    // The camera is for the face check, asked for only when it is used.
    response.set_header("Permissions-Policy",
                        "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    if (transport == Transport::Tls) {
        response.set_header("Strict-Transport-Security", "max-age=31536000");
    }
}

}  // namespace server
