#pragma once

#include "protocol/home_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"

namespace server {

/// `read_home`
[[nodiscard]] Answered<protocol::HomeAnswer> read_home(storage::Reader& reader, const ApplicationParts& parts,
                                                       const Caller& caller);

}  // namespace server
