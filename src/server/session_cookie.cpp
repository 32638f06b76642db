#include "server/session_cookie.hpp"

namespace server {

namespace {

std::string_view shift_cookie_name(Transport transport) {
    return transport == Transport::Tls ? "__Host-shift" : "shift";
}

std::string cookie_of(std::string_view name, std::string_view token, std::int64_t seconds, Transport transport,
                      CookieReach reach = CookieReach::OwnPages) {
    const bool is_framed = reach == CookieReach::FramedPages && transport == Transport::Tls;
    std::string text(name);
    text += "=";
    text += token;
    text += "; Path=/; Max-Age=" + std::to_string(seconds) + "; HttpOnly";
    text += is_framed ? "; SameSite=None; Partitioned" : "; SameSite=Strict";
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

std::string session_cookie(std::string_view token, domain::Duration lifetime, Transport transport, CookieReach reach) {
    return cookie_of(session_cookie_name(transport), token, lifetime.ms / 1000, transport, reach);
}

std::string ended_session_cookie(Transport transport, CookieReach reach) {
    return cookie_of(session_cookie_name(transport), "", 0, transport, reach);
}

std::optional<std::string_view> shift_token_of(const Request& request, Transport transport) {
    return request.cookie(shift_cookie_name(transport));
}

std::string shift_cookie(std::string_view token, domain::Duration lifetime, Transport transport) {
    return cookie_of(shift_cookie_name(transport), token, lifetime.ms / 1000, transport);
}

std::string ended_shift_cookie(Transport transport) {
    return cookie_of(shift_cookie_name(transport), "", 0, transport);
}

}  // namespace server
