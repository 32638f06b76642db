#include "storage/account_store.hpp"

namespace storage {

Result<Insertion> insert_account(Transaction& transaction, const AccountRecord& account) {
    return as_insertion(transaction.execute_with("insert_account", account));
}

Result<std::optional<AccountRecord>> find_account(Reader& reader, std::string_view id) {
    return reader.find<AccountRecord>("find_account", id);
}

Result<std::optional<AccountRecord>> find_account_by_mobile(Reader& reader, const Bytes& mobile_lookup) {
    return reader.find<AccountRecord>("find_account_by_mobile", mobile_lookup);
}

Result<Found> record_login(Transaction& transaction, std::string_view id, domain::Instant now) {
    return as_found(transaction.execute("record_login", id, now));
}

Result<Found> set_password_hash(Transaction& transaction, std::string_view id, std::string_view password_hash) {
    return as_found(transaction.execute("set_password_hash", id, password_hash));
}

Result<Found> set_account_mobile(Transaction& transaction, std::string_view id, const Bytes& mobile_lookup,
                                 const Bytes& mobile_ciphertext) {
    return as_found(transaction.execute("set_account_mobile", id, mobile_lookup, mobile_ciphertext));
}

Result<Found> set_account_language(Transaction& transaction, std::string_view id, std::string_view language) {
    return as_found(transaction.execute("set_account_language", id, language));
}

}  // namespace storage
