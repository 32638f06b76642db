#include "protocol/json_reader.hpp"

#include <charconv>

#include "domain/utf8.hpp"

namespace protocol {
namespace {

bool has_format(std::string_view text, TextFormat format) {
    for (const char character : text) {
        const bool is_digit = character >= '0' && character <= '9';
        const bool is_lower = character >= 'a' && character <= 'z';
        const bool is_upper = character >= 'A' && character <= 'Z';
        switch (format) {
            case TextFormat::Any:
                if (character == '\0') return false;
                break;
            case TextFormat::Token:
                if (!is_digit && !is_lower && !is_upper && character != '-' && character != '_') return false;
                break;
            case TextFormat::Digits:
                if (!is_digit) return false;
                break;
            case TextFormat::Hex:
                if (!is_digit && (character < 'a' || character > 'f')) return false;
                break;
        }
    }
    return true;
}

/// A decimal of at most 18 digits, all of them exact in 64 bits.
std::optional<double> parse_decimal(std::string_view text) {
    constexpr std::size_t size_max = 20;
    if (text.size() > size_max) return std::nullopt;
    const bool negative = text.starts_with('-');
    double value = 0;
    double unit = 1;
    bool in_fraction = false;
    for (const char character : text.substr(negative ? 1 : 0)) {
        if (character == '.') {
            in_fraction = true;
        } else if (character >= '0' && character <= '9') {
            value = value * 10 + (character - '0');
            if (in_fraction) unit *= 10;
        } else {
            return std::nullopt;
        }
    }
    return (negative ? -value : value) / unit;
}

}  // namespace

bool ReadState::fail(const FieldPath* path, FieldProblem problem) {
    if (!error_) error_ = FieldError{to_text(path), problem};
    return false;
}

bool read_value(const ReadPlace& place, std::string& target, TextRule rule) {
    if (place.value.kind != JsonKind::Text) return place.fail(FieldProblem::WrongType);
    const std::string& text = place.value.text;
    const std::size_t length = domain::count_code_points(text);
    if (length < rule.length_min) return place.fail(FieldProblem::TooShort);
    if (length > rule.length_max) return place.fail(FieldProblem::TooLong);
    if (!has_format(text, rule.format)) return place.fail(FieldProblem::BadFormat);
    target = text;
    return true;
}

bool read_value(const ReadPlace& place, std::int64_t& target, IntegerRule rule) {
    if (place.value.kind != JsonKind::Number) return place.fail(FieldProblem::WrongType);
    const std::string& text = place.value.text;
    if (text.find_first_of(".eE") != std::string::npos) return place.fail(FieldProblem::BadFormat);
    const std::from_chars_result result = std::from_chars(text.data(), text.data() + text.size(), target);
    if (result.ec != std::errc{}) return place.fail(FieldProblem::OutOfRange);
    if (target < rule.least || target > rule.most) return place.fail(FieldProblem::OutOfRange);
    return true;
}

bool read_value(const ReadPlace& place, bool& target, NoRule) {
    if (place.value.kind != JsonKind::True && place.value.kind != JsonKind::False) {
        return place.fail(FieldProblem::WrongType);
    }
    target = place.value.kind == JsonKind::True;
    return true;
}

bool read_value(const ReadPlace& place, double& target, NoRule) {
    if (place.value.kind != JsonKind::Number) return place.fail(FieldProblem::WrongType);
    const std::optional<double> value = parse_decimal(place.value.text);
    if (!value) return place.fail(FieldProblem::BadFormat);
    target = *value;
    return true;
}

bool read_value(const ReadPlace& place, domain::Fen& target, YuanRule rule) {
    if (place.value.kind != JsonKind::Number && place.value.kind != JsonKind::Text) {
        return place.fail(FieldProblem::WrongType);
    }
    const std::expected<domain::Fen, domain::MoneyError> amount = domain::parse_yuan(place.value.text);
    if (!amount) {
        const bool too_much = amount.error() == domain::MoneyError::Overflow;
        return place.fail(too_much ? FieldProblem::OutOfRange : FieldProblem::BadFormat);
    }
    if (*amount < rule.least || *amount > rule.most) return place.fail(FieldProblem::OutOfRange);
    target = *amount;
    return true;
}

std::optional<std::size_t> read_enumerator(const ReadPlace& place, std::span<const std::string_view> names) {
    if (place.value.kind != JsonKind::Text) {
        place.fail(FieldProblem::WrongType);
        return std::nullopt;
    }
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (names[index] == place.value.text) return index;
    }
    place.fail(FieldProblem::NotAllowed);
    return std::nullopt;
}

bool check_list(const ReadPlace& place, std::size_t count_min, std::size_t count_max) {
    if (place.value.kind != JsonKind::List) return place.fail(FieldProblem::WrongType);
    if (place.value.items.size() < count_min) return place.fail(FieldProblem::TooFew);
    if (place.value.items.size() > count_max) return place.fail(FieldProblem::TooMany);
    return true;
}

ObjectFields::ObjectFields(const ReadPlace& place) : place_(place) {
    if (place.value.kind != JsonKind::Object) place.fail(FieldProblem::WrongType);
}

const JsonValue* ObjectFields::take(std::string_view name, Presence presence) {
    if (place_.state.failed()) return nullptr;
    const JsonValue& object = place_.value;
    for (std::size_t index = 0; index < object.names.size(); ++index) {
        if (object.names[index] != name) continue;
        if (index < 64) taken_ |= std::uint64_t{1} << index;
        return &object.items[index];
    }
    if (presence == Presence::Required) {
        const FieldPath here{.parent = place_.path, .name = name};
        place_.state.fail(&here, FieldProblem::Missing);
    }
    return nullptr;
}

bool ObjectFields::finish() {
    if (place_.state.failed()) return false;
    if (!place_.state.refuses_unknown_fields()) return true;
    const std::vector<std::string>& names = place_.value.names;
    for (std::size_t index = 0; index < names.size(); ++index) {
        // No description has 64 fields, so an object with more has one unknown field at least.
        if (index < 64 && (taken_ >> index & 1) != 0) continue;
        const FieldPath here{.parent = place_.path, .name = names[index]};
        return place_.state.fail(&here, FieldProblem::UnknownField);
    }
    return true;
}

}  // namespace protocol
