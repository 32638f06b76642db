#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "domain/identity.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

/// The two ways of the person check: face checks and hall codes.
namespace storage {

struct FaceCheckRecord {
    std::string id;
    std::string account_id;
    domain::Instant started_at;
    domain::Instant expires_at;
    std::optional<domain::Instant> finished_at;
    std::optional<domain::FaceOutcome> outcome;
    std::optional<std::string> invitation_id{};  ///< of a check that belongs to a binding; empty: one's own identity

    static auto columns(auto& self) {
        return std::tie(self.id, self.account_id, self.started_at, self.expires_at, self.finished_at, self.outcome,
                        self.invitation_id);
    }
};

Result<void> insert_face_check(Transaction& transaction, const FaceCheckRecord& check);
Result<std::optional<FaceCheckRecord>> find_face_check(Reader& reader, std::string_view id);
/// Found::No when it was finished before or isn't there.
Result<Found> finish_face_check(Transaction& transaction, std::string_view id, domain::Instant now,
                                domain::FaceOutcome outcome);
/// Drops those begun before `before`. Returns how many.
Result<std::int64_t> purge_face_checks(Transaction& transaction, domain::Instant before);

/// A code given by a service hall to a person who showed the card there.
struct HallCodeRecord {
    Bytes code_hash;  ///< digest of person and code together
    std::string person_id;
    std::string purpose;
    domain::Instant created_at;
    domain::Instant expires_at;
    std::optional<domain::Instant> used_at;
    std::optional<std::string> issued_by{};  ///< of the staff; empty: the sandbox's clerk

    static auto columns(auto& self) {
        return std::tie(self.code_hash, self.person_id, self.purpose, self.created_at, self.expires_at, self.used_at,
                        self.issued_by);
    }
};

/// AlreadyThere when the person was given the same digits before: take others.
Result<Insertion> insert_hall_code(Transaction& transaction, const HallCodeRecord& code);
/// Used and expired ones too, so that the answer can say which.
Result<std::optional<HallCodeRecord>> find_hall_code(Reader& reader, const Bytes& code_hash);
/// Found::No when it was used before, has expired by `now`, or isn't there.
Result<Found> use_hall_code(Transaction& transaction, const Bytes& code_hash, domain::Instant now);
/// Drops those that expired before `before`. Returns how many.
Result<std::int64_t> purge_hall_codes(Transaction& transaction, domain::Instant before);

}  // namespace storage
