#include "storage/letter_store.hpp"

namespace storage {

Result<std::optional<LetterReadingRecord>> find_letter_reading(Reader& reader, std::string_view account_id,
                                                               std::string_view letter) {
    return reader.find<LetterReadingRecord>("find_letter_reading", account_id, letter);
}

Result<void> put_letter_reading(Transaction& transaction, const LetterReadingRecord& reading) {
    return as_done(transaction.execute_with("put_letter_reading", reading));
}

Result<void> drop_letter_reading(Transaction& transaction, std::string_view account_id, std::string_view letter) {
    return as_done(transaction.execute("drop_letter_reading", account_id, letter));
}

Result<void> insert_signed_letter(Transaction& transaction, const SignedLetterRecord& letter) {
    return as_done(transaction.execute_with("insert_signed_letter", letter));
}

Result<std::int64_t> count_signed_letters(Reader& reader, std::string_view person_id, std::string_view letter) {
    return reader.get<std::int64_t>("count_signed_letters", person_id, letter);
}

Result<std::optional<SignedLetterRecord>> find_signed_letter(Reader& reader, std::string_view invitation_id) {
    return reader.find<SignedLetterRecord>("find_signed_letter", invitation_id);
}

}  // namespace storage
