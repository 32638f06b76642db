#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/family_act.hpp"
#include "domain/staff.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

/// The service hall's staff, their sessions, and what they ask for and carry out.
namespace storage {

struct StaffRecord {
    std::string id;
    std::string login;
    std::string name;
    std::string hall;
    std::string password_hash;
    domain::Instant created_at;
    std::optional<domain::Instant> disabled_at;
    domain::StaffRole role = domain::StaffRole::Clerk;

    static auto columns(auto& self) {
        return std::tie(self.id, self.login, self.name, self.hall, self.password_hash, self.created_at,
                        self.disabled_at, self.role);
    }
};

struct StaffSessionRecord {
    std::string id;
    std::string staff_id;
    Bytes token_hash;
    domain::Instant created_at;
    domain::Instant expires_at;
    std::optional<domain::Instant> ended_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.staff_id, self.token_hash, self.created_at, self.expires_at, self.ended_at);
    }
};

/// An act that one of the staff asks for and another one decides about, once.
struct StaffRequestRecord {
    std::string id;
    domain::StaffActKind kind{};
    std::string person_id;
    std::optional<std::string> other_person_id;
    Bytes details_ciphertext;
    std::string requested_by;
    domain::Instant requested_at;
    domain::StaffRequestState state = domain::StaffRequestState::Requested;
    std::optional<std::string> decided_by;
    std::optional<domain::Instant> decided_at;
    std::optional<domain::StaffRejection> rejection{};

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.person_id, self.other_person_id, self.details_ciphertext,
                        self.requested_by, self.requested_at, self.state, self.decided_by, self.decided_at,
                        self.rejection);
    }
};

/// AlreadyThere when the login is taken.
Result<Insertion> insert_staff(Transaction& transaction, const StaffRecord& staff);
Result<std::optional<StaffRecord>> find_staff_by_login(Reader& reader, std::string_view login);
Result<std::optional<StaffRecord>> find_staff(Reader& reader, std::string_view id);

Result<void> insert_staff_session(Transaction& transaction, const StaffSessionRecord& session);
Result<std::optional<StaffSessionRecord>> find_staff_session(Reader& reader, const Bytes& token_hash);
Result<Found> end_staff_session(Transaction& transaction, std::string_view id, domain::Instant now);
/// Drops those that expired before `before`. Returns how many.
Result<std::int64_t> purge_staff_sessions(Transaction& transaction, domain::Instant before);

Result<void> insert_staff_request(Transaction& transaction, const StaffRequestRecord& request);
/// What becomes of a request; `rejection` only of one that is rejected.
struct StaffDecision {
    domain::StaffRequestState state{};
    std::string_view decided_by;
    std::optional<domain::StaffRejection> rejection = {};
};
/// Found::No when it was decided before. A Constraint error when whoever asked would carry it out.
Result<Found> decide_staff_request(Transaction& transaction, std::string_view id, const StaffDecision& decision,
                                   domain::Instant now);
Result<std::optional<StaffRequestRecord>> find_staff_request(Reader& reader, std::string_view id);
/// The open ones first, then the latest.
Result<std::vector<StaffRequestRecord>> list_staff_requests(Reader& reader, std::int64_t count_max);
/// Those about a person that wait for a second clerk, oldest first.
Result<std::vector<StaffRequestRecord>> list_staff_requests_of_person(Reader& reader, std::string_view person_id);

}  // namespace storage
