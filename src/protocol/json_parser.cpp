#include <algorithm>
#include <optional>
#include <utility>

#include "domain/utf8.hpp"
#include "protocol/field_path.hpp"
#include "protocol/json_value.hpp"

namespace protocol {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// The names of the object being read, in alphabetical order, so that finding a name twice stays cheap for
/// an object of thousands of fields.
class NameOrder {
public:
    explicit NameOrder(const std::vector<std::string>& names) : names_(names) {}

    /// Enters `names_`' next name; false when it is there already.
    bool enter(std::string_view name) {
        const auto place = std::lower_bound(
            order_.begin(), order_.end(), name,
            [this](std::size_t index, std::string_view sought) { return std::string_view(names_[index]) < sought; });
        if (place != order_.end() && names_[*place] == name) return false;
        order_.insert(place, names_.size());
        return true;
    }

private:
    const std::vector<std::string>& names_;
    std::vector<std::size_t> order_;
};

/// Recursive descent; the depth limit bounds the stack. The first problem ends it: every function returns
/// false once `error_` is set.
class JsonParser {
public:
    explicit JsonParser(std::string_view text) : rest_(text) {}

    std::expected<JsonValue, FieldError> parse() {
        JsonValue value;
        if (parse_value(value, nullptr, 1)) {
            skip_space();
            if (!rest_.empty()) fail(nullptr, FieldProblem::NotJson);
        }
        if (error_) return std::unexpected(std::move(*error_));
        return value;
    }

private:
    bool fail(const FieldPath* path, FieldProblem problem) {
        error_ = FieldError{to_text(path), problem};
        return false;
    }

    void skip_space() {
        const std::size_t end = rest_.find_first_not_of(" \t\r\n");
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end);
    }

