#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/instant.hpp"
#include "server/http_message.hpp"
#include "server/security_headers.hpp"

namespace server {

/// "session", or with TLS "__Host-session", which no other host and no http page can set.
[[nodiscard]] std::string_view session_cookie_name(Transport transport);

/// The token that the request carries; nothing when there is none or two.
[[nodiscard]] std::optional<std::string_view> session_token_of(const Request& request, Transport transport);

/// Where the session's cookie is sent.
enum class CookieReach {
    OwnPages,    ///< pages that nobody shows in a frame
    FramedPages  ///< also in frames of other sites, a jar of its own for each of them; needs TLS
};

/// A Set-Cookie value: not for scripts; not for other sites, or within their frames alone.
[[nodiscard]] std::string session_cookie(std::string_view token, domain::Duration lifetime, Transport transport,
                                         CookieReach reach = CookieReach::OwnPages);
/// A Set-Cookie value that makes the browser forget the session.
[[nodiscard]] std::string ended_session_cookie(Transport transport, CookieReach reach = CookieReach::OwnPages);

/// The same for a shift of the service hall's staff: an insured person's session in the same browser stays apart.
[[nodiscard]] std::optional<std::string_view> shift_token_of(const Request& request, Transport transport);
[[nodiscard]] std::string shift_cookie(std::string_view token, domain::Duration lifetime, Transport transport);
[[nodiscard]] std::string ended_shift_cookie(Transport transport);

}  // namespace server
