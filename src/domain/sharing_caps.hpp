#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/policy_money.hpp"

namespace domain {

/// How much of shared money a sharer lets one member spend. Empty = no limit; zero = nothing at all.
struct SharingCaps {
    std::optional<Fen> per_payment;
    std::optional<Fen> per_month;  ///< a month of Shanghai's calendar

    bool operator==(const SharingCaps&) const = default;
};

/// What is left of the month's cap; empty = no limit. Never below zero, also when the cap was lowered afterwards.
[[nodiscard]] std::optional<Fen> left_this_month(const SharingCaps& caps, Fen used_this_month);

enum class CapObstacle {
    PaymentCapNotOffered,  ///< the place knows no cap a payment
    MonthCapNotOffered,
    Negative,
    PaymentAboveMonth,  ///< a payment may not take more than a month may
};

template <>
inline constexpr auto enum_names<CapObstacle> = std::to_array<std::string_view>(
    {"payment_cap_not_offered", "month_cap_not_offered", "cap_negative", "payment_above_month"});

/// All that stands against setting these caps; empty when nothing does. Lifting a cap is always allowed.
[[nodiscard]] std::vector<CapObstacle> find_cap_obstacles(const SharingCaps& caps, const MoneyRules& rules);

}  // namespace domain
