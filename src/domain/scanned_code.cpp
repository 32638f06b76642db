#include "domain/scanned_code.hpp"

#include "domain/identity.hpp"
#include "domain/payment_code.hpp"

namespace domain {

namespace {

bool is_hall_code(std::string_view text) {
    return text.size() == hall_code_length && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

ScannedCode read_scanned_code(std::string_view text, std::string_view own_origin) {
    text = trimmed(text);
    if (is_payment_code_text(text)) return {ScannedKind::PaymentCode};
    if (is_hall_code(text)) return {ScannedKind::HallCode, std::string(text)};
    if (text.starts_with(hall_code_prefix) && is_hall_code(text.substr(hall_code_prefix.size()))) {
        return {ScannedKind::HallCode, std::string(text.substr(hall_code_prefix.size()))};
    }
    if (own_origin.empty() || !text.starts_with(own_origin)) return {};
    const std::string_view rest = text.substr(own_origin.size());
    // "https://family.example.evil" begins with our origin as well.
    if (!rest.empty() && rest.front() != '/') return {};
    const std::size_t fragment = rest.find("#/");
    return {ScannedKind::Route, fragment == std::string_view::npos ? "#/" : std::string(rest.substr(fragment))};
}

}  // namespace domain
