#include "server/session_cookie.hpp"

namespace server {

namespace {

std::string cookie_of(std::string_view token, std::int64_t seconds, Transport transport) {
    std::string text(session_cookie_name(transport));
    text += "=";
    text += token;
    text += "; Path=/; Max-Age=" + std::to_string(seconds) + "; HttpOnly; SameSite=Strict";
    if (transport == Transport::Tls) text += "; Secure";
    return text;
}

}  // namespace

std::string_view session_cookie_name(Transport transport) {
    return transport == Transport::Tls ? "__Host-session" : "session";
}

std::optional<std::string_view> session_token_of(const Request& request, Transport transport) {
    return request.cookie(session_cookie_name(transport));
}

std::string session_cookie(std::string_view token, domain::Duration lifetime, Transport transport) {
    return cookie_of(token, lifetime.ms / 1000, transport);
}

std::string ended_session_cookie(Transport transport) { return cookie_of("", 0, transport); }

}  // namespace server
