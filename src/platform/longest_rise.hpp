#pragma once

#include <cstddef>
#include <vector>

namespace platform {

/// Positions of a longest rising subsequence of distinct numbers, in order.
[[nodiscard]] std::vector<std::size_t> longest_rise(const std::vector<std::size_t>& numbers);

}  // namespace platform
