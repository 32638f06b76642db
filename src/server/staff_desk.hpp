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
/// What stands for a shift, in a cookie or as bearer token.
[[nodiscard]] std::string staff_session_token(const Vault& vault, std::string_view session_id);

/// Who of the staff calls; refused when it is nobody, or somebody with another role.
[[nodiscard]] Answered<StaffCaller> require_staff(const Caller& caller, domain::StaffRole role);

}  // namespace server
