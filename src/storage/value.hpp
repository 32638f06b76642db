#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "domain/enum_names.hpp"
#include "domain/instant.hpp"
#include "domain/ledger.hpp"
#include "domain/money.hpp"

namespace storage {

/// A string of bytes (ciphertext, hash, keyed look-up value): a BYTEA column, never text.
struct Bytes {
    std::string value;

    auto operator<=>(const Bytes&) const = default;
};

/// One argument of a statement. Text and bytes are borrowed: they must live until the call returns.
struct BytesView {
    std::string_view value;
};
using Value = std::variant<std::monostate, std::int64_t, std::string_view, BytesView>;

inline Value to_value(std::int64_t value) { return value; }
inline Value to_value(bool value) { return static_cast<std::int64_t>(value ? 1 : 0); }
inline Value to_value(std::string_view value) { return value; }
inline Value to_value(const char* value) { return std::string_view(value); }
inline Value to_value(const std::string& value) { return std::string_view(value); }
inline Value to_value(const Bytes& value) { return BytesView{value.value}; }
inline Value to_value(domain::Instant value) { return value.unix_ms; }
inline Value to_value(domain::Fen value) { return value.value; }
inline Value to_value(const domain::AccountId& value) { return std::string_view(value.text); }
inline Value to_value(const domain::TransferId& value) { return std::string_view(value.text); }

template <std::signed_integral Integer>
    requires(!std::same_as<Integer, std::int64_t>)
Value to_value(Integer value) {
    return static_cast<std::int64_t>(value);
}

/// Enums are kept under the names that domain gives them.
template <domain::NamedEnum Enum>
Value to_value(Enum value) {
    return domain::name_of(value);
}

template <class Inner>
Value to_value(const std::optional<Inner>& value) {
    return value ? to_value(*value) : Value{};
}

/// A record says once which members are its columns, in the order in which its SQL lists them:
/// `static auto columns(auto& self) { return std::tie(self.id, self.created_at); }`.
template <class Record>
concept HasColumns = requires(Record& record) { Record::columns(record); };

}  // namespace storage
