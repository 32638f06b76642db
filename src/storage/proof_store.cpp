#include "storage/proof_store.hpp"

namespace storage {

Result<void> insert_proof(Transaction& transaction, const ProofRecord& proof) {
    return as_done(transaction.execute_with("insert_proof", proof));
}

Result<std::optional<ProofRecord>> find_proof(Reader& reader, const Bytes& token_hash) {
    return reader.find<ProofRecord>("find_proof", token_hash);
}

Result<Found> use_proof(Transaction& transaction, std::string_view id, domain::Instant now) {
    return as_found(transaction.execute("use_proof", id, now));
}

Result<std::int64_t> purge_proofs(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_proofs", before);
}

}  // namespace storage
