#pragma once

#include <vector>

#include "server/vault.hpp"
#include "storage/database.hpp"
#include "storage/ledger_audit_store.hpp"

namespace server {

/// Posted rows never change: besides the triggers, a keyed digest of each account's postings (with their transfers and
/// settlements), chained row by row. What was seen at an earlier look is digested again and compared, then
/// the digest goes on over what was posted since and is kept for the next look. Whoever changes the file without the
/// server's keys can't make a digest that fits.
[[nodiscard]] storage::Result<std::vector<storage::Violation>> check_digests(storage::Database& database,
                                                                             const Vault& vault,
                                                                             const storage::IdRange& accounts,
                                                                             domain::Instant now);

}  // namespace server
