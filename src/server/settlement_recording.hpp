#pragma once

#include <string>
#include <vector>

#include "protocol/settlement_steps_wire.hpp"
#include "server/institution_bill.hpp"
#include "storage/settlement_store.hpp"

namespace server {

/// Keeps a settlement that was carried out, with its lines, its place in the books and a notice to each side.
[[nodiscard]] Institutional<storage::SettlementRecord> record_settled(InstitutionCall& call, const BillAtHand& bill,
                                                                      const domain::SettlementPlan& plan,
                                                                      std::string_view settlement_id,
                                                                      std::optional<domain::TransferId> transfer_id);

/// Keeps one that was refused, with a notice of the reason to each side, as each may hear it.
[[nodiscard]] Institutional<void> record_refused(InstitutionCall& call, const BillAtHand& bill,
                                                 const domain::SettlementReasons& reasons);

/// Keeps the reversal of a settlement, with its place in the books and a notice to each side.
[[nodiscard]] Institutional<storage::SettlementRecord> record_reversal(InstitutionCall& call,
                                                                       const storage::SettlementRecord& original,
                                                                       std::optional<domain::TransferId> transfer_id);

}  // namespace server
