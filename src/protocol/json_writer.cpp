#include "protocol/json_writer.hpp"

namespace protocol {

void JsonWriter::separate() {
    if (text_.empty()) return;
    const char last = text_.back();
    if (last != '{' && last != '[' && last != ':') text_ += ',';
}

void JsonWriter::begin_object() {
    separate();
    text_ += '{';
}

void JsonWriter::end_object() { text_ += '}'; }

void JsonWriter::begin_list() {
    separate();
    text_ += '[';
}

void JsonWriter::end_list() { text_ += ']'; }

void JsonWriter::name(std::string_view name) {
    separate();
    quote(name);
    text_ += ':';
}

void JsonWriter::text(std::string_view value) {
    separate();
    quote(value);
}

void JsonWriter::integer(std::int64_t value) {
    separate();
    text_ += std::to_string(value);
}

void JsonWriter::decimal(double value) {
    separate();
    // Far beyond any screen, and within what the conversion to an integer can hold; NaN becomes 0.
    constexpr double largest = 1e12;
    const bool negative = value < 0;
    const double size = negative ? -value : value;
    const double bounded = size < largest ? size : (size >= largest ? largest : 0);
    const auto thousandths = static_cast<std::int64_t>(bounded * 1000 + 0.5);
    if (negative && thousandths > 0) text_ += '-';
    text_ += std::to_string(thousandths / 1000);
    std::string fraction = std::to_string(1000 + thousandths % 1000);
    fraction[0] = '.';
    fraction.erase(fraction.find_last_not_of('0') + 1);
    if (fraction.size() > 1) text_ += fraction;
}

void JsonWriter::boolean(bool value) {
    separate();
    text_ += value ? "true" : "false";
}

void JsonWriter::json(std::string_view value) {
    separate();
    text_ += value;
}

void JsonWriter::quote(std::string_view value) {
    constexpr std::string_view hex_digits = "0123456789abcdef";
    text_ += '"';
    for (const char character : value) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            text_ += '\\';
            text_ += character;
        } else if (character == '\n') {
            text_ += "\\n";
        } else if (byte < 0x20) {
            text_ += "\\u00";
            text_ += hex_digits[byte >> 4];
            text_ += hex_digits[byte & 0xF];
        } else {
            text_ += character;
        }
    }
    text_ += '"';
}

}  // namespace protocol
