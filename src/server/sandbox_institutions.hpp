#pragma once

#include <expected>
#include <string>

#include "protocol/sandbox_institutions_wire.hpp"
#include "server/startup_error.hpp"
#include "server/vault.hpp"
#include "storage/database.hpp"

namespace server {

/// Reads assets/sandbox/institutions.json.
[[nodiscard]] std::expected<protocol::SandboxInstitutions, StartupError> read_institutions_file(
    const std::string& file);

/// Makes the sandbox's institutions known, with their credentials of now.
[[nodiscard]] std::expected<void, StartupError> load_sandbox_institutions(
    storage::Database& database, Vault& vault, const protocol::SandboxInstitutions& institutions);

}  // namespace server
