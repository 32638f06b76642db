#pragma once

#include <concepts>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/money.hpp"
#include "protocol/field_error.hpp"
#include "protocol/field_path.hpp"
#include "protocol/json_value.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// What a reader does with fields that the description lacks. A server refuses them; a client of an older
/// version must be able to read a newer server's answer.
enum class UnknownFields { Refuse, Ignore };

/// What one reading shares between its parts: the first error wins and ends the reading.
class ReadState {
public:
    explicit ReadState(UnknownFields unknown_fields) : unknown_fields_(unknown_fields) {}

    /// Notes the error unless there is one already. Always returns false.
    bool fail(const FieldPath* path, FieldProblem problem);
    bool failed() const { return error_.has_value(); }
    bool refuses_unknown_fields() const { return unknown_fields_ == UnknownFields::Refuse; }
    /// The error; only when the reading has failed.
    FieldError take_error() { return std::move(error_).value_or(FieldError{}); }

private:
    UnknownFields unknown_fields_;
    std::optional<FieldError> error_;
};

/// One value to read, where it stands, and the reading that it belongs to.
struct ReadPlace {
    const JsonValue& value;
    const FieldPath* path;
    ReadState& state;

    bool fail(FieldProblem problem) const { return state.fail(path, problem); }
};

// The checked readers of single values. Each returns false, with the error in the state, when the value isn't
// what the rule asks for.
bool read_value(const ReadPlace& place, std::string& target, TextRule rule);
bool read_value(const ReadPlace& place, std::int64_t& target, IntegerRule rule);
bool read_value(const ReadPlace& place, bool& target, NoRule rule);
/// A decimal without exponent, for screen measures.
bool read_value(const ReadPlace& place, double& target, NoRule rule);
/// Decimal yuan, as a number's raw text or as text; never through a floating-point type.
bool read_value(const ReadPlace& place, domain::Fen& target, YuanRule rule);
/// Which of the names this is; nullopt with the error in the state.
std::optional<std::size_t> read_enumerator(const ReadPlace& place, std::span<const std::string_view> names);

/// Takes the fields of one JSON object by name and notices which were never asked for.
class ObjectFields {
public:
    enum class Presence { Required, Optional };

    explicit ObjectFields(const ReadPlace& place);

    /// Calls `read(ReadPlace)` with the field's value, unless it is absent (an error if required) or the reading has
    /// failed.
    template <class Read>
    void with(std::string_view name, Presence presence, Read read) {
        const JsonValue* value = take(name, presence);
        if (value == nullptr) return;
        const FieldPath here{.parent = place_.path, .name = name};
        read(ReadPlace{*value, &here, place_.state});
    }

    /// After all fields: refuses those that nobody asked for. False when the reading has failed.
    bool finish();

private:
    const JsonValue* take(std::string_view name, Presence presence);

    ReadPlace place_;
    std::uint64_t taken_ = 0;  ///< bit n: the object's n-th field was asked for
};

/// Visits a described struct's fields and takes them from one JSON object.
class ObjectReader {
public:
    explicit ObjectReader(const ReadPlace& place) : fields_(place) {}

    template <class Value>
    void operator()(std::string_view name, Value& target, NoDocumentation) {
        read_field(name, target, NoRule{});
    }

    template <class Value, class Rule>
    void operator()(std::string_view name, Value& target, const Rule& rule, NoDocumentation) {
        read_field(name, target, rule);
    }

    bool finish() { return fields_.finish(); }

private:
    template <class Value, class Rule>
    void read_field(std::string_view name, Value& target, const Rule& rule);
    template <class Value, class Rule>
    void read_field(std::string_view name, std::optional<Value>& target, const Rule& rule);

    ObjectFields fields_;
};

template <domain::NamedEnum Enum>
bool read_value(const ReadPlace& place, Enum& target, NoRule) {
    const std::optional<std::size_t> position = read_enumerator(place, domain::enum_names<Enum>);
    if (position) target = static_cast<Enum>(*position);
    return position.has_value();
}

template <class Struct>
    requires std::is_class_v<Struct>
bool read_value(const ReadPlace& place, Struct& target, NoRule) {
    ObjectReader reader(place);
    describe(reader, target);
    return reader.finish();
}

/// Whether the value is a list of a permitted length.
bool check_list(const ReadPlace& place, std::size_t count_min, std::size_t count_max);

template <class Item, class ItemRule>
bool read_value(const ReadPlace& place, std::vector<Item>& target, const ListRule<ItemRule>& rule) {
    if (!check_list(place, rule.count_min, rule.count_max)) return false;
    target.clear();
    target.resize(place.value.items.size());
    for (std::size_t index = 0; index < target.size(); ++index) {
        const FieldPath here{.parent = place.path, .name = {}, .index = index};
        if (!read_value(ReadPlace{place.value.items[index], &here, place.state}, target[index], rule.item))
            return false;
    }
    return true;
}

template <class Value, class Rule>
void ObjectReader::read_field(std::string_view name, Value& target, const Rule& rule) {
    fields_.with(name, ObjectFields::Presence::Required,
                 [&](const ReadPlace& place) { read_value(place, target, rule); });
}

template <class Value, class Rule>
void ObjectReader::read_field(std::string_view name, std::optional<Value>& target, const Rule& rule) {
    target.reset();
    fields_.with(name, ObjectFields::Presence::Optional,
                 [&](const ReadPlace& place) { read_value(place, target.emplace(), rule); });
}

inline constexpr std::size_t read_size_max = 1'048'576;

/// Reads a described struct from a parsed value.
template <class Struct>
std::expected<Struct, FieldError> read_parsed(const JsonValue& value,
                                              UnknownFields unknown_fields = UnknownFields::Refuse) {
    ReadState state(unknown_fields);
    Struct target;
    read_value(ReadPlace{value, nullptr, state}, target, NoRule{});
    if (state.failed()) return std::unexpected(state.take_error());
    return target;
}

/// Reads a described struct from JSON text of at most `size_max` bytes. The error says which field is wrong
/// and why.
template <class Struct>
std::expected<Struct, FieldError> read_json(std::string_view text, UnknownFields unknown_fields = UnknownFields::Refuse,
                                            std::size_t size_max = read_size_max) {
    std::expected<JsonValue, FieldError> value = parse_json(text, size_max);
    if (!value) return std::unexpected(std::move(value.error()));
    return read_parsed<Struct>(*value, unknown_fields);
}

}  // namespace protocol
