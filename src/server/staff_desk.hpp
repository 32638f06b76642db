#pragma once

#include <optional>
#include <string_view>

#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "storage/staff_store.hpp"

namespace server {

/// A shift.
inline constexpr domain::Duration staff_session_length = domain::hours(8);

/// Whose bearer token this is; nothing when there is none, or the session or the clerk is over.
[[nodiscard]] Answered<std::optional<StaffCaller>> find_staff_caller(storage::Reader& reader, std::string_view token,
                                                                     domain::Instant now);

/// SANDBOX ONLY: takes the clerks of assets/sandbox/staff.json into the database, once.
[[nodiscard]] std::expected<void, StartupError> load_sandbox_staff(storage::Database& database, PasswordHasher& hasher,
                                                                   RandomSource& random, const std::string& file,
                                                                   domain::Instant now);

[[nodiscard]] storage::Bytes staff_token_hash(std::string_view token);

}  // namespace server
