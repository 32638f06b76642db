#include "protocol/json_schema.hpp"

#include <algorithm>
#include <limits>

namespace protocol {
namespace {

std::string_view pattern_of(TextFormat format) {
    switch (format) {
        case TextFormat::Any: return {};
        case TextFormat::Token: return "^[A-Za-z0-9_-]*$";
        case TextFormat::Digits: return "^[0-9]*$";
        case TextFormat::Hex: return "^[0-9a-f]*$";
    }
    return {};
}

void write_limit(JsonWriter& writer, std::string_view keyword, std::size_t limit) {
    writer.name(keyword);
    writer.integer(static_cast<std::int64_t>(limit));
}

}  // namespace

bool SchemaCatalogue::contains(std::string_view name) const {
    return std::ranges::any_of(schemas_, [name](const auto& entry) { return entry.first == name; });
}

void SchemaCatalogue::enter(std::string_view name, std::string schema) {
    schemas_.emplace_back(name, std::move(schema));
}

void SchemaCatalogue::write(JsonWriter& writer) const {
    writer.begin_object();
    for (const auto& [name, schema] : schemas_) {
        writer.name(name);
        writer.json(schema);
    }
    writer.end_object();
}

void write_schema_type(JsonWriter& writer, std::string_view type) {
    writer.name("type");
    writer.text(type);
}

void write_schema_keywords(JsonWriter& writer, const TextRule& rule) {
    write_schema_type(writer, "string");
    if (rule.length_min > 0) write_limit(writer, "minLength", rule.length_min);
    write_limit(writer, "maxLength", rule.length_max);
    if (const std::string_view pattern = pattern_of(rule.format); !pattern.empty()) {
        writer.name("pattern");
        writer.text(pattern);
    }
}

void write_schema_keywords(JsonWriter& writer, const IntegerRule& rule) {
    write_schema_type(writer, "integer");
    writer.name("format");
    writer.text("int64");
    if (rule.least > std::numeric_limits<std::int64_t>::min()) {
        writer.name("minimum");
        writer.integer(rule.least);
    }
    if (rule.most < std::numeric_limits<std::int64_t>::max()) {
        writer.name("maximum");
        writer.integer(rule.most);
    }
}

void write_schema_keywords(JsonWriter& writer, const YuanRule& rule) {
    write_schema_type(writer, "string");
    writer.name("pattern");
    writer.text(rule.least < domain::Fen{0} ? "^-?[0-9]+(\\.[0-9]{1,2})?$" : "^[0-9]+(\\.[0-9]{1,2})?$");
}

void write_schema_of_words(JsonWriter& writer, std::span<const std::string_view> words) {
    write_schema_type(writer, "string");
    writer.name("enum");
    writer.begin_list();
    for (const std::string_view word : words) writer.text(word);
    writer.end_list();
}

void write_schema_counts(JsonWriter& writer, std::size_t count_min, std::size_t count_max) {
    if (count_min > 0) write_limit(writer, "minItems", count_min);
    write_limit(writer, "maxItems", count_max);
}

void write_schema_reference(JsonWriter& writer, std::string_view name) {
    writer.name("$ref");
    writer.text("#/components/schemas/" + std::string(name));
}

void write_schema_end(JsonWriter& writer, const std::vector<std::string_view>& required, FurtherFields further_fields) {
    if (!required.empty()) {
        writer.name("required");
        writer.begin_list();
        for (const std::string_view name : required) writer.text(name);
        writer.end_list();
    }
    if (further_fields == FurtherFields::Forbidden) {
        writer.name("additionalProperties");
        writer.boolean(false);
    }
}

}  // namespace protocol
