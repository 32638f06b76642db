#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// The only file that knows nlohmann's library, and only its SAX parser: none of its value type, conversions or output
// is instantiated. It is compiled without exceptions: the parser reports through `parse_error`.
#define JSON_NO_IO 1
#include <nlohmann/json.hpp>

#include "protocol/field_path.hpp"
#include "protocol/json_value.hpp"

namespace protocol {
namespace {

using Sax = nlohmann::json;

/// Enters the object's last name, of which `order` holds the earlier ones' positions in alphabetical order, so that
/// finding a name twice stays cheap for an object of thousands of fields; false when it is there already.
bool enter_last_name(const std::vector<std::string>& names, std::vector<std::size_t>& order) {
    const auto place =
        std::lower_bound(order.begin(), order.end(), names.back(),
                         [&names](std::size_t index, const std::string& sought) { return names[index] < sought; });
    if (place != order.end() && names[*place] == names.back()) return false;
    order.insert(place, names.size() - 1);
    return true;
}

/// Builds the JsonValue from the parser's events. Each event returns false to end the parsing, with the error noted.
class ValueBuilder {
public:
    bool null() { return add(JsonKind::Null, {}); }
    bool boolean(bool value) { return add(value ? JsonKind::True : JsonKind::False, {}); }
    // What fits into 64 bits comes as an integer, whose only text (but for -0) this is.
    bool number_integer(std::int64_t value) { return add(JsonKind::Number, std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) { return add(JsonKind::Number, std::to_string(value)); }
    bool number_float(double, const std::string& raw) { return add(JsonKind::Number, raw); }
    bool string(std::string& value) { return add(JsonKind::Text, std::move(value)); }
    bool binary(Sax::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(JsonKind::Object); }
    bool start_array(std::size_t) { return open(JsonKind::List); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        Container& object = open_.back();
        if (object.value->names.size() == json_fields_max) return fail(FieldProblem::TooMany, open_.size() - 1);
        object.value->names.push_back(std::move(name));
        if (enter_last_name(object.value->names, object.name_order)) return true;
        return fail(FieldProblem::DuplicateField, open_.size());
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
        return fail(FieldProblem::NotJson, 0);
    }

    std::expected<JsonValue, FieldError> take() {
        if (error_) return std::unexpected(std::move(*error_));
        return std::move(root_);
    }

private:
    /// An object or list whose end hasn't come. The pointer stays good: its parent gets no sibling before that.
    struct Container {
        JsonValue* value;
        std::vector<std::size_t> name_order;
    };

    JsonValue& place() { return open_.empty() ? root_ : open_.back().value->items.emplace_back(); }

    bool add(JsonKind kind, std::string text) {
        JsonValue& value = place();
        value.kind = kind;
        value.text = std::move(text);
        return true;
    }

    bool open(JsonKind kind) {
        JsonValue& value = place();
        value.kind = kind;
        if (open_.size() == json_depth_max) return fail(FieldProblem::TooDeep, open_.size());
        open_.push_back({&value, {}});
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    /// Notes an error at the newest child of the `levels`-th open container; 0 is the whole text.
    bool fail(FieldProblem problem, std::size_t levels) {
        std::vector<FieldPath> links(levels);
        for (std::size_t level = 0; level < levels; ++level) {
            const JsonValue& container = *open_[level].value;
            links[level].parent = level == 0 ? nullptr : &links[level - 1];
            if (container.kind == JsonKind::Object) {
                links[level].name = container.names.back();
            } else {
                links[level].index = container.items.size() - 1;
            }
        }
        error_ = FieldError{to_text(levels == 0 ? nullptr : &links.back()), problem};
        return false;
    }

    JsonValue root_;
    std::vector<Container> open_;
    std::optional<FieldError> error_;
};

/// nlohmann's parser skips a byte order mark and takes U+0000 for the end, whatever follows.
bool starts_and_ends_plainly(std::string_view text) {
    return !text.starts_with("\xEF\xBB\xBF") && text.find('\0') == std::string_view::npos;
}

}  // namespace

std::expected<JsonValue, FieldError> parse_json(std::string_view text, std::size_t size_max) {
    if (text.size() > size_max) return std::unexpected(FieldError{{}, FieldProblem::TooLarge});
    if (!starts_and_ends_plainly(text)) return std::unexpected(FieldError{{}, FieldProblem::NotJson});
    ValueBuilder builder;
    Sax::sax_parse(text.begin(), text.end(), &builder);
    return builder.take();
}

}  // namespace protocol
