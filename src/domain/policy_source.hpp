#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

#include "domain/enum_names.hpp"

namespace domain {

/// Where a rule's value comes from (the marks of DOMAIN.md).
enum class PolicySource { Guizhou, Hebei, Gansu, NationalGuide, WechatGuide, OtherPublic, Assumption };

template <>
inline constexpr auto enum_names<PolicySource> = std::to_array<std::string_view>({"G", "H", "Gs", "N", "W", "P", "A"});

/// A value of a policy with its source. Rules read `value`; the source is for people who check the file, and for
/// explanations.
template <class Type>
struct Sourced {
    Type value{};
    PolicySource source = PolicySource::Assumption;

    bool operator==(const Sourced&) const = default;
};

template <class Type>
inline constexpr bool is_sourced = false;
template <class Type>
inline constexpr bool is_sourced<Sourced<Type>> = true;

/// Matches `Struct` and `const Struct`, so that one description of a policy's section serves those who read a policy
/// from a file, print it or compare it.
template <class Value, class Struct>
concept Section = std::same_as<std::remove_const_t<Value>, Struct>;

}  // namespace domain
