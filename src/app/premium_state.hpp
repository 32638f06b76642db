#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/spending_state.hpp"
#include "protocol/premium_wire.hpp"

namespace app {

/// "#/premium/resident", "#/premium/huimin": for whom a premium is to be paid.
struct PremiumState : Loaded<protocol::PremiumsAnswer> {
    std::int64_t year = 0;            ///< 0 = the present one
    std::vector<std::string> chosen;  ///< handles of those to pay for
    std::string kind;                 ///< the kind that `chosen` is about
    std::string refunding;            ///< the receipt that is being refunded
};

}  // namespace app
