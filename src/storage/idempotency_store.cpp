#include "storage/idempotency_store.hpp"

namespace storage {

Result<Insertion> insert_idempotent_request(Transaction& transaction, const IdempotentRequestRecord& request) {
    return as_insertion(transaction.execute_with("insert_idempotent_request", request));
}

Result<std::optional<IdempotentRequestRecord>> find_idempotent_request(Reader& reader, std::string_view scope,
                                                                       std::string_view key) {
    return reader.find<IdempotentRequestRecord>("find_idempotent_request", scope, key);
}

Result<std::int64_t> purge_idempotent_requests(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_idempotent_requests", before);
}

}  // namespace storage
