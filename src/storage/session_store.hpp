#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// A log-in on one device. The token itself is never kept, only its hash.
struct SessionRecord {
    std::string id;
    std::string account_id;
    Bytes token_hash;
    domain::Instant created_at;
    domain::Instant last_seen_at;
    domain::Instant expires_at;
    std::optional<domain::Instant> ended_at;
    std::string device = {};                    ///< see domain/device.hpp
    std::optional<std::string> ended_why = {};  ///< `ended_elsewhere`, or nothing
    std::optional<domain::Instant> extended_at = {};

    static auto columns(auto& self) {
        return std::tie(self.id, self.account_id, self.token_hash, self.created_at, self.last_seen_at, self.expires_at,
                        self.ended_at, self.device, self.ended_why, self.extended_at);
    }
};

/// Another device of the same account ended it.
inline constexpr std::string_view ended_elsewhere = "elsewhere";

Result<void> insert_session(Transaction& transaction, const SessionRecord& session);
Result<std::optional<SessionRecord>> find_session(Reader& reader, std::string_view id);

/// Ended and expired ones too, so that the answer can tell "expired" from "unknown".
Result<std::optional<SessionRecord>> find_session_by_token(Reader& reader, const Bytes& token_hash);

/// Found::No when the session has ended or isn't there. Never moves last_seen_at back.
Result<Found> touch_session(Transaction& transaction, std::string_view id, domain::Instant now,
                            domain::Instant expires_at);
/// Its whole period counts from `now` on. Found::No when the session has ended or isn't there.
Result<Found> extend_session(Transaction& transaction, std::string_view id, domain::Instant now,
                             domain::Instant expires_at);
/// Found::No when the session had ended before or isn't there.
Result<Found> end_session(Transaction& transaction, std::string_view id, domain::Instant now);

/// Ends all of an account's sessions but `kept_id` (may be empty). Returns how many.
Result<std::int64_t> end_other_sessions(Transaction& transaction, std::string_view account_id, std::string_view kept_id,
                                        domain::Instant now);

/// Ends one of an account's sessions, by another of them. Found::No when the account has no such running session.
Result<Found> end_session_elsewhere(Transaction& transaction, std::string_view account_id, std::string_view id,
                                    domain::Instant now);
/// Neither ended nor expired, the one used last first.
Result<std::vector<SessionRecord>> list_active_sessions(Reader& reader, std::string_view account_id,
                                                        domain::Instant now);
/// Running or not, as long as they are kept; the latest first.
Result<std::vector<SessionRecord>> list_sessions(Reader& reader, std::string_view account_id);

/// Neither ended nor expired at `now`.
Result<std::int64_t> count_active_sessions(Reader& reader, std::string_view account_id, domain::Instant now);

/// Drops those that ended or expired before `before`. Returns how many.
Result<std::int64_t> purge_sessions(Transaction& transaction, domain::Instant before);

}  // namespace storage
