#include "domain/sharing_caps.hpp"

#include <algorithm>

namespace domain {

std::optional<Fen> left_this_month(const SharingCaps& caps, Fen used_this_month) {
    if (!caps.per_month) return std::nullopt;
    return std::max(Fen{0}, Fen{caps.per_month->value - used_this_month.value});
}

std::vector<CapObstacle> find_cap_obstacles(const SharingCaps& caps, const MoneyRules& rules) {
    std::vector<CapObstacle> obstacles;
    const CapSpanSet& offered = rules.caps.value;
    if (caps.per_payment && !offered.contains(CapSpan::Payment)) obstacles.push_back(CapObstacle::PaymentCapNotOffered);
    if (caps.per_month && !offered.contains(CapSpan::Month)) obstacles.push_back(CapObstacle::MonthCapNotOffered);
    if (caps.per_payment < Fen{0} && caps.per_payment)
        obstacles.push_back(CapObstacle::Negative);
    else if (caps.per_month && *caps.per_month < Fen{0})
        obstacles.push_back(CapObstacle::Negative);
    if (caps.per_payment && caps.per_month && *caps.per_payment > *caps.per_month) {
        obstacles.push_back(CapObstacle::PaymentAboveMonth);
    }
    return obstacles;
}

}  // namespace domain
