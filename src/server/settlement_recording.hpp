#pragma once

#include <string>
#include <vector>

#include "protocol/institution_pharmacy_wire.hpp"
#include "protocol/settlement_steps_wire.hpp"
#include "server/settlement_facts.hpp"
#include "storage/settlement_store.hpp"

namespace server {

/// A bill with the people it is about.
struct PurchaseAtHand {
    const protocol::PurchaseInput& input;
    const ShownPerson& shown;
    const SettlementFacts& facts;
};

/// Keeps a settlement that was carried out, with its lines and a notice to each side.
[[nodiscard]] Institutional<storage::SettlementRecord> record_settled(InstitutionCall& call,
                                                                      const PurchaseAtHand& purchase,
                                                                      const domain::SettlementPlan& plan,
                                                                      std::string_view settlement_id,
                                                                      std::optional<domain::TransferId> transfer_id);

/// Keeps one that was refused, with a notice of the reason to each side, as each may hear it.
[[nodiscard]] Institutional<void> record_refused(InstitutionCall& call, const PurchaseAtHand& purchase,
                                                 const domain::SettlementReasons& reasons);

/// Keeps the reversal of a settlement, with a notice to each side.
[[nodiscard]] Institutional<storage::SettlementRecord> record_reversal(InstitutionCall& call,
                                                                       const storage::SettlementRecord& original,
                                                                       std::optional<domain::TransferId> transfer_id);

}  // namespace server
