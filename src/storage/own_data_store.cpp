#include "storage/own_data_store.hpp"

namespace storage {

Result<void> insert_data_export(Transaction& transaction, const DataExportRecord& made) {
    return as_done(transaction.execute_with("insert_data_export", made));
}

Result<std::optional<domain::Instant>> find_data_export_until(Reader& reader, std::string_view session_id,
                                                              domain::Instant now) {
    return reader.get<std::optional<domain::Instant>>("find_data_export_until", session_id, now);
}

Result<std::int64_t> count_kept(Reader& reader, std::string_view of, std::string_view owner) {
    return reader.get<std::int64_t>(of, owner);
}

Result<std::int64_t> count_open_staff_requests(Reader& reader, std::string_view person_id) {
    return reader.get<std::int64_t>("count_open_staff_requests", person_id);
}

Result<std::int64_t> count_open_payment_visits(Reader& reader, std::string_view person_id, domain::Instant now) {
    return reader.get<std::int64_t>("count_open_payment_visits", person_id, now);
}

Result<std::int64_t> count_pending_wallet_transfers(Reader& reader, std::string_view person_id, domain::Instant now) {
    return reader.get<std::int64_t>("count_pending_wallet_transfers", person_id, now);
}

Result<std::vector<SignedLetterRecord>> list_signed_letters(Reader& reader, std::string_view account_id) {
    return reader.list<SignedLetterRecord>("list_signed_letters_of_account", account_id);
}

Result<void> cancel_face_checks(Transaction& transaction, std::string_view account_id) {
    return as_done(transaction.execute("cancel_face_checks", account_id));
}

Result<Found> empty_account(Transaction& transaction, const EmptiedAccount& account) {
    return as_found(transaction.execute("empty_account", account.id, account.mobile_lookup, account.mobile_ciphertext,
                                        account.deleted_at));
}

Result<void> drop_account_data(Transaction& transaction, std::string_view account_id) {
    for (const std::string_view statement :
         {"drop_identity", "drop_identity_tries", "drop_face_checks", "drop_letter_readings", "drop_payment_guards"}) {
        const auto dropped = as_done(transaction.execute(statement, account_id));
        if (!dropped) return dropped;
    }
    return {};
}

Result<void> drop_number_data(Transaction& transaction, const Bytes& mobile_lookup) {
    for (const std::string_view statement :
         {"drop_sms_challenges_of_number", "drop_proofs_of_number", "drop_login_failures_of_number"}) {
        const auto dropped = as_done(transaction.execute(statement, mobile_lookup));
        if (!dropped) return dropped;
    }
    return {};
}

Result<void> drop_notices(Transaction& transaction, std::string_view person_id) {
    return as_done(transaction.execute("drop_notices_of_person", person_id));
}

}  // namespace storage
