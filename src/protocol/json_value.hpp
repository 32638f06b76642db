#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/field_error.hpp"

namespace protocol {

enum class JsonKind { Null, False, True, Number, Text, List, Object };

/// One parsed JSON value. Numbers keep the text they were written with, so that an amount never passes
/// through a floating-point type. Valid by construction: UTF-8, no field named twice, at most
/// `json_depth_max` levels.
struct JsonValue {
    JsonKind kind = JsonKind::Null;
    std::string text;                ///< Text: the unescaped characters (UTF-8). Number: as written (but -0 is 0).
    std::vector<std::string> names;  ///< Object: the fields' names, in the order of the text.
    std::vector<JsonValue> items;    ///< List: its items. Object: the values of `names`.

    /// The value of an object's field; nullptr when this is no object or has no such field.
    const JsonValue* find(std::string_view name) const;
};

inline constexpr std::size_t json_depth_max = 32;
inline constexpr std::size_t json_fields_max = 4096;  ///< of one object

/// Parses one JSON text (RFC 8259, strictly: no comments, no trailing comma, no byte order mark, nothing
/// after the value). Refuses more than `size_max` bytes, more than `json_depth_max` levels, more than
/// `json_fields_max` fields in one object, invalid UTF-8, half a surrogate pair, a number beyond a double
/// and an object that names a field twice.
std::expected<JsonValue, FieldError> parse_json(std::string_view text, std::size_t size_max);

}  // namespace protocol
