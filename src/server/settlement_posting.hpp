#pragma once

#include <optional>

#include "server/settlement_facts.hpp"
#include "storage/settlement_store.hpp"

namespace server {

/// Moves the money of a plan: own account, the one sharer's account and the fund into what the institution is owed. The
/// transfer's id, or nothing when the plan is cash alone.
[[nodiscard]] Institutional<std::optional<domain::TransferId>> post_settlement(InstitutionCall& call,
                                                                               const SettlementFacts& facts,
                                                                               const domain::SettlementPlan& plan,
                                                                               std::string_view settlement_id);

/// Posts the exact opposite of a settlement's transfer, so that the money returns to where it came from.
[[nodiscard]] Institutional<domain::TransferId> post_reversal(InstitutionCall& call,
                                                              const domain::TransferId& transfer_id);

/// After a reversal: what came out of the pot or quota of an account that has ended since goes on to the sharer, where
/// the rules that decided the bill say so.
[[nodiscard]] Institutional<void> pass_on_after_end(InstitutionCall& call, const storage::SettlementRecord& original);

}  // namespace server
