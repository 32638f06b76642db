#include "server/tls_certificate.hpp"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdint>

namespace server {

namespace {

constexpr long authority_days = 3650;
constexpr long server_days = 397;  // the longest that browsers accept

struct BufferDeleter {
    void operator()(BIO* buffer) const { BIO_free(buffer); }
};
using Buffer = std::unique_ptr<BIO, BufferDeleter>;

Buffer memory_buffer() { return Buffer(BIO_new(BIO_s_mem())); }
Buffer buffer_of(const std::string& text) {
    return Buffer(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

std::string text_of(const Buffer& buffer) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(buffer.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

bool add_extension(X509* certificate, X509* issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    if (extension == nullptr) return false;
    const bool is_added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return is_added;
}

bool set_serial_number(X509* certificate) {
    std::uint64_t number = 0;
    if (BIGNUM* random = BN_new(); random != nullptr) {
        // 64 bits of chance, so that no browser meets the same number twice.
        if (BN_rand(random, 64, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1) number = BN_get_word(random);
        BN_free(random);
    }
    return number != 0 && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), number) == 1;
}

bool set_period(X509* certificate, domain::Instant now, long days) {
    // A day back, for clients whose clock is late.
    const auto since = static_cast<time_t>(now.unix_ms / 1000 - 86'400);
    return ASN1_TIME_set(X509_getm_notBefore(certificate), since) != nullptr &&
           ASN1_TIME_adj(X509_getm_notAfter(certificate), since, static_cast<int>(days), 0) != nullptr;
}

/// A certificate with everything but its extensions and signature.
TlsIdentity begin_identity(const char* common_name, domain::Instant now, long days) {
    TlsIdentity identity{PrivateKey(EVP_EC_gen("P-256")), Certificate(X509_new())};
    X509* certificate = identity.certificate.get();
    if (!identity.key || certificate == nullptr) return {};
    X509_NAME* name = X509_get_subject_name(certificate);
    const bool is_good =
        X509_set_version(certificate, X509_VERSION_3) == 1 && set_serial_number(certificate) &&
        set_period(certificate, now, days) &&
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(common_name), -1,
                                   -1, 0) == 1 &&
        X509_set_pubkey(certificate, identity.key.get()) == 1;
    if (!is_good) return {};
    return identity;
}

}  // namespace

TlsIdentity make_authority(domain::Instant now) {
    TlsIdentity authority = begin_identity("Family account: authority of this machine", now, authority_days);
    X509* certificate = authority.certificate.get();
    if (certificate == nullptr) return {};
    const bool is_good = X509_set_issuer_name(certificate, X509_get_subject_name(certificate)) == 1 &&
                         add_extension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                         add_extension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign") &&
                         add_extension(certificate, certificate, NID_subject_key_identifier, "hash") &&
                         X509_sign(certificate, authority.key.get(), EVP_sha256()) > 0;
    if (!is_good) return {};
    return authority;
}

TlsIdentity make_local_server(const TlsIdentity& authority, domain::Instant now) {
    TlsIdentity server = begin_identity("localhost", now, server_days);
    X509* certificate = server.certificate.get();
    X509* issuer = authority.certificate.get();
    if (certificate == nullptr || issuer == nullptr) return {};
    const bool is_good =
        X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1 &&
        add_extension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE") &&
        add_extension(certificate, issuer, NID_key_usage, "critical,digitalSignature") &&
        add_extension(certificate, issuer, NID_ext_key_usage, "serverAuth") &&
        add_extension(certificate, issuer, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1") &&
        add_extension(certificate, issuer, NID_subject_key_identifier, "hash") &&
        add_extension(certificate, issuer, NID_authority_key_identifier, "keyid:always") &&
        X509_sign(certificate, authority.key.get(), EVP_sha256()) > 0;
    if (!is_good) return {};
    return server;
}

std::string certificate_pem(const Certificate& certificate) {
    const Buffer buffer = memory_buffer();
    PEM_write_bio_X509(buffer.get(), certificate.get());
    return text_of(buffer);
}

std::string private_key_pem(const PrivateKey& key) {
    const Buffer buffer = memory_buffer();
    PEM_write_bio_PrivateKey(buffer.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return text_of(buffer);
}

TlsIdentity parse_identity(const std::string& certificate_pem, const std::string& key_pem) {
    const Buffer certificate = buffer_of(certificate_pem);
    const Buffer key = buffer_of(key_pem);
    return {PrivateKey(PEM_read_bio_PrivateKey(key.get(), nullptr, nullptr, nullptr)),
            Certificate(PEM_read_bio_X509(certificate.get(), nullptr, nullptr, nullptr))};
}

bool is_good_until(const TlsIdentity& identity, const TlsIdentity& authority, domain::Instant moment) {
    if (!identity.key || !identity.certificate || !authority.certificate) return false;
    auto limit = static_cast<time_t>(moment.unix_ms / 1000);
    return X509_check_private_key(identity.certificate.get(), identity.key.get()) == 1 &&
           X509_verify(identity.certificate.get(), X509_get0_pubkey(authority.certificate.get())) == 1 &&
           X509_cmp_time(X509_get0_notAfter(identity.certificate.get()), &limit) > 0;
}

}  // namespace server
