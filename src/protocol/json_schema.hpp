#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/enum_names.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/wire_description.hpp"

// JSON schemas (2020-12, as OpenAPI 3.1 takes them) from the descriptions that reading and writing use. The client
// doesn't link this.
namespace protocol {

/// "SessionAnswer" for protocol::SessionAnswer.
template <class Type>
consteval std::string_view type_name() {
    std::string_view name = __PRETTY_FUNCTION__;
    name = name.substr(name.find('=') + 2);
    name = name.substr(0, name.find(']'));
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Whether a struct's schema forbids further fields: in requests they are refused; answers may grow.
enum class FurtherFields { Forbidden, Allowed };

/// The named schemas of a document, each once.
class SchemaCatalogue {
public:
    explicit SchemaCatalogue(FurtherFields further_fields) : further_fields_(further_fields) {}

    /// What the structs entered from now on say of further fields.
    void set_further_fields(FurtherFields further_fields) { further_fields_ = further_fields; }
    FurtherFields further_fields() const { return further_fields_; }

    bool contains(std::string_view name) const;
    void enter(std::string_view name, std::string schema);
    /// Writes `{"SessionAnswer":{…},…}`.
    void write(JsonWriter& writer) const;

private:
    FurtherFields further_fields_;
    std::vector<std::pair<std::string_view, std::string>> schemas_;
};

// What follows `"properties":{"name":{"description":"…"` for one field.
void write_schema_keywords(JsonWriter& writer, const TextRule& rule);
void write_schema_keywords(JsonWriter& writer, const IntegerRule& rule);
void write_schema_keywords(JsonWriter& writer, const YuanRule& rule);
void write_schema_of_words(JsonWriter& writer, std::span<const std::string_view> words);
void write_schema_type(JsonWriter& writer, std::string_view type);
void write_schema_counts(JsonWriter& writer, std::size_t count_min, std::size_t count_max);
void write_schema_reference(JsonWriter& writer, std::string_view name);

template <class Struct>
void enter_schema(SchemaCatalogue& catalogue);

/// Visits a described struct's fields and writes the schema of each as a property.
class PropertyWriter {
public:
    PropertyWriter(SchemaCatalogue& catalogue, JsonWriter& writer) : catalogue_(catalogue), writer_(writer) {}

    template <class Value>
    void operator()(std::string_view name, const Value& value, std::string_view documentation) {
        write_property(name, value, NoRule{}, documentation);
    }

    template <class Value, class Rule>
    void operator()(std::string_view name, const Value& value, const Rule& rule, std::string_view documentation) {
        write_property(name, value, rule, documentation);
    }

    const std::vector<std::string_view>& required() const { return required_; }

private:
    template <class Value, class Rule>
    void write_property(std::string_view name, const Value&, const Rule& rule, std::string_view documentation) {
        required_.push_back(name);
        write_described<Value>(name, rule, documentation);
    }

    template <class Value, class Rule>
    void write_property(std::string_view name, const std::optional<Value>&, const Rule& rule,
                        std::string_view documentation) {
        write_described<Value>(name, rule, documentation);
    }

    template <class Value, class Rule>
    void write_described(std::string_view name, const Rule& rule, std::string_view documentation);

    template <class Value, class Rule>
    void write_keywords(const Value* type, const Rule& rule);
    template <class Item, class ItemRule>
    void write_keywords(const std::vector<Item>* type, const ListRule<ItemRule>& rule);

    SchemaCatalogue& catalogue_;
    JsonWriter& writer_;
    std::vector<std::string_view> required_;
};

template <class Value, class Rule>
void PropertyWriter::write_described(std::string_view name, const Rule& rule, std::string_view documentation) {
    writer_.name(name);
    writer_.begin_object();
    writer_.name("description");
    writer_.text(documentation);
    write_keywords(static_cast<const Value*>(nullptr), rule);
    writer_.end_object();
}

template <class Value, class Rule>
void PropertyWriter::write_keywords(const Value*, const Rule& rule) {
    if constexpr (!std::is_same_v<Rule, NoRule>) {
        write_schema_keywords(writer_, rule);
    } else if constexpr (domain::NamedEnum<Value>) {
        write_schema_of_words(writer_, domain::enum_names<Value>);
    } else if constexpr (std::is_same_v<Value, bool>) {
        write_schema_type(writer_, "boolean");
    } else if constexpr (std::is_same_v<Value, double>) {
        write_schema_type(writer_, "number");
    } else {
        enter_schema<Value>(catalogue_);
        write_schema_reference(writer_, type_name<Value>());
    }
}

template <class Item, class ItemRule>
void PropertyWriter::write_keywords(const std::vector<Item>*, const ListRule<ItemRule>& rule) {
    write_schema_type(writer_, "array");
    write_schema_counts(writer_, rule.count_min, rule.count_max);
    writer_.name("items");
    writer_.begin_object();
    write_keywords(static_cast<const Item*>(nullptr), rule.item);
    writer_.end_object();
}

/// Writes `"required":[…]` and whether further fields are forbidden.
void write_schema_end(JsonWriter& writer, const std::vector<std::string_view>& required, FurtherFields further_fields);

/// Enters a described struct's schema, and those of the structs in it, under their names.
template <class Struct>
void enter_schema(SchemaCatalogue& catalogue) {
    if (catalogue.contains(type_name<Struct>())) return;
    JsonWriter writer;
    writer.begin_object();
    write_schema_type(writer, "object");
    writer.name("properties");
    writer.begin_object();
    PropertyWriter properties(catalogue, writer);
    const Struct value{};
    describe(properties, value);
    writer.end_object();
    write_schema_end(writer, properties.required(), catalogue.further_fields());
    writer.end_object();
    catalogue.enter(type_name<Struct>(), writer.take());
}

}  // namespace protocol
