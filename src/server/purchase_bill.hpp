#pragma once

#include "domain/settlement.hpp"
#include "protocol/institution_pharmacy_wire.hpp"
#include "server/institution_call.hpp"

namespace server {

/// A purchase as the decision sees it: the sum is that of its lines, each of which is known to the catalogue.
struct PurchaseBill {
    domain::Bill bill;
    domain::Scheme scheme = domain::Scheme::Employee;
};

/// Checks what was sent, as far as it says anything on its own.
[[nodiscard]] Institutional<PurchaseBill> check_purchase(const protocol::PurchaseInput& input,
                                                         const storage::InstitutionRecord& institution);

}  // namespace server
