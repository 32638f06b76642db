#pragma once

#include <cstdint>
#include <expected>
#include <string>

#include "domain/instant.hpp"
#include "protocol/sandbox_people_wire.hpp"
#include "server/random_source.hpp"
#include "server/startup_error.hpp"
#include "server/vault.hpp"
#include "storage/database.hpp"

namespace server {

/// Reads assets/sandbox/people.json.
[[nodiscard]] std::expected<protocol::SandboxPeople, StartupError> read_people_file(const std::string& path);

/// Takes the sandbox's people into an empty database, all or nothing: persons, insurances, relatives, and balances as
/// transfers from an account of opening balances. Returns how many; 0 when they were there.
[[nodiscard]] std::expected<std::int64_t, StartupError> load_sandbox_people(storage::Database& database, Vault& vault,
                                                                            RandomSource& random,
                                                                            const protocol::SandboxPeople& people,
                                                                            domain::Instant now);

/// Whose ledger accounts the money of a person's insurance is in: a person has one personal account a place.
[[nodiscard]] std::string personal_account_owner(std::string_view person_id, std::string_view area);

/// The people with the status and balances that the database has now.
[[nodiscard]] storage::Result<protocol::SandboxPeople> sandbox_people_now(storage::Reader& reader,
                                                                          protocol::SandboxPeople people);

}  // namespace server
