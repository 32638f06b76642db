#pragma once

#include <span>

#include "domain/instant.hpp"
#include "storage/migration.hpp"
#include "storage/storage_error.hpp"

namespace storage {

class ConnectionPool;

/// Applies what is missing, each migration in a transaction of its own, after checking what was applied before.
/// Refuses (`Migration`) when an applied migration differs from the program's or is unknown to the program.
Result<void> migrate(ConnectionPool& pool, std::span<const Migration> migrations, ChecksumFunction checksum,
                     domain::Instant now);

}  // namespace storage
