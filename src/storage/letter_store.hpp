#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// How far an account has read a letter, of the edition that was shown.
struct LetterReadingRecord {
    std::string account_id;
    std::string letter;
    std::string version;
    std::string text_sha256;
    std::int64_t position = 0;
    domain::Instant started_at;

    static auto columns(auto& self) {
        return std::tie(self.account_id, self.letter, self.version, self.text_sha256, self.position, self.started_at);
    }
};

/// A signature: never changed, never deleted.
struct SignedLetterRecord {
    std::string id;
    std::string account_id;
    std::string person_id;
    std::string letter;
    std::string version;
    std::string text_sha256;
    domain::Instant signed_at;
    std::string channel;  ///< "web", …
    std::string invitation_id;

    static auto columns(auto& self) {
        return std::tie(self.id, self.account_id, self.person_id, self.letter, self.version, self.text_sha256,
                        self.signed_at, self.channel, self.invitation_id);
    }
};

Result<std::optional<LetterReadingRecord>> find_letter_reading(Reader& reader, std::string_view account_id,
                                                               std::string_view letter);
Result<void> put_letter_reading(Transaction& transaction, const LetterReadingRecord& reading);
Result<void> drop_letter_reading(Transaction& transaction, std::string_view account_id, std::string_view letter);

Result<void> insert_signed_letter(Transaction& transaction, const SignedLetterRecord& letter);
Result<std::int64_t> count_signed_letters(Reader& reader, std::string_view person_id, std::string_view letter);
Result<std::optional<SignedLetterRecord>> find_signed_letter(Reader& reader, std::string_view invitation_id);

}  // namespace storage
