#pragma once

#include <expected>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "domain/staff.hpp"
#include "server/refusal.hpp"
#include "storage/session_store.hpp"
#include "storage/storage_error.hpp"

/// What endpoint handlers take and give.
namespace server {

/// A value, or a refusal that changed nothing.
template <class Value>
using Answered = std::expected<Value, Refusal>;

/// What the database couldn't do, as an answer: it is logged by whoever sends it.
[[nodiscard]] Refusal storage_refusal(const storage::StorageError& error);

/// `if (!found) return failed(found);`
template <class Value>
[[nodiscard]] std::unexpected<Refusal> failed(const storage::Result<Value>& result) {
    return std::unexpected(storage_refusal(result.error()));
}
template <class Value>
[[nodiscard]] std::unexpected<Refusal> failed(const Answered<Value>& result) {
    return std::unexpected(result.error());
}

/// Somebody of a service hall's staff on shift.
struct StaffCaller {
    std::string session_id;
    std::string staff_id;
    std::string name;
    std::string hall;
    domain::StaffRole role = domain::StaffRole::Clerk;
    domain::Instant expires_at;
};

/// Who asks, and when.
struct Caller {
    std::optional<storage::SessionRecord> session;  ///< a running one
    domain::Instant now;
    std::optional<StaffCaller> staff = {};  ///< at an endpoint of the staff
    std::string device = {};                ///< see domain/device.hpp
};

/// Of the insured person's session, or of a shift of the staff: each has a cookie of its own.
enum class SessionChange { None, Started, Ended, ShiftStarted, ShiftEnded };

/// What a write did, to be kept with its idempotency key. A refusal in here has an effect (a wrong code used up a
/// try), so that it is kept as well.
template <class Answer>
struct Written {
    std::variant<Answer, Refusal> outcome;
    SessionChange session_change = SessionChange::None;
    std::string session_id = {};          ///< of the session that was started
    std::vector<std::string> tells = {};  ///< persons whom it concerns: those who wait for news of them are woken
};

template <class Answer>
[[nodiscard]] Written<Answer> written(Answer answer, std::vector<std::string> tells = {}) {
    return {.outcome = std::move(answer), .tells = std::move(tells)};
}

}  // namespace server
