#pragma once

#include <span>

#include "domain/policy.hpp"

namespace domain {

/// The rules that hold for people insured in an area on a day of Shanghai's calendar: the latest version in force of
/// the place whose provinces include it, else of a place that rules wherever no other does. A version with a later
/// `effective_from` takes over by itself on that day. Null when there is none.
[[nodiscard]] const Policy* choose_policy(std::span<const Policy> policies, const AreaCode& area, CivilDate date);

}  // namespace domain
