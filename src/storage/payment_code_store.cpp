#include "storage/payment_code_store.hpp"

namespace storage {

Result<void> insert_payment_code(Transaction& transaction, const PaymentCodeRecord& code) {
    return as_done(transaction.execute_with("insert_payment_code", code));
}

Result<void> replace_payment_codes(Transaction& transaction, std::string_view account_id, domain::Instant now) {
    return as_done(transaction.execute("replace_payment_codes", account_id, now));
}

Result<std::optional<PaymentCodeRecord>> find_payment_code(Reader& reader, const Bytes& token_hash) {
    return reader.find<PaymentCodeRecord>("find_payment_code", token_hash);
}

Result<Found> open_payment_visit(Transaction& transaction, const Bytes& token_hash, std::string_view institution,
                                 domain::Instant now, domain::Instant closes_at) {
    return as_found(transaction.execute("open_payment_visit", token_hash, institution, now, closes_at));
}

Result<Found> settle_payment_visit(Transaction& transaction, const Bytes& token_hash, std::string_view institution,
                                   domain::Instant now) {
    return as_found(transaction.execute("settle_payment_visit", token_hash, institution, now));
}

Result<std::int64_t> purge_payment_codes(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_payment_codes", before);
}

Result<void> put_payment_guard(Transaction& transaction, std::string_view session_id, domain::Instant last_used_at) {
    return as_done(transaction.execute("put_payment_guard", session_id, last_used_at));
}

Result<std::optional<domain::Instant>> find_payment_guard(Reader& reader, std::string_view session_id) {
    return reader.find<domain::Instant>("find_payment_guard", session_id);
}

Result<std::int64_t> purge_payment_guards(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_payment_guards", before);
}

}  // namespace storage
