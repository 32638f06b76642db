#include "storage/session_store.hpp"

namespace storage {

Result<void> insert_session(Transaction& transaction, const SessionRecord& session) {
    return as_done(transaction.execute_with("insert_session", session));
}

Result<std::optional<SessionRecord>> find_session(Reader& reader, std::string_view id) {
    return reader.find<SessionRecord>("find_session", id);
}

Result<std::optional<SessionRecord>> find_session_by_token(Reader& reader, const Bytes& token_hash) {
    return reader.find<SessionRecord>("find_session_by_token", token_hash);
}

Result<Found> touch_session(Transaction& transaction, std::string_view id, domain::Instant now,
                            domain::Instant expires_at) {
    return as_found(transaction.execute("touch_session", id, now, expires_at));
}

Result<Found> extend_session(Transaction& transaction, std::string_view id, domain::Instant now,
                             domain::Instant expires_at) {
    return as_found(transaction.execute("extend_session", id, now, expires_at));
}

Result<Found> end_session(Transaction& transaction, std::string_view id, domain::Instant now) {
    return as_found(transaction.execute("end_session", id, now));
}

Result<std::int64_t> end_other_sessions(Transaction& transaction, std::string_view account_id, std::string_view kept_id,
                                        domain::Instant now) {
    return transaction.execute("end_other_sessions", account_id, kept_id, now);
}

Result<Found> end_session_elsewhere(Transaction& transaction, std::string_view account_id, std::string_view id,
                                    domain::Instant now) {
    return as_found(transaction.execute("end_session_elsewhere", account_id, id, now));
}

Result<std::vector<SessionRecord>> list_active_sessions(Reader& reader, std::string_view account_id,
                                                        domain::Instant now) {
    return reader.list<SessionRecord>("list_active_sessions", account_id, now);
}

Result<std::vector<SessionRecord>> list_sessions(Reader& reader, std::string_view account_id) {
    return reader.list<SessionRecord>("list_sessions", account_id);
}

Result<std::int64_t> count_active_sessions(Reader& reader, std::string_view account_id, domain::Instant now) {
    return reader.get<std::int64_t>("count_active_sessions", account_id, now);
}

Result<std::int64_t> purge_sessions(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_sessions", before);
}

}  // namespace storage
