#pragma once

#include <vector>

#include "server/vault.hpp"
#include "storage/ledger_audit_store.hpp"

namespace server {

/// Opens the answers that were given under a range of msgids: what was acknowledged has its settlement or reversal
/// under the very number that the till was told, and what was refused has none.
[[nodiscard]] storage::Result<std::vector<storage::Violation>> check_answers(storage::Reader& reader,
                                                                             const Vault& vault,
                                                                             const storage::IdRange& range);

/// Each settlement of a range of ids came with a message whose answer is kept.
[[nodiscard]] storage::Result<std::vector<storage::Violation>> check_answered(storage::Reader& reader,
                                                                              const storage::IdRange& range);

}  // namespace server
