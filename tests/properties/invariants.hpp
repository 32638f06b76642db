#pragma once

#include <string>

#include "domain/money_transfer.hpp"
#include "domain/premium.hpp"
#include "domain/settlement.hpp"

namespace properties {

/// What every decision about a bill fulfils, whatever the place's rules are; the first that is broken, else empty.
[[nodiscard]] std::string broken_by(const domain::SettlementCase& facts, const domain::Policy& policy,
                                    const std::expected<domain::SettlementPlan, domain::SettlementReasons>& decided);

[[nodiscard]] std::string broken_by(const domain::PayerFacts& payer, domain::Fen amount, const domain::Policy& policy,
                                    const std::expected<domain::TransferPlan, domain::TransferReasons>& decided);

[[nodiscard]] std::string broken_by(const domain::PremiumCase& facts, const domain::Policy& policy,
                                    const std::expected<domain::PremiumPlan, domain::PremiumObstacles>& decided);

}  // namespace properties
