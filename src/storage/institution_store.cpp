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

}  // namespace storage
