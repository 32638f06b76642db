#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// What the right SMS code earned: for a short time and once, its holder speaks for the mobile number.
struct ProofRecord {
    std::string id;
    Bytes token_hash;
    Bytes mobile_lookup;
    Bytes mobile_ciphertext;
    std::string purpose;
    domain::Instant created_at;
    domain::Instant expires_at;
    std::optional<domain::Instant> used_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.token_hash, self.mobile_lookup, self.mobile_ciphertext, self.purpose,
                        self.created_at, self.expires_at, self.used_at);
    }
};

Result<void> insert_proof(Transaction& transaction, const ProofRecord& proof);
Result<std::optional<ProofRecord>> find_proof(Reader& reader, const Bytes& token_hash);

/// Found::No when it was used before, has expired by `now`, or isn't there.
Result<Found> use_proof(Transaction& transaction, std::string_view id, domain::Instant now);

/// Drops those that expired before `before`. Returns how many.
Result<std::int64_t> purge_proofs(Transaction& transaction, domain::Instant before);

}  // namespace storage
