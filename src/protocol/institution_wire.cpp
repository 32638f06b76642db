#include "protocol/institution_wire.hpp"

#include <algorithm>

#include "protocol/institution_variants.hpp"

namespace protocol {
namespace {

/// Digits with at most one point between them; no sign, exponent or blank.
bool is_plain_decimal(std::string_view text) {
    constexpr std::size_t size_max = 20;
    if (text.empty() || text.size() > size_max || text.front() == '.' || text.back() == '.') return false;
    if (std::ranges::count(text, '.') > 1) return false;
    return text.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

std::string_view institution_named_in(const JsonValue& message) {
    const JsonValue* code = message.find("fixmedins_code");
    return code != nullptr && code->kind == JsonKind::Text ? std::string_view(code->text) : std::string_view{};
}

std::expected<InstitutionMessage, FieldError> read_institution_message(JsonValue whole,
                                                                       std::span<const std::string> extra_fields) {
    if (auto unified = unify_variants(whole, extra_fields); !unified) return std::unexpected(unified.error());
    InstitutionMessage message;
    const auto found = std::ranges::find(whole.names, "input");
    const bool has_input = found != whole.names.end();
    if (has_input) {
        const auto position = found - whole.names.begin();
        message.input = std::move(whole.items[static_cast<std::size_t>(position)]);
        whole.items.erase(whole.items.begin() + position);
        whole.names.erase(found);
    }
    auto envelope = read_parsed<InstitutionEnvelope>(whole);
    if (!envelope) return std::unexpected(std::move(envelope.error()));
    if (!has_input) return std::unexpected(FieldError{"input", FieldProblem::Missing});
    message.envelope = std::move(*envelope);
    return message;
}

bool read_value(const ReadPlace& place, YuanAmount& target, YuanRule rule) {
    return read_value(place, target.fen, rule);
}

bool read_value(const ReadPlace& place, DecimalText& target, NoRule) {
    if (place.value.kind != JsonKind::Number && place.value.kind != JsonKind::Text) {
        return place.fail(FieldProblem::WrongType);
    }
    if (!is_plain_decimal(place.value.text)) return place.fail(FieldProblem::BadFormat);
    target.text = place.value.text;
    return true;
}

}  // namespace protocol
