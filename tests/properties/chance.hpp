#pragma once

#include <cstdint>
#include <vector>

#include "domain/enum_set.hpp"
#include "domain/money.hpp"

namespace properties {

/// The same chance on every machine and in every build (SplitMix64).
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    /// A number from 0 up to, but not including, `count`.
    std::uint64_t below(std::uint64_t count) {
        state_ += 0x9E37'79B9'7F4A'7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58'476D'1CE4'E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0'49BB'1331'11EBULL;
        return (mixed ^ (mixed >> 31)) % count;
    }

    bool one_in(std::uint64_t count) { return below(count) == 0; }
    int number(int count) { return static_cast<int>(below(static_cast<std::uint64_t>(count))); }

    template <class Item>
    const Item& of(const std::vector<Item>& items) {
        return items[static_cast<std::size_t>(below(items.size()))];
    }

    template <domain::NamedEnum Enum>
    Enum any() {
        return static_cast<Enum>(below(domain::enumerator_count<Enum>));
    }

    /// `usual`, but one time in `rareness` anything.
    template <domain::NamedEnum Enum>
    Enum mostly(Enum usual, std::uint64_t rareness) {
        return one_in(rareness) ? any<Enum>() : usual;
    }

    template <domain::NamedEnum Enum>
    domain::EnumSet<Enum> some() {
        domain::EnumSet<Enum> set;
        for (const Enum value : domain::all_enumerators<Enum>()) {
            if (one_in(2)) set.insert(value);
        }
        return set;
    }

    /// Amounts where rules turn: often zero, one fen, or the same few numbers; else anything up to ¥5,000.
    domain::Fen amount() {
        static const std::vector<std::int64_t> turning = {0,     0,     1,     99,      100,    5'500,
                                                          8'649, 8'650, 8'651, 200'000, 200'001};
        if (one_in(2)) return {of(turning)};
        return {static_cast<std::int64_t>(below(500'000))};
    }

private:
    std::uint64_t state_;
};

}  // namespace properties
