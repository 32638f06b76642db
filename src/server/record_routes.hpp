#pragma once

#include "protocol/record_wire.hpp"
#include "server/answered.hpp"
#include "server/policies.hpp"
#include "server/vault.hpp"
#include "storage/reader.hpp"

namespace server {

/// `read_record`: one bill's story, to the beneficiary and to the sharer who paid or was asked to; to nobody else is
/// it even there. Each side sees the balance of its own account, and only the beneficiary what was bought.
[[nodiscard]] Answered<protocol::RecordAnswer> read_record(storage::Reader& reader, const Vault& vault,
                                                           const Policies& policies, const protocol::RecordQuery& query,
                                                           const Caller& caller);

}  // namespace server
