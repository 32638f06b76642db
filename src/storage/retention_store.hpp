#pragma once

#include <cstdint>

#include "domain/instant.hpp"
#include "storage/transaction.hpp"

/// What is kept for years and then goes, as assets/privacy tells everybody. Each takes the moment before which it
/// ended, and gives how many rows went. The tables' triggers refuse any other deletion.
namespace storage {

/// Who looked at whose data.
Result<std::int64_t> purge_accesses(Transaction& transaction, domain::Instant before);
/// Of accounts deleted before that.
Result<std::int64_t> purge_consents(Transaction& transaction, domain::Instant before);
/// Of families: letters, guardians' consents, family vouchers. Who shared with whom stays with the payments.
Result<std::int64_t> purge_family(Transaction& transaction, domain::Instant before);

}  // namespace storage
