#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

#include "domain/money.hpp"

/// How a wire struct describes itself. One function a struct, found by its type, serves reading, writing
/// and the OpenAPI schema:
///
///     struct SmsCodeRequest {
///         std::string mobile;
///         SmsPurpose purpose = SmsPurpose::Registration;
///     };
///
///     void describe(auto& visit, Like<SmsCodeRequest> auto& value) {
///         visit("mobile", value.mobile, text_up_to(32), "Mobile number as typed.");
///         visit("purpose", value.purpose, "What the code is for.");
///     }
///
/// Fields may be text, std::int64_t, domain::Fen (as decimal yuan), double (screen measures only, never money), bool,
/// an enum with a `domain::enum_names` table, a described struct, a std::vector of these, or a std::optional of these
/// (absent = empty; null is refused).
namespace protocol {

/// Matches both `Struct` (reading) and `const Struct` (writing).
template <class Value, class Struct>
concept Like = std::same_as<std::remove_const_t<Value>, Struct>;

/// A field's docstring in a visitor that has no use for it: nothing of it reaches the program.
struct NoDocumentation {
    consteval NoDocumentation(const char*) {}  // NOLINT(google-explicit-constructor)
};

enum class TextFormat {
    Any,     ///< everything but U+0000
    Token,   ///< [A-Za-z0-9_-]: our own identifiers
    Digits,  ///< [0-9]
    Hex,     ///< [0-9a-f]: hashes
};

/// Length limits count code points.
struct TextRule {
    std::size_t length_min = 0;
    std::size_t length_max = 0;
    TextFormat format = TextFormat::Any;
};

constexpr TextRule text_up_to(std::size_t length_max) { return {.length_max = length_max}; }

constexpr TextRule text_between(std::size_t length_min, std::size_t length_max) {
    return {.length_min = length_min, .length_max = length_max};
}

constexpr TextRule token_between(std::size_t length_min, std::size_t length_max) {
    return {.length_min = length_min, .length_max = length_max, .format = TextFormat::Token};
}

constexpr TextRule hex_of(std::size_t length) {
    return {.length_min = length, .length_max = length, .format = TextFormat::Hex};
}

struct IntegerRule {
    std::int64_t least = std::numeric_limits<std::int64_t>::min();
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

constexpr IntegerRule integer_between(std::int64_t least, std::int64_t most) { return {.least = least, .most = most}; }

/// A number of things: 0 or more.
constexpr IntegerRule count_up_to(std::int64_t most) { return {.least = 0, .most = most}; }

/// A moment in milliseconds since 1970-01-01 UTC, at most 2 to the 53rd so that JavaScript reads it exactly.
constexpr IntegerRule moment() { return {.least = 0, .most = 9'007'199'254'740'992}; }

/// An amount in fen, within what JavaScript reads exactly.
constexpr IntegerRule amount_fen() { return {.least = -9'007'199'254'740'992, .most = 9'007'199'254'740'992}; }

/// An amount written as decimal yuan, as the institutions' interface and our own files do it.
struct YuanRule {
    domain::Fen least = {0};
    domain::Fen most = {9'007'199'254'740'992};
};

/// For items that need no rule of their own: structs, enums, bool.
struct NoRule {};

template <class ItemRule>
struct ListRule {
    std::size_t count_min = 0;
    std::size_t count_max = 0;
    ItemRule item;
};

constexpr ListRule<NoRule> list_up_to(std::size_t count_max) { return {.count_max = count_max, .item = {}}; }

template <class ItemRule>
constexpr ListRule<ItemRule> list_up_to(std::size_t count_max, ItemRule item) {
    return {.count_max = count_max, .item = item};
}

}  // namespace protocol
