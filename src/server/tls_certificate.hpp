#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <optional>
#include <string>

#include "domain/instant.hpp"

/// The few things that tls_authority does with OpenSSL.
namespace server {

struct KeyDeleter {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct CertificateDeleter {
    void operator()(X509* certificate) const { X509_free(certificate); }
};
using PrivateKey = std::unique_ptr<EVP_PKEY, KeyDeleter>;
using Certificate = std::unique_ptr<X509, CertificateDeleter>;

/// A certificate with its key.
struct TlsIdentity {
    PrivateKey key;
    Certificate certificate;
};

/// Each makes a new key of P-256. Null members when OpenSSL fails.
[[nodiscard]] TlsIdentity make_authority(domain::Instant now);
[[nodiscard]] TlsIdentity make_local_server(const TlsIdentity& authority, domain::Instant now);

[[nodiscard]] std::string certificate_pem(const Certificate& certificate);
[[nodiscard]] std::string private_key_pem(const PrivateKey& key);

/// Null members when the texts are no certificate and its key.
[[nodiscard]] TlsIdentity parse_identity(const std::string& certificate_pem, const std::string& key_pem);

/// Whether the key belongs to the certificate, and `authority` signed it, and it is good until then.
[[nodiscard]] bool is_good_until(const TlsIdentity& identity, const TlsIdentity& authority, domain::Instant moment);

}  // namespace server
