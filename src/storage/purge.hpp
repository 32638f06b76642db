#pragma once

#include <cstdint>

#include "domain/instant.hpp"
#include "storage/transaction.hpp"

namespace storage {

/// How long rows that have served their purpose are kept. assets/privacy/collected_data.json tells people the same.
struct RetentionPeriods {
    domain::Duration sms_challenges = domain::days(2);  ///< a whole day is needed for the daily cap
    domain::Duration proofs = domain::hours(1);
    domain::Duration sessions = domain::days(30);
    domain::Duration idempotent_requests = domain::days(2);
    domain::Duration login_failures = domain::days(1);
    domain::Duration sandbox_messages = domain::days(1);
    domain::Duration identity_tries = domain::days(2);  ///< whole days are counted
    domain::Duration face_checks = domain::days(30);
    domain::Duration hall_codes = domain::days(1);
    domain::Duration payment_codes = domain::days(1);  ///< longer than any visit
    domain::Duration payment_guards = domain::days(1);
    domain::Duration invitation_codes = domain::days(2);
    domain::Duration invitations = domain::days(30);  ///< of those that came to nothing
    domain::Duration quotes = domain::days(7);        ///< pre-settlements that no settlement followed
    // Three years are the limitation of civil claims; the day more is a leap year's.
    domain::Duration accesses = domain::days(3 * 365 + 1);
    domain::Duration consents = domain::days(3 * 365 + 1);  ///< after the account was deleted
    domain::Duration family = domain::days(3 * 365 + 1);    ///< after it ended
};

/// Drops what is older than its period, in one go; never accounts or anything of the ledger.
/// Returns how many rows went.
Result<std::int64_t> purge_old_rows(Transaction& transaction, const RetentionPeriods& periods, domain::Instant now);

}  // namespace storage
