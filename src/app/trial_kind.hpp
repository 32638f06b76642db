#pragma once

#include "app/try_state.hpp"

namespace app {

/// What a word of the simulator means on a bill.
struct TrialBill {
    domain::Purpose purpose = domain::Purpose::Drugs;
    std::optional<domain::VisitKind> visit;  ///< empty: as the institution makes it
};

TrialBill bill_of(TrialKind kind);

}  // namespace app
