#include "storage/person_check_store.hpp"

namespace storage {

Result<void> insert_face_check(Transaction& transaction, const FaceCheckRecord& check) {
    return as_done(transaction.execute_with("insert_face_check", check));
}

Result<std::optional<FaceCheckRecord>> find_face_check(Reader& reader, std::string_view id) {
    return reader.find<FaceCheckRecord>("find_face_check", id);
}

Result<Found> finish_face_check(Transaction& transaction, std::string_view id, domain::Instant now,
                                domain::FaceOutcome outcome) {
    return as_found(transaction.execute("finish_face_check", id, now, outcome));
}

Result<std::int64_t> purge_face_checks(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_face_checks", before);
}

Result<Insertion> insert_hall_code(Transaction& transaction, const HallCodeRecord& code) {
    return as_insertion(transaction.execute_with("insert_hall_code", code));
}

Result<std::optional<HallCodeRecord>> find_hall_code(Reader& reader, const Bytes& code_hash) {
    return reader.find<HallCodeRecord>("find_hall_code", code_hash);
}

Result<Found> use_hall_code(Transaction& transaction, const Bytes& code_hash, domain::Instant now) {
    return as_found(transaction.execute("use_hall_code", code_hash, now));
}

Result<std::int64_t> purge_hall_codes(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_hall_codes", before);
}

}  // namespace storage
