#pragma once

#include <expected>
#include <string>

#include "domain/instant.hpp"
#include "server/startup_error.hpp"

namespace server {

/// Files of a server's TLS identity, in PEM.
struct TlsFiles {
    std::string authority;    ///< the authority's certificate, for clients to trust
    std::string certificate;  ///< the server's certificate
    std::string key;          ///< the server's private key
};

/// Makes, in `folder`, what TLS on this machine needs: an authority of its own and a certificate by it for localhost,
/// 127.0.0.1 and ::1. What is there and still good for 30 days is kept.
[[nodiscard]] std::expected<TlsFiles, StartupError> prepare_tls_authority(const std::string& folder,
                                                                          domain::Instant now);

}  // namespace server
