#pragma once

#include "server/answered.hpp"
#include "server/application_parts.hpp"

/// Too many wrong log-in passwords lock a number for a while, wherever they are typed.
namespace server {

/// When the number is locked: a refusal that tells nobody whether it has an account.
[[nodiscard]] Answered<void> check_log_in_lock(storage::Reader& reader, const storage::Bytes& mobile_lookup,
                                               domain::Instant now);

/// Counts a wrong one; the last that is allowed locks.
[[nodiscard]] Answered<void> count_log_in_failure(storage::Transaction& transaction, const ApplicationParts& parts,
                                                  const storage::Bytes& mobile_lookup, domain::Instant now);

}  // namespace server
