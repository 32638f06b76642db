#include "protocol/query_text.hpp"

#include <algorithm>
#include <utility>

#include "domain/utf8.hpp"

namespace protocol {

namespace {

constexpr std::size_t integer_digits_max = 19;

bool is_plain(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '-' || character == '_' || character == '.' ||
           character == '~';
}

void append_encoded(std::string& text, std::string_view raw) {
    constexpr std::string_view hex_digits = "0123456789ABCDEF";
    for (const char character : raw) {
        if (is_plain(character)) {
            text += character;
            continue;
        }
        const auto byte = static_cast<unsigned char>(character);
        text += '%';
        text += hex_digits[byte >> 4U];
        text += hex_digits[byte & 0xFU];
    }
}

std::optional<int> hex_value(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    if (character >= 'a' && character <= 'f') return character - 'a' + 10;
    if (character >= 'A' && character <= 'F') return character - 'A' + 10;
    return std::nullopt;
}

std::optional<std::string> decoded(std::string_view encoded) {
    std::string text;
    for (std::size_t index = 0; index < encoded.size(); ++index) {
        if (encoded[index] != '%') {
            text += encoded[index] == '+' ? ' ' : encoded[index];
            continue;
        }
        if (index + 2 >= encoded.size()) return std::nullopt;
        const auto high = hex_value(encoded[index + 1]);
        const auto low = hex_value(encoded[index + 2]);
        if (!high || !low) return std::nullopt;
        text += static_cast<char>(*high * 16 + *low);
        index += 2;
    }
    if (!domain::is_valid_utf8(text)) return std::nullopt;
    return text;
}

/// Whether the text is what JSON calls an integer, so that it may stand in a JsonValue as a number.
bool is_integer(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || text.size() > integer_digits_max) return false;
    if (text.size() > 1 && text.front() == '0') return false;
    return std::ranges::all_of(text, [](char character) { return character >= '0' && character <= '9'; });
}

}  // namespace

void append_query(std::string& query, std::string_view name, std::string_view value) {
    if (!query.empty()) query += '&';
    append_encoded(query, name);
    query += '=';
    append_encoded(query, value);
}

std::expected<JsonValue, FieldError> parse_query(std::string_view query, std::span<const std::string_view> numbers) {
    JsonValue object{.kind = JsonKind::Object, .text = {}, .names = {}, .items = {}};
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        auto name = decoded(pair.substr(0, equals));
        if (!name) return std::unexpected(FieldError{"", FieldProblem::BadFormat});
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())));
        if (!value) return std::unexpected(FieldError{*name, FieldProblem::BadFormat});
        if (object.find(*name) != nullptr) return std::unexpected(FieldError{*name, FieldProblem::DuplicateField});
        if (object.names.size() >= json_fields_max) return std::unexpected(FieldError{"", FieldProblem::TooMany});
        const bool is_number = std::ranges::find(numbers, *name) != numbers.end() && is_integer(*value);
        object.items.push_back({.kind = is_number ? JsonKind::Number : JsonKind::Text,
                                .text = *value == "-0" ? "0" : std::move(*value),
                                .names = {},
                                .items = {}});
        object.names.push_back(std::move(*name));
    }
    return object;
}

}  // namespace protocol
