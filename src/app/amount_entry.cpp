#include "app/amount_entry.hpp"

#include "domain/typed_text.hpp"

namespace app {

namespace {

/// Nobody's account holds more than ten million yuan.
constexpr std::size_t whole_digits_max = 8;
constexpr std::size_t decimals_max = 2;

/// Input methods write the point as a full stop.
std::string with_points(std::string_view text) {
    constexpr std::string_view full_stop = "。";
    std::string result(text);
    for (std::size_t at = result.find(full_stop); at != std::string::npos; at = result.find(full_stop)) {
        result.replace(at, full_stop.size(), ".");
    }
    return result;
}

}  // namespace

std::string clean_amount(std::string_view text) {
    std::string cleaned;
    std::size_t decimals = 0;
    bool has_point = false;
    for (const char character : domain::without_separators(with_points(text))) {
        if (character == '.' && !has_point) {
            if (cleaned.empty()) cleaned = "0";
            has_point = true;
            cleaned += '.';
        } else if (character >= '0' && character <= '9') {
            if (has_point ? decimals == decimals_max : cleaned.size() == whole_digits_max) continue;
            decimals += has_point ? 1 : 0;
            if (cleaned == "0") cleaned.clear();
            cleaned += character;
        }
    }
    return cleaned;
}

std::optional<domain::Fen> typed_amount(std::string_view cleaned) {
    if (cleaned.ends_with('.')) cleaned.remove_suffix(1);
    const auto amount = domain::parse_yuan(cleaned);
    if (!amount) return std::nullopt;
    return *amount;
}

bool edit_amount(Turn& turn, Field field, std::string_view text) {
    FieldState& state = turn.model.field(field);
    std::string cleaned = clean_amount(text);
    if (cleaned == state.text) return false;
    state.text = std::move(cleaned);
    state.error.reset();
    return true;
}

std::string amount_to_type(domain::Fen amount) {
    std::string text = domain::format_plain_yuan(amount);
    if (text.ends_with(".00")) text.resize(text.size() - 3);
    return text;
}

}  // namespace app
