#include "server/tls_authority.hpp"

#include "server/private_file.hpp"
#include "server/tls_certificate.hpp"

namespace server {

namespace {

constexpr domain::Duration renewal_margin = domain::days(30);

/// Where an identity is kept.
struct IdentityPlace {
    std::string certificate;
    std::string key;
};

/// Empty members when there is none, or it is damaged.
TlsIdentity load_identity(const IdentityPlace& place) {
    if (file_presence(place.certificate) == FilePresence::Missing || file_presence(place.key) == FilePresence::Missing)
        return {};
    const auto certificate = read_file(place.certificate, "a TLS certificate");
    const auto key = read_file(place.key, "a TLS key");
    if (!certificate || !key) return {};
    return parse_identity(*certificate, *key);
}

std::expected<void, StartupError> save_identity(const TlsIdentity& identity, const IdentityPlace& place) {
    if (!identity.key || !identity.certificate) {
        return std::unexpected(StartupError{"OpenSSL can't make a TLS certificate"});
    }
    auto saved = replace_private_file(place.key, private_key_pem(identity.key));
    if (saved) saved = replace_private_file(place.certificate, certificate_pem(identity.certificate));
    return saved;
}

}  // namespace

std::expected<TlsFiles, StartupError> prepare_tls_authority(const std::string& folder, domain::Instant now) {
    const IdentityPlace authority_place{folder + "/authority.pem", folder + "/authority.key"};
    const IdentityPlace server_place{folder + "/server.pem", folder + "/server.key"};

    TlsIdentity authority = load_identity(authority_place);
    if (!is_good_until(authority, authority, now + renewal_margin)) {
        authority = make_authority(now);
        if (auto saved = save_identity(authority, authority_place); !saved) {
            return std::unexpected(std::move(saved.error()));
        }
    }
    if (!is_good_until(load_identity(server_place), authority, now + renewal_margin)) {
        const TlsIdentity server = make_local_server(authority, now);
        if (auto saved = save_identity(server, server_place); !saved) return std::unexpected(std::move(saved.error()));
    }
    return TlsFiles{authority_place.certificate, server_place.certificate, server_place.key};
}

}  // namespace server
