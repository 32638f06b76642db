#include "storage/institution_store.hpp"

namespace storage {

Result<void> put_institution(Transaction& transaction, const InstitutionRecord& institution) {
    return as_done(transaction.execute_with("put_institution", institution));
}

Result<std::optional<InstitutionRecord>> find_institution(Reader& reader, std::string_view code) {
    return reader.find<InstitutionRecord>("find_institution", code);
}

Result<std::vector<InstitutionRecord>> list_institutions(Reader& reader, std::string_view after_code,
                                                         std::int64_t count_max) {
    return reader.list<InstitutionRecord>("list_institutions", after_code, count_max);
}

Result<void> insert_institution_session(Transaction& transaction, const InstitutionSessionRecord& session) {
    return as_done(transaction.execute_with("insert_institution_session", session));
}

Result<std::optional<InstitutionSessionRecord>> find_institution_session(Reader& reader, std::string_view sign_no) {
    return reader.find<InstitutionSessionRecord>("find_institution_session", sign_no);
}

Result<Found> end_institution_session(Transaction& transaction, std::string_view sign_no, std::string_view institution,
                                      domain::Instant now) {
    return as_found(transaction.execute("end_institution_session", sign_no, institution, now));
}

Result<void> insert_institution_message(Transaction& transaction, const InstitutionMessageRecord& message) {
    return as_done(transaction.execute_with("insert_institution_message", message));
}

Result<std::optional<InstitutionMessageRecord>> find_institution_message(Reader& reader, std::string_view msgid) {
    return reader.find<InstitutionMessageRecord>("find_institution_message", msgid);
}

Result<Insertion> insert_undone_message(Transaction& transaction, const UndoneMessageRecord& message) {
    return as_insertion(transaction.execute_with("insert_undone_message", message));
}

Result<std::optional<UndoneMessageRecord>> find_undone_message(Reader& reader, std::string_view msgid) {
    return reader.find<UndoneMessageRecord>("find_undone_message", msgid);
}

Result<void> put_institution_api_key(Transaction& transaction, const InstitutionApiKeyRecord& key) {
    return as_done(transaction.execute_with("put_institution_api_key", key));
}

Result<void> delete_institution_api_key(Transaction& transaction, std::string_view institution) {
    return as_done(transaction.execute("delete_institution_api_key", institution));
}

Result<std::optional<InstitutionApiKeyRecord>> find_institution_api_key(Reader& reader, std::string_view institution) {
    return reader.find<InstitutionApiKeyRecord>("find_institution_api_key", institution);
}

Result<void> set_institution_extra_fields(Transaction& transaction, std::string_view institution,
                                          const std::vector<std::string>& names) {
    auto done = as_done(transaction.execute("delete_institution_extra_fields", institution));
    for (const std::string& name : names) {
        if (!done) return done;
        done = as_done(transaction.execute("insert_institution_extra_field", institution, name));
    }
    return done;
}

Result<std::vector<std::string>> list_institution_extra_fields(Reader& reader, std::string_view institution) {
    return reader.list<std::string>("list_institution_extra_fields", institution);
}

}  // namespace storage
