#include "server/vault.hpp"

#include <sodium.h>

#include <cstdlib>

#include "server/encoding.hpp"

namespace server {

namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

std::string_view name_of(SealedAs as) {
    switch (as) {
        case SealedAs::Mobile: return "mobile";
        case SealedAs::ResidentId: return "resident_id";
        case SealedAs::PersonName: return "person_name";
        case SealedAs::Answer: return "answer";
        case SealedAs::SandboxMessage: return "sandbox_message";
        case SealedAs::KeyCheck: return "key_check";
        case SealedAs::InstitutionSecret: return "institution_secret";
        case SealedAs::Document: return "document";
    }
    return "";
}

std::string_view name_of(DigestOf of) {
    switch (of) {
        case DigestOf::Mobile: return "mobile";
        case DigestOf::ResidentId: return "resident_id";
        case DigestOf::SmsCode: return "sms_code";
        case DigestOf::HallCode: return "hall_code";
        case DigestOf::RequestBody: return "request_body";
        case DigestOf::PaymentCode: return "payment_code";
        case DigestOf::InstitutionCredential: return "institution_credential";
        case DigestOf::LedgerRows: return "ledger_rows";
    }
    return "";
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// Unambiguous: no name holds a NUL.
std::string bound_text(std::string_view name, std::string_view text) {
    return std::string(name) + '\0' + std::string(text);
}

std::string keyed_digest(const Key& key, std::string_view text) {
    std::string digest(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(bytes_of(digest), bytes_of(text), text.size(), key.data());
    return digest;
}

}  // namespace

Vault::Vault(KeyRing keys, RandomSource& random) : keys_(std::move(keys)), random_(random) {
    if (sodium_init() < 0) std::abort();
}

// A sealed text is: length of the key's id (1 byte), the id, nonce, ciphertext with tag.
storage::Bytes Vault::seal(SealedAs as, std::string_view context, std::string_view text) {
    const NamedKey& key = keys_.encryption.back();
    const std::string bound = bound_text(name_of(as), context);
    const std::string nonce = random_bytes(random_, nonce_size);
    std::string ciphertext(text.size() + tag_size, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(ciphertext), nullptr, bytes_of(text), text.size(),
                                               bytes_of(std::string_view(bound)), bound.size(), nullptr,
                                               bytes_of(std::string_view(nonce)), key.key.data());
    return {static_cast<char>(key.id.size()) + key.id + nonce + ciphertext};
}

std::optional<std::string> Vault::open(SealedAs as, std::string_view context, const storage::Bytes& sealed) const {
    std::string_view rest = sealed.value;
    if (rest.empty()) return std::nullopt;
    const auto id_size = static_cast<std::size_t>(static_cast<unsigned char>(rest.front()));
    rest.remove_prefix(1);
    if (rest.size() < id_size + nonce_size + tag_size) return std::nullopt;
    const std::string_view id = rest.substr(0, id_size);
    const std::string_view nonce = rest.substr(id_size, nonce_size);
    const std::string_view ciphertext = rest.substr(id_size + nonce_size);
    const std::string bound = bound_text(name_of(as), context);
    for (const NamedKey& key : keys_.encryption) {
        if (key.id != id) continue;
        std::string text(ciphertext.size() - tag_size, '\0');
        const int status = crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytes_of(text), nullptr, nullptr, bytes_of(ciphertext), ciphertext.size(),
            bytes_of(std::string_view(bound)), bound.size(), bytes_of(nonce), key.key.data());
        if (status == 0) return text;
    }
    return std::nullopt;
}

storage::Bytes Vault::digest(DigestOf of, std::string_view text) const {
    return {keyed_digest(keys_.lookup, bound_text(name_of(of), text))};
}

std::string Vault::session_token(std::string_view session_id) const {
    return to_base64url(keyed_digest(keys_.session, session_id));
}

}  // namespace server
