#pragma once

#include <string>
#include <string_view>

#include "domain/mobile_number.hpp"
#include "server/answered.hpp"
#include "server/random_source.hpp"
#include "server/vault.hpp"
#include "storage/proof_store.hpp"

namespace server {

/// A number whose messages somebody has shown to read.
struct ProvenNumber {
    storage::ProofRecord proof;
    domain::MobileNumber mobile;
};

/// What the right SMS code earns: a token that speaks for the number, once and for a short time.
class Proofs {
public:
    Proofs(Vault& vault, RandomSource& random, domain::Duration lifetime)
        : vault_(vault), random_(random), lifetime_(lifetime) {}

    struct Issued {
        std::string token;
        domain::Instant expires_at;
    };
    [[nodiscard]] Answered<Issued> issue(storage::Transaction& transaction, const domain::MobileNumber& mobile,
                                         std::string_view purpose, domain::Instant now);

    /// Refuses with proof_expired (also when there is no such proof) or proof_used.
    [[nodiscard]] Answered<ProvenNumber> check(storage::Reader& reader, std::string_view token,
                                               domain::Instant now) const;

    /// Uses it up; refuses like check() when somebody else was faster.
    [[nodiscard]] Answered<void> use(storage::Transaction& transaction, const ProvenNumber& proven,
                                     domain::Instant now) const;

private:
    Vault& vault_;
    RandomSource& random_;
    domain::Duration lifetime_;
};

}  // namespace server