    bool take(char character) {
        if (rest_.empty() || rest_.front() != character) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool take_after_space(char character) {
        skip_space();
        return take(character);
    }

    bool take_word(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    bool parse_value(JsonValue& value, const FieldPath* path, std::size_t depth) {
        skip_space();
        if (rest_.empty()) return fail(path, FieldProblem::NotJson);
        switch (rest_.front()) {
            case '{': return parse_object(value, path, depth);
            case '[': return parse_list(value, path, depth);
            case '"': value.kind = JsonKind::Text; return parse_text(value.text, path);
            case 'n': value.kind = JsonKind::Null; return take_word("null") || fail(path, FieldProblem::NotJson);
            case 'f': value.kind = JsonKind::False; return take_word("false") || fail(path, FieldProblem::NotJson);
            case 't': value.kind = JsonKind::True; return take_word("true") || fail(path, FieldProblem::NotJson);
            default: return parse_number(value, path);
        }
    }

    bool parse_object(JsonValue& value, const FieldPath* path, std::size_t depth) {
        if (depth > json_depth_max) return fail(path, FieldProblem::TooDeep);
        value.kind = JsonKind::Object;
        take('{');
        if (take_after_space('}')) return true;
        NameOrder order(value.names);
        do {
            skip_space();
            std::string name;
            if (!parse_text(name, path) || !take_colon(path)) return false;
            const FieldPath here{.parent = path, .name = name};
            if (value.names.size() == json_fields_max) return fail(path, FieldProblem::TooMany);
            if (!order.enter(name)) return fail(&here, FieldProblem::DuplicateField);
            if (!parse_value(value.items.emplace_back(), &here, depth + 1)) return false;
            value.names.push_back(std::move(name));
        } while (take_after_space(','));
        return take('}') || fail(path, FieldProblem::NotJson);
    }

    bool take_colon(const FieldPath* path) { return take_after_space(':') || fail(path, FieldProblem::NotJson); }

    bool parse_list(JsonValue& value, const FieldPath* path, std::size_t depth) {
        if (depth > json_depth_max) return fail(path, FieldProblem::TooDeep);
        value.kind = JsonKind::List;
        take('[');
        if (take_after_space(']')) return true;
        do {
            const FieldPath here{.parent = path, .name = {}, .index = value.items.size()};
            if (!parse_value(value.items.emplace_back(), &here, depth + 1)) return false;
        } while (take_after_space(','));
        return take(']') || fail(path, FieldProblem::NotJson);
    }

    std::size_t count_digits(std::size_t from) const {
        std::size_t end = from;
        while (end < rest_.size() && is_digit(rest_[end])) ++end;
        return end - from;
    }

    bool parse_number(JsonValue& value, const FieldPath* path) {
        std::size_t end = rest_.front() == '-' ? 1 : 0;
        const std::size_t whole_digits = count_digits(end);
        if (whole_digits == 0 || (whole_digits > 1 && rest_[end] == '0')) return fail(path, FieldProblem::NotJson);
        end += whole_digits;
        if (end < rest_.size() && rest_[end] == '.') {
            const std::size_t digits = count_digits(end + 1);
            if (digits == 0) return fail(path, FieldProblem::NotJson);
            end += 1 + digits;
        }
        if (end < rest_.size() && (rest_[end] == 'e' || rest_[end] == 'E')) {
            ++end;
            if (end < rest_.size() && (rest_[end] == '+' || rest_[end] == '-')) ++end;
            const std::size_t digits = count_digits(end);
            if (digits == 0) return fail(path, FieldProblem::NotJson);
            end += digits;
        }
        value.kind = JsonKind::Number;
        value.text.assign(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return true;
    }

    bool parse_text(std::string& text, const FieldPath* path) {
        if (!take('"')) return fail(path, FieldProblem::NotJson);
        while (!rest_.empty()) {
            const char character = rest_.front();
            if (character == '"') return take('"');
            if (character == '\\') {
                if (!parse_escape(text)) return fail(path, FieldProblem::NotJson);
                continue;
            }
            const domain::DecodedCodePoint decoded = domain::decode_code_point(rest_, 0);
            if (decoded.validity == domain::Utf8Validity::Malformed || decoded.code_point < 0x20) break;
            text.append(rest_.substr(0, decoded.length_bytes));
            rest_.remove_prefix(decoded.length_bytes);
        }
        return fail(path, FieldProblem::NotJson);
    }

    bool parse_escape(std::string& text) {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (rest_.size() < 2) return false;
        const char letter = rest_[1];
        if (letter == 'u') return parse_code_point(text);
        const std::size_t position = letters.find(letter);
        if (position == std::string_view::npos) return false;
        text += meanings[position];
        rest_.remove_prefix(2);
        return true;
    }

    bool parse_code_point(std::string& text) {
        const std::optional<char32_t> first = take_code_unit();
        if (!first || (*first >= 0xDC00 && *first <= 0xDFFF)) return false;
        char32_t code_point = *first;
        if (code_point >= 0xD800 && code_point <= 0xDBFF) {
            const std::optional<char32_t> second = take_code_unit();
            if (!second || *second < 0xDC00 || *second > 0xDFFF) return false;
            code_point = 0x10000 + ((code_point - 0xD800) << 10) + (*second - 0xDC00);
        }
        domain::append_utf8(text, code_point);
        return true;
    }

    /// The 16 bits of one `\uXXXX`.
    std::optional<char32_t> take_code_unit() {
        if (rest_.size() < 6 || !rest_.starts_with("\\u")) return std::nullopt;
        char32_t unit = 0;
        for (const char character : rest_.substr(2, 4)) {
            const char lower = static_cast<char>(character | 0x20);
            if (is_digit(character)) {
                unit = unit * 16 + static_cast<char32_t>(character - '0');
            } else if (lower >= 'a' && lower <= 'f') {
                unit = unit * 16 + static_cast<char32_t>(lower - 'a' + 10);
            } else {
                return std::nullopt;
            }
        }
        rest_.remove_prefix(6);
        return unit;
    }

    std::string_view rest_;
    std::optional<FieldError> error_;
};

}  // namespace

std::expected<JsonValue, FieldError> parse_json(std::string_view text, std::size_t size_max) {
    if (text.size() > size_max) return std::unexpected(FieldError{{}, FieldProblem::TooLarge});
    return JsonParser(text).parse();
}

}  // namespace protocol
