#pragma once

#include "protocol/home_wire.hpp"
#include "server/answered.hpp"
#include "server/vault.hpp"

namespace server {

/// `read_home`
[[nodiscard]] Answered<protocol::HomeAnswer> read_home(storage::Reader& reader, const Vault& vault,
                                                       const Caller& caller);

}  // namespace server
