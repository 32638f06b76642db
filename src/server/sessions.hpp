#pragma once

#include <optional>
#include <string_view>

#include "domain/mobile_number.hpp"
#include "protocol/session_wire.hpp"
#include "server/answered.hpp"
#include "server/configuration.hpp"
#include "server/random_source.hpp"
#include "server/vault.hpp"
#include "storage/account_store.hpp"
#include "storage/session_store.hpp"

namespace server {

/// Log-ins: begun only by the server under an identifier of its own, so that nobody can plant one (session fixation).
class Sessions {
public:
    Sessions(Vault& vault, RandomSource& random, const SessionPeriods& periods)
        : vault_(vault), random_(random), periods_(periods) {}

    /// Begins a session, and ends the one that this browser had.
    [[nodiscard]] Answered<storage::SessionRecord> start(storage::Transaction& transaction, std::string_view account_id,
                                                         const Caller& caller);

    /// The session of a cookie's token, running or not; nothing for a token that isn't ours.
    [[nodiscard]] storage::Result<std::optional<storage::SessionRecord>> find(storage::Reader& reader,
                                                                              std::string_view token) const;
    [[nodiscard]] static bool is_running(const storage::SessionRecord& session, domain::Instant now);

    /// Whether its use should be noted now.
    [[nodiscard]] bool is_touch_due(const storage::SessionRecord& session, domain::Instant now) const;
    [[nodiscard]] storage::Result<storage::Found> touch(storage::Transaction& transaction,
                                                        const storage::SessionRecord& session, domain::Instant now);

    /// When the session will end if it isn't used from `now` on.
    [[nodiscard]] domain::Instant expires_at(const storage::SessionRecord& session, domain::Instant now) const;

    /// The person asked to go on: another whole period, granted shortly before the end alone. Gives the new end.
    [[nodiscard]] Answered<domain::Instant> extend(storage::Transaction& transaction,
                                                   const storage::SessionRecord& session, domain::Instant now);

    [[nodiscard]] Answered<protocol::SessionAnswer> describe(const storage::AccountRecord& account,
                                                             domain::Instant expires_at) const;

private:
    [[nodiscard]] domain::Instant end_of(domain::Instant period_start, domain::Instant now) const;
    Vault& vault_;
    RandomSource& random_;
    SessionPeriods periods_;
};

/// The account's number, opened. A refusal (internal) when the ciphertext doesn't fit the keys.
[[nodiscard]] Answered<domain::MobileNumber> open_mobile(const Vault& vault, std::string_view row_id,
                                                         const storage::Bytes& ciphertext);

}  // namespace server
