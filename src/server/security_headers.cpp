#include "server/security_headers.hpp"

namespace server {

void add_security_headers(Response& response, const Request& request, const InlineHashes& hashes, Transport transport,
                          PolicyGuests guests) {
    const std::string_view user_agent = request.header("user-agent").value_or("");
    guests.wechat_sdk = guests.wechat_sdk && is_wechat(user_agent);
    response.set_header("Content-Security-Policy",
                        content_security_policy(hashes, wasm_permission(user_agent), guests));
    // The policy depends on the browser, so a shared cache must not mix them.
    response.set_header("Vary", "User-Agent, Accept-Encoding");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Cross-Origin-Opener-Policy", "same-origin");
    // What pages of others load to show ours in a frame; everything else is for our own pages.
    const bool is_for_others = request.path.starts_with("/embed/");
    response.set_header("Cross-Origin-Resource-Policy", is_for_others ? "cross-origin" : "same-origin");
    // The camera is for the face check, asked for only when it is used.
    response.set_header("Permissions-Policy",
                        "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    if (transport == Transport::Tls) {
        response.set_header("Strict-Transport-Security", "max-age=31536000");
    }
}

}  // namespace server
