#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "protocol/field_error.hpp"
#include "protocol/institution_transaction.hpp"
#include "protocol/json_value.hpp"

/// What differs between systems that speak the same interface: told apart here, once, before a message is read. What
/// remains unknown is refused by name: a misspelt field may be the one that decides who pays.
namespace protocol {

/// Another name of a field, seen in systems in use.
struct FieldVariant {
    std::string_view seen;
    std::string_view ours;
};

/// Another name of a section of `input`, by transaction.
struct SectionVariant {
    InstitutionTransaction transaction{};
    std::string_view seen;
    std::string_view ours;
};

/// A field of the national interface that says nothing about money: taken from whoever sends it, neither checked nor
/// kept (the less is known of a patient here, the better).
struct UnusedField {
    std::string_view name;
    std::string_view meaning;  ///< Chinese, as in the national dictionary
};

[[nodiscard]] std::span<const FieldVariant> field_variants();
[[nodiscard]] std::span<const SectionVariant> section_variants();
[[nodiscard]] std::span<const UnusedField> unused_fields();

/// Rewrites a whole message to the one spelling that the readers know: null is absent, names seen elsewhere become
/// ours, one object where a list is asked for becomes a list of one, unused fields and those in `extra_fields` go.
/// An error when both spellings of one field are there.
[[nodiscard]] std::expected<void, FieldError> unify_variants(JsonValue& message,
                                                             std::span<const std::string> extra_fields);

}  // namespace protocol
