#pragma once

#include <concepts>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "domain/enum_names.hpp"
#include "protocol/empty_wire.hpp"
#include "protocol/json_reader.hpp"

/// What stands behind the "?" of a GET endpoint's path: the described fields of its Request as
/// `month=2026-11&after=17`. The same description serves client, server and OpenAPI document. Fields may be text,
/// integers and enums, each of them optional.
namespace protocol {

/// Whether an endpoint's path takes a query at all.
template <class Request>
inline constexpr bool has_query = !std::same_as<Request, Empty>;

/// Appends one parameter, percent-encoded.
void append_query(std::string& query, std::string_view name, std::string_view value);

/// The parameters as one JSON object; those named in `numbers` as numbers, if they are written like one. The error
/// names what isn't decodable, isn't UTF-8 or comes twice.
std::expected<JsonValue, FieldError> parse_query(std::string_view query, std::span<const std::string_view> numbers);

/// Visits a described struct and appends its fields.
class QueryWriter {
public:
    template <class Value>
    void operator()(std::string_view name, const Value& value, NoDocumentation) {
        write(name, value);
    }
    template <class Value, class Rule>
    void operator()(std::string_view name, const Value& value, const Rule&, NoDocumentation) {
        write(name, value);
    }
    std::string take() { return std::move(query_); }

private:
    template <class Value>
    void write(std::string_view name, const Value& value) {
        // What only a body can hold stays out: the method is known at run time, so bodies are compiled against this
        // too.
        if constexpr (std::same_as<Value, std::string>) {
            append_query(query_, name, value);
        } else if constexpr (std::same_as<Value, std::int64_t>) {
            append_query(query_, name, std::to_string(value));
        } else if constexpr (domain::NamedEnum<Value>) {
            append_query(query_, name, domain::name_of(value));
        }
    }
    template <class Value>
    void write(std::string_view name, const std::optional<Value>& value) {
        if (value) write(name, *value);
    }

    std::string query_;
};

/// Visits a described struct and notes which fields are numbers.
class QueryNumbers {
public:
    template <class Value>
    void operator()(std::string_view name, const Value& value, NoDocumentation) {
        note(name, value);
    }
    template <class Value, class Rule>
    void operator()(std::string_view name, const Value& value, const Rule&, NoDocumentation) {
        note(name, value);
    }
    [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }

private:
    void note(std::string_view name, const std::int64_t&) { names_.push_back(name); }
    void note(std::string_view name, const std::optional<std::int64_t>&) { names_.push_back(name); }
    void note(std::string_view, const auto&) {}

    std::vector<std::string_view> names_;
};

/// The query of a described struct, without the "?"; absent optionals are left out.
template <class Struct>
std::string write_query(const Struct& value) {
    QueryWriter writer;
    describe(writer, value);
    return writer.take();
}

/// Reads a described struct from a query as sent. The error says which parameter is wrong and why.
template <class Struct>
std::expected<Struct, FieldError> read_query(std::string_view query) {
    QueryNumbers numbers;
    const Struct shape{};
    describe(numbers, shape);
    const std::expected<JsonValue, FieldError> value = parse_query(query, numbers.names());
    if (!value) return std::unexpected(value.error());
    return read_parsed<Struct>(*value);
}

}  // namespace protocol
