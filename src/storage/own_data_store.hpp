#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "storage/letter_store.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

/// All that is kept about one account and its person: counted, taken out, and removed.
namespace storage {

/// Who took a file of all data, and until when the session may fetch it.
struct DataExportRecord {
    std::string id;
    std::string account_id;
    std::string session_id;
    domain::Instant prepared_at;
    domain::Instant fetchable_until;

    static auto columns(auto& self) {
        return std::tie(self.id, self.account_id, self.session_id, self.prepared_at, self.fetchable_until);
    }
};

Result<void> insert_data_export(Transaction& transaction, const DataExportRecord& made);
/// Until when this session may fetch; nothing when it may not.
Result<std::optional<domain::Instant>> find_data_export_until(Reader& reader, std::string_view session_id,
                                                              domain::Instant now);

/// How many entries there are; `of` names a statement "count_kept_…", whose one argument is an account or a person.
Result<std::int64_t> count_kept(Reader& reader, std::string_view of, std::string_view owner);

Result<std::int64_t> count_open_staff_requests(Reader& reader, std::string_view person_id);
/// Codes that an institution has scanned and hasn't settled, and still may.
Result<std::int64_t> count_open_payment_visits(Reader& reader, std::string_view person_id, domain::Instant now);
Result<std::int64_t> count_pending_wallet_transfers(Reader& reader, std::string_view person_id, domain::Instant now);

Result<std::vector<SignedLetterRecord>> list_signed_letters(Reader& reader, std::string_view account_id);

/// Face checks that were begun and not finished are over.
Result<void> cancel_face_checks(Transaction& transaction, std::string_view account_id);

/// What the account's number and password are replaced by.
struct EmptiedAccount {
    std::string id;
    Bytes mobile_lookup;      ///< of no number
    Bytes mobile_ciphertext;  ///< of nothing
    domain::Instant deleted_at;
};
/// Found::No when it was deleted before.
Result<Found> empty_account(Transaction& transaction, const EmptiedAccount& account);
/// Everything that only the account's use needs: identity, tries, checks, readings, guards.
Result<void> drop_account_data(Transaction& transaction, std::string_view account_id);
/// Codes, proofs and failed log-ins of a number.
Result<void> drop_number_data(Transaction& transaction, const Bytes& mobile_lookup);
Result<void> drop_notices(Transaction& transaction, std::string_view person_id);

}  // namespace storage
