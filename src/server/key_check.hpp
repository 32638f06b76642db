#pragma once

#include <expected>

#include "server/startup_error.hpp"
#include "server/vault.hpp"
#include "storage/database.hpp"

namespace server {

/// Refuses keys that aren't this database's: the first start leaves a mark in the database that only its own keys can
/// read, so that a wrong key file is noticed at the start and not by people whose data can't be read.
[[nodiscard]] std::expected<void, StartupError> check_keys(storage::Database& database, Vault& vault);

}  // namespace server
