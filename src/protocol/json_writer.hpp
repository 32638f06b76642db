#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/money.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// Builds one compact JSON text piece by piece, commas included. Texts must be well-formed UTF-8, which all
/// texts of the program are: what comes from outside has passed the reader.
class JsonWriter {
public:
    void begin_object();
    void end_object();
    void begin_list();
    void end_list();
    void name(std::string_view name);  ///< a field's name; its value follows
    void text(std::string_view value);
    void integer(std::int64_t value);
    void decimal(double value);  ///< rounded to three places, for screen measures, not for money
    void boolean(bool value);
    void json(std::string_view value);  ///< a value that is JSON text already

    std::string take() { return std::move(text_); }

private:
    void separate();
    void quote(std::string_view value);

    std::string text_;
};

inline void write_value(JsonWriter& writer, const std::string& value) { writer.text(value); }
inline void write_value(JsonWriter& writer, std::int64_t value) { writer.integer(value); }
inline void write_value(JsonWriter& writer, double value) { writer.decimal(value); }
inline void write_value(JsonWriter& writer, bool value) { writer.boolean(value); }

inline void write_value(JsonWriter& writer, domain::Fen value) { writer.text(domain::format_plain_yuan(value)); }

template <domain::NamedEnum Enum>
void write_value(JsonWriter& writer, Enum value) {
    writer.text(domain::name_of(value));
}

/// Visits a described struct's fields and writes them, in the order of the description. Rules aren't checked:
/// the program's own values keep to them, and the reader on the other side checks.
class ObjectWriter {
public:
    explicit ObjectWriter(JsonWriter& writer) : writer_(writer) {}

    template <class Value>
    void operator()(std::string_view name, const Value& value, NoDocumentation) {
        write_field(name, value);
    }

    template <class Value, class Rule>
    void operator()(std::string_view name, const Value& value, const Rule&, NoDocumentation) {
        write_field(name, value);
    }

private:
    template <class Value>
    void write_field(std::string_view name, const Value& value);
    template <class Value>
    void write_field(std::string_view name, const std::optional<Value>& value);

    JsonWriter& writer_;
};

template <class Struct>
    requires std::is_class_v<Struct>
void write_value(JsonWriter& writer, const Struct& value) {
    writer.begin_object();
    ObjectWriter fields(writer);
    describe(fields, value);
    writer.end_object();
}

template <class Item>
void write_value(JsonWriter& writer, const std::vector<Item>& items) {
    writer.begin_list();
    for (const Item& item : items) write_value(writer, item);
    writer.end_list();
}

template <class Value>
void ObjectWriter::write_field(std::string_view name, const Value& value) {
    writer_.name(name);
    write_value(writer_, value);
}

template <class Value>
void ObjectWriter::write_field(std::string_view name, const std::optional<Value>& value) {
    if (value) write_field(name, *value);
}

/// The JSON text of a described struct.
template <class Struct>
std::string write_json(const Struct& value) {
    JsonWriter writer;
    write_value(writer, value);
    return writer.take();
}

}  // namespace protocol
