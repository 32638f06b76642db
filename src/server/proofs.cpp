#include "server/proofs.hpp"

#include "server/encoding.hpp"
#include "server/sessions.hpp"

namespace server {

using protocol::ErrorCode;

Answered<Proofs::Issued> Proofs::issue(storage::Transaction& transaction, const domain::MobileNumber& mobile,
                                       std::string_view purpose, domain::Instant now) {
    Issued issued{random_token(random_), now + lifetime_};
    const std::string id = random_identifier(random_);
    const auto inserted =
        storage::insert_proof(transaction, {.id = id,
                                            .token_hash = {sha256(issued.token)},
                                            .mobile_lookup = vault_.digest(DigestOf::Mobile, mobile.text()),
                                            .mobile_ciphertext = vault_.seal(SealedAs::Mobile, id, mobile.text()),
                                            .purpose = std::string(purpose),
                                            .created_at = now,
                                            .expires_at = issued.expires_at,
                                            .used_at = std::nullopt});
    if (!inserted) return failed(inserted);
    return issued;
}

Answered<ProvenNumber> Proofs::check(storage::Reader& reader, std::string_view token, domain::Instant now) const {
    auto proof = storage::find_proof(reader, {sha256(token)});
    if (!proof) return failed(proof);
    if (!*proof) return std::unexpected(refuse(ErrorCode::ProofExpired));
    if ((*proof)->used_at) return std::unexpected(refuse(ErrorCode::ProofUsed));
    if (now >= (*proof)->expires_at) return std::unexpected(refuse(ErrorCode::ProofExpired));
    const auto mobile = open_mobile(vault_, (*proof)->id, (*proof)->mobile_ciphertext);
    if (!mobile) return failed(mobile);
    return ProvenNumber{std::move(**proof), *mobile};
}

Answered<void> Proofs::use(storage::Transaction& transaction, const ProvenNumber& proven, domain::Instant now) const {
    const auto used = storage::use_proof(transaction, proven.proof.id, now);
    if (!used) return failed(used);
    if (*used == storage::Found::No) {
        const bool is_late = now >= proven.proof.expires_at;
        return std::unexpected(refuse(is_late ? ErrorCode::ProofExpired : ErrorCode::ProofUsed));
    }
    return {};
}

}  // namespace server
