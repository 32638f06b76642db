#include "storage/identity_store.hpp"

namespace storage {

Result<void> put_identity(Transaction& transaction, const IdentityRecord& identity) {
    return as_done(transaction.execute_with("put_identity", identity));
}

Result<std::optional<IdentityRecord>> find_identity(Reader& reader, std::string_view account_id) {
    return reader.find<IdentityRecord>("find_identity", account_id);
}

Result<std::optional<IdentityRecord>> find_identity_of_person(Reader& reader, std::string_view person_id) {
    return reader.find<IdentityRecord>("find_identity_of_person", person_id);
}

Result<std::int64_t> count_identity_try(Transaction& transaction, std::string_view account_id, std::string_view kind,
                                        domain::CivilDate day) {
    const std::string day_text = domain::format_civil_date(day);
    return transaction.get<std::int64_t>("count_identity_try", account_id, kind, day_text);
}

Result<std::int64_t> identity_tries(Reader& reader, std::string_view account_id, std::string_view kind,
                                    domain::CivilDate day) {
    const std::string day_text = domain::format_civil_date(day);
    return reader.get<std::int64_t>("identity_tries", account_id, kind, day_text);
}

Result<std::int64_t> purge_identity_tries(Transaction& transaction, domain::Instant before) {
    const std::string day_text = domain::format_civil_date(domain::shanghai_date(before));
    return transaction.execute("purge_identity_tries", day_text);
}

}  // namespace storage
