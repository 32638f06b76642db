#include "storage/guardian_consent_store.hpp"

#include "storage/write_outcome.hpp"

namespace storage {

Result<void> append_guardian_consent(Transaction& transaction, const GuardianConsentRecord& consent) {
    return as_done(transaction.execute_with("append_guardian_consent", consent));
}

Result<std::vector<GuardianConsentRecord>> list_guardian_consents(Reader& reader, std::string_view account_id) {
    return reader.list<GuardianConsentRecord>("list_guardian_consents", account_id);
}

}  // namespace storage
