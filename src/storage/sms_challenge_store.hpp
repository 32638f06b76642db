#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// An SMS code that was sent. How many tries, how long and how often is domain's to say (sms_code.hpp).
struct SmsChallengeRecord {
    std::string id;
    Bytes mobile_lookup;
    Bytes mobile_ciphertext;
    std::string purpose;
    Bytes code_hash;
    domain::Instant created_at;
    domain::Instant expires_at;
    std::int64_t wrong_tries = 0;
    std::optional<domain::Instant> used_at;      ///< the right code was given
    std::optional<domain::Instant> replaced_at;  ///< a later code was sent to the same number

    static auto columns(auto& self) {
        return std::tie(self.id, self.mobile_lookup, self.mobile_ciphertext, self.purpose, self.code_hash,
                        self.created_at, self.expires_at, self.wrong_tries, self.used_at, self.replaced_at);
    }
};

Result<void> insert_sms_challenge(Transaction& transaction, const SmsChallengeRecord& challenge);

/// Marks the number's unused challenges of this purpose as replaced; call it before the insert.
Result<void> replace_sms_challenges(Transaction& transaction, const Bytes& mobile_lookup, std::string_view purpose,
                                    domain::Instant now);

Result<std::optional<SmsChallengeRecord>> find_sms_challenge(Reader& reader, std::string_view id);

/// Of any purpose: for the wait before the next one.
Result<std::optional<SmsChallengeRecord>> find_latest_sms_challenge(Reader& reader, const Bytes& mobile_lookup);

/// Of any purpose, made at `since` or later: for the daily cap.
Result<std::int64_t> count_sms_challenges(Reader& reader, const Bytes& mobile_lookup, domain::Instant since);

/// Counts a wrong code; returns the wrong tries by then, nothing when there is no such challenge.
Result<std::optional<std::int64_t>> count_wrong_sms_code(Transaction& transaction, std::string_view id);

/// Found::No when it was used before (or isn't there): a code works once.
Result<Found> use_sms_challenge(Transaction& transaction, std::string_view id, domain::Instant now);

/// Drops those made before `before`, which must leave a whole day for the daily cap. Returns how many.
Result<std::int64_t> purge_sms_challenges(Transaction& transaction, domain::Instant before);

}  // namespace storage
