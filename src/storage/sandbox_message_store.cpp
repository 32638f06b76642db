#include "storage/sandbox_message_store.hpp"

namespace storage {

Result<void> insert_sandbox_message(Transaction& transaction, const SandboxMessageRecord& message) {
    return as_done(transaction.execute_with("insert_sandbox_message", message));
}

Result<std::vector<SandboxMessageRecord>> list_sandbox_messages(Reader& reader, const Bytes& mobile_lookup,
                                                                domain::Instant now, std::int64_t count_max) {
    return reader.list<SandboxMessageRecord>("list_sandbox_messages", mobile_lookup, now, count_max);
}

Result<std::int64_t> purge_sandbox_messages(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_sandbox_messages", before);
}

}  // namespace storage
