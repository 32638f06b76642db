#include "storage/consent_store.hpp"

#include "storage/write_outcome.hpp"

namespace storage {

Result<void> append_consent(Transaction& transaction, const ConsentRecord& consent) {
    return as_done(transaction.execute_with("append_consent", consent));
}

Result<std::vector<ConsentRecord>> list_current_consents(Reader& reader, std::string_view account_id) {
    return reader.list<ConsentRecord>("list_current_consents", account_id);
}

Result<std::vector<ConsentRecord>> list_consent_history(Reader& reader, std::string_view account_id) {
    return reader.list<ConsentRecord>("list_consent_history", account_id);
}

}  // namespace storage
