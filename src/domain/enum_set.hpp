#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include "domain/enum_names.hpp"

namespace domain {

/// A set of values of a small named enum; iterates in the order of the enumerators.
template <NamedEnum Enum>
class EnumSet {
    static_assert(enumerator_count<Enum> <= 64);

public:
    constexpr EnumSet() = default;
    constexpr EnumSet(std::initializer_list<Enum> values) {
        for (const Enum value : values) insert(value);
    }

    [[nodiscard]] constexpr bool contains(Enum value) const { return (bits_ & bit(value)) != 0; }
    [[nodiscard]] constexpr bool is_empty() const { return bits_ == 0; }
    [[nodiscard]] constexpr std::size_t size() const { return static_cast<std::size_t>(__builtin_popcountll(bits_)); }
    constexpr void insert(Enum value) { bits_ |= bit(value); }
    constexpr void remove(Enum value) { bits_ &= ~bit(value); }

    [[nodiscard]] constexpr EnumSet united_with(EnumSet other) const { return of_bits(bits_ | other.bits_); }
    [[nodiscard]] constexpr EnumSet common_with(EnumSet other) const { return of_bits(bits_ & other.bits_); }
    [[nodiscard]] constexpr EnumSet without(EnumSet other) const { return of_bits(bits_ & ~other.bits_); }

    constexpr bool operator==(const EnumSet&) const = default;

    /// Calls `visit(value)` for each member.
    template <class Visit>
    constexpr void for_each(Visit visit) const {
        for (const Enum value : all_enumerators<Enum>()) {
            if (contains(value)) visit(value);
        }
    }

private:
    static constexpr std::uint64_t bit(Enum value) {
        return std::uint64_t{1} << static_cast<unsigned>(std::to_underlying(value));
    }
    static constexpr EnumSet of_bits(std::uint64_t bits) {
        EnumSet set;
        set.bits_ = bits;
        return set;
    }

    std::uint64_t bits_ = 0;
};

}  // namespace domain
