#pragma once

#include <vector>

#include "server/policies.hpp"
#include "storage/ledger_audit_store.hpp"

namespace server {

/// Decides about each settlement of a range again, on the facts that were kept, by the rules that it names: payer,
/// parts and refusals must come out the same. The facts themselves are compared with the ledger (each balance was
/// the account's at its place) and with the memberships of that moment.
[[nodiscard]] storage::Result<std::vector<storage::Violation>> check_decisions(storage::Reader& reader,
                                                                               const Policies& policies,
                                                                               const storage::IdRange& range);

}  // namespace server
