#include "storage/staff_store.hpp"

namespace storage {

Result<Insertion> insert_staff(Transaction& transaction, const StaffRecord& staff) {
    return as_insertion(transaction.execute_with("put_staff", staff));
}

Result<std::optional<StaffRecord>> find_staff_by_login(Reader& reader, std::string_view login) {
    return reader.find<StaffRecord>("find_staff_by_login", login);
}

Result<std::optional<StaffRecord>> find_staff(Reader& reader, std::string_view id) {
    return reader.find<StaffRecord>("find_staff", id);
}

Result<void> insert_staff_session(Transaction& transaction, const StaffSessionRecord& session) {
    return as_done(transaction.execute_with("insert_staff_session", session));
}

Result<std::optional<StaffSessionRecord>> find_staff_session(Reader& reader, const Bytes& token_hash) {
    return reader.find<StaffSessionRecord>("find_staff_session", token_hash);
}

Result<Found> end_staff_session(Transaction& transaction, std::string_view id, domain::Instant now) {
    return as_found(transaction.execute("end_staff_session", id, now));
}

Result<std::int64_t> purge_staff_sessions(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_staff_sessions", before);
}

Result<void> insert_staff_request(Transaction& transaction, const StaffRequestRecord& request) {
    return as_done(transaction.execute_with("insert_staff_request", request));
}

Result<Found> decide_staff_request(Transaction& transaction, std::string_view id, const StaffDecision& decision,
                                   domain::Instant now) {
    return as_found(
        transaction.execute("decide_staff_request", id, decision.state, decision.decided_by, now, decision.rejection));
}

Result<std::optional<StaffRequestRecord>> find_staff_request(Reader& reader, std::string_view id) {
    return reader.find<StaffRequestRecord>("find_staff_request", id);
}

Result<std::vector<StaffRequestRecord>> list_staff_requests(Reader& reader, std::int64_t count_max) {
    return reader.list<StaffRequestRecord>("list_staff_requests", count_max);
}

Result<std::vector<StaffRequestRecord>> list_staff_requests_of_person(Reader& reader, std::string_view person_id) {
    return reader.list<StaffRequestRecord>("list_staff_requests_of_person", person_id);
}

}  // namespace storage
