#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/key_ring.hpp"
#include "server/random_source.hpp"
#include "storage/value.hpp"

namespace server {

/// What a ciphertext is about. It is bound into the ciphertext: one moved to another column can't be opened there.
enum class SealedAs { Mobile, ResidentId, PersonName, Answer, SandboxMessage, KeyCheck, InstitutionSecret, Document };

/// What a keyed digest is about: the same text gives another digest in another place.
enum class DigestOf {
    Mobile,
    ResidentId,
    SmsCode,
    HallCode,
    RequestBody,
    PaymentCode,
    InstitutionCredential,
    LedgerRows
};

/// Encrypts, decrypts and makes keyed digests with the server's keys. Thread-safe.
class Vault {
public:
    Vault(KeyRing keys, RandomSource& random);

    /// XChaCha20-Poly1305 under the current key. `context` (a row's id, …) is bound in as well: it must be the same
    /// for opening.
    [[nodiscard]] storage::Bytes seal(SealedAs as, std::string_view context, std::string_view text);
    /// Nothing when the bytes were changed, belong elsewhere, or were sealed with keys that aren't here.
    [[nodiscard]] std::optional<std::string> open(SealedAs as, std::string_view context,
                                                  const storage::Bytes& sealed) const;

    /// A keyed digest (32 bytes), for looking up without storing the text.
    [[nodiscard]] storage::Bytes digest(DigestOf of, std::string_view text) const;

    /// The token of a session: the same each time, so that a repeated answer can carry the same cookie.
    [[nodiscard]] std::string session_token(std::string_view session_id) const;

private:
    KeyRing keys_;
    RandomSource& random_;
};

}  // namespace server
