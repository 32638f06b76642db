#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "server/random_source.hpp"

namespace simulation {

/// All chance of a run: the same seed throws the same (SplitMix64).
class Dice final : public server::RandomSource {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E37'79B9'7F4A'7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58'476D'1CE4'E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0'49BB'1331'11EBULL;
        return mixed ^ (mixed >> 31);
    }
    /// From first to last, both included.
    std::int64_t number(std::int64_t first, std::int64_t last) {
        return first + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(last - first + 1));
    }
    bool one_in(std::int64_t count) { return number(1, count) == 1; }

    template <class Item>
    Item& one_of(std::vector<Item>& items) {
        return items[static_cast<std::size_t>(number(0, static_cast<std::int64_t>(items.size()) - 1))];
    }
    template <class Item>
    const Item& one_of(const std::vector<Item>& items) {
        return items[static_cast<std::size_t>(number(0, static_cast<std::int64_t>(items.size()) - 1))];
    }

    void fill(std::span<std::uint8_t> bytes) override {
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(next());
    }

private:
    std::uint64_t state_;
};

}  // namespace simulation
