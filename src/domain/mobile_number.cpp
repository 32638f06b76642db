#include "domain/mobile_number.hpp"

#include <algorithm>

#include "domain/typed_text.hpp"

namespace domain {
namespace {

std::expected<void, MobileNumberError> check(std::string_view digits) {
    if (!digits.empty() && !is_all_digits(digits)) {
        return std::unexpected(MobileNumberError::Character);
    }
    const bool has_wrong_start =
        (!digits.empty() && digits[0] != '1') || (digits.size() > 1 && (digits[1] < '3' || digits[1] > '9'));
    // Known from the second digit on, so the user needn't type all eleven to learn it.
    if (has_wrong_start) return std::unexpected(MobileNumberError::Prefix);
    if (digits.size() != mobile_number_length) return std::unexpected(MobileNumberError::Length);
    return {};
}

}  // namespace

std::string clean_mobile_digits(std::string_view text) {
    std::string cleaned = without_separators(text);
    for (const std::string_view prefix : {"+86", "0086"}) {
        if (cleaned.starts_with(prefix)) return cleaned.substr(prefix.size());
    }
    const bool is_whole_with_country = cleaned.size() == mobile_number_length + 2 && cleaned.starts_with("861");
    return is_whole_with_country ? cleaned.substr(2) : cleaned;
}

std::string group_mobile_digits(std::string_view cleaned) {
    if (!is_ascii(cleaned)) return std::string(cleaned);
    std::string grouped{cleaned.substr(0, 3)};
    if (cleaned.size() > 3) grouped.append(" ").append(cleaned.substr(3, 4));
    if (cleaned.size() > 7) grouped.append(" ").append(cleaned.substr(7));
    return grouped;
}

std::expected<MobileNumber, MobileNumberError> MobileNumber::parse(std::string_view text) {
    const std::string cleaned = clean_mobile_digits(text);
    if (const auto checked = check(cleaned); !checked) return std::unexpected(checked.error());
    MobileNumber number;
    std::copy(cleaned.begin(), cleaned.end(), number.digits_.begin());
    return number;
}

}  // namespace domain
