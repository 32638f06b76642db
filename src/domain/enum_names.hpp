#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace domain {

/// The names of an enum's values on every wire and in every file, in the order of the enumerators: the
/// one description that readers, writers and the OpenAPI schema use. Specialise it beside the enum:
/// `template <> inline constexpr auto enum_names<Colour> = std::to_array<std::string_view>({"red", "green"});`
/// The enumerators must count from 0 without gaps.
template <class Enum>
inline constexpr std::array<std::string_view, 0> enum_names = {};

/// An enum that has an enum_names table.
template <class Enum>
concept NamedEnum = requires { requires enum_names<Enum>.size() > 0; };

template <NamedEnum Enum>
inline constexpr std::size_t enumerator_count = enum_names<Enum>.size();

template <NamedEnum Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
    return enum_names<Enum>[static_cast<std::size_t>(std::to_underlying(value))];
}

/// The enumerator of exactly this name.
template <NamedEnum Enum>
[[nodiscard]] constexpr std::optional<Enum> find_enumerator(std::string_view name) {
    const auto& names = enum_names<Enum>;
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

/// Every enumerator in order.
template <NamedEnum Enum>
[[nodiscard]] constexpr auto all_enumerators() {
    std::array<Enum, enumerator_count<Enum>> all{};
    for (std::size_t index = 0; index < all.size(); ++index) all[index] = static_cast<Enum>(index);
    return all;
}

}  // namespace domain
