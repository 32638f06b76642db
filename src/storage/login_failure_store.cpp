#include "storage/login_failure_store.hpp"

namespace storage {

Result<std::optional<LoginFailureRecord>> find_login_failures(Reader& reader, const Bytes& mobile_lookup) {
    return reader.find<LoginFailureRecord>("find_login_failures", mobile_lookup);
}

Result<LoginFailureRecord> count_login_failure(Transaction& transaction, const Bytes& mobile_lookup,
                                               domain::Instant now, domain::Instant forget_before) {
    return transaction.get<LoginFailureRecord>("count_login_failure", mobile_lookup, now, forget_before);
}

Result<void> lock_login(Transaction& transaction, const Bytes& mobile_lookup, domain::Instant until) {
    return as_done(transaction.execute("lock_login", mobile_lookup, until));
}

Result<void> clear_login_failures(Transaction& transaction, const Bytes& mobile_lookup) {
    return as_done(transaction.execute("clear_login_failures", mobile_lookup));
}

Result<std::int64_t> purge_login_failures(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_login_failures", before);
}

}  // namespace storage
