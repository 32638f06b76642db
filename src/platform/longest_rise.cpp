#include "platform/longest_rise.hpp"

#include <algorithm>

namespace platform {

std::vector<std::size_t> longest_rise(const std::vector<std::size_t>& numbers) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    // tails[n] is where the rise of length n + 1 with the smallest last number ends.
    std::vector<std::size_t> tails;
    std::vector<std::size_t> predecessors(numbers.size(), none);
    for (std::size_t position = 0; position < numbers.size(); ++position) {
        const auto tail =
            std::ranges::lower_bound(tails, numbers[position], {}, [&](std::size_t index) { return numbers[index]; });
        if (tail != tails.begin()) {
            predecessors[position] = *(tail - 1);
        }
        if (tail == tails.end()) {
            tails.push_back(position);
        } else {
            *tail = position;
        }
    }
    std::vector<std::size_t> rise(tails.size());
    std::size_t position = tails.empty() ? none : tails.back();
    for (std::size_t index = rise.size(); index > 0; --index) {
        rise[index - 1] = position;
        position = predecessors[position];
    }
    return rise;
}

}  // namespace platform
