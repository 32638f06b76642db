#pragma once

#include <string_view>

#include "protocol/sandbox_hall_code_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"

namespace server {

/// SANDBOX ONLY: plays the clerk of a service hall, who looks at a resident ID card and gives a code for the person
/// check, or for agreeing to join a relative's account.
[[nodiscard]] Answered<protocol::SandboxHallCodeAnswer> issue_sandbox_hall_code(
    const ApplicationParts& parts, const protocol::SandboxHallCodeRequest& request, domain::Instant now);

}  // namespace server
