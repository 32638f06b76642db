#include "app/mobile_entry.hpp"

#include "app/refusals.hpp"
#include "domain/mobile_number.hpp"

namespace app {

namespace {

std::optional<Message> mobile_finding(const std::string& text) {
    if (text.empty()) return Message{"field.mobile.empty", {}, {}};
    const auto number = domain::MobileNumber::parse(text);
    if (number) return std::nullopt;
    const std::size_t length = text.size();
    constexpr std::size_t wanted = domain::mobile_number_length;
    switch (number.error()) {
        case domain::MobileNumberError::Length:
            if (length < wanted) return Message{"field.mobile.short", {{"count", std::to_string(wanted - length)}}, {}};
            return Message{"field.mobile.long", {{"count", std::to_string(length - wanted)}}, {}};
        case domain::MobileNumberError::Character: return Message{"field.mobile.characters", {}, {}};
        case domain::MobileNumberError::Prefix: return Message{"field.mobile.start", {}, {}};
    }
    return std::nullopt;
}

}  // namespace

void mobile_edited(Turn& turn, Field which, std::string_view text) {
    FieldState& field = turn.model.field(which);
    std::string cleaned = domain::clean_mobile_digits(text);
    if (cleaned == field.text) return;
    field.text = std::move(cleaned);
    field.error.reset();
    // A finished number that can't be right is told while typing; an unfinished one only when the field is left.
    if (field.text.size() >= domain::mobile_number_length) field.error = mobile_finding(field.text);
}

void mobile_left(Turn& turn, Field which) {
    FieldState& field = turn.model.field(which);
    if (!field.text.empty() && !field.error) field.error = mobile_finding(field.text);
}

bool check_mobile_field(Turn& turn, Field which) {
    std::optional<Message> finding = mobile_finding(turn.model.field(which).text);
    if (!finding) return true;
    show_field_error(turn, which, std::move(*finding));
    return false;
}

}  // namespace app
