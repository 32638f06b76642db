#pragma once

#include <optional>
#include <string>

#include "protocol/endpoint.hpp"
#include "server/answered.hpp"

/// Who a request comes from, and whether it may come.
namespace server {

/// Of a session that isn't running: a person wants to know whether it ran out or somebody ended it.
[[nodiscard]] protocol::ErrorCode over_code(const storage::SessionRecord& session);

/// Why a caller may not use an endpoint now.
[[nodiscard]] std::optional<Refusal> access_refusal(protocol::Access access,
                                                    const std::optional<storage::SessionRecord>& session,
                                                    const std::optional<StaffCaller>& staff, domain::Instant now);

[[nodiscard]] Caller caller_of(const std::optional<storage::SessionRecord>& session, domain::Instant now);

/// What a write came through, for what is kept of it: domain::channel_of the caller's device.
[[nodiscard]] std::string channel_of(const Caller& caller);

}  // namespace server
