#include "app/amount_pad.hpp"

#include "app/amount_entry.hpp"

namespace app::inline members {

namespace {

constexpr int erase = 10;
constexpr int point = 11;
constexpr std::size_t whole_digits_max = 7;
constexpr std::size_t decimals_max = 2;

bool has_room(const std::string& text) {
    const std::size_t at = text.find('.');
    if (at == std::string::npos) return text.size() < whole_digits_max;
    return text.size() - at - 1 < decimals_max;
}

}  // namespace

void amount_key_pressed(AmountEntry& entry, int key) {
    std::string& text = entry.text;
    if (key == erase) {
        if (!text.empty()) text.pop_back();
    } else if (key == point) {
        if (text.find('.') != std::string::npos) return;
        text += text.empty() ? "0." : ".";
    } else if (key >= 0 && key <= 9 && (has_room(text) || text == "0")) {
        if (text == "0") text.clear();
        text.push_back(static_cast<char>('0' + key));
    }
}

domain::Fen entered_amount(const AmountEntry& entry) { return typed_amount(entry.text).value_or(domain::Fen{}); }

}  // namespace app::inline members
