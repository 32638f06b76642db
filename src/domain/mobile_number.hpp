#pragma once

#include <array>
#include <compare>
#include <expected>
#include <string>
#include <string_view>

namespace domain {

enum class MobileNumberError {
    Length,     ///< not 11 digits
    Character,  ///< something but digits
    Prefix,     ///< doesn't start with 13–19: a landline, or a foreign number
};

inline constexpr std::size_t mobile_number_length = 11;

/// Drops blanks, dashes, parentheses and the country code (+86, 0086, or 86 before a whole number), folds
/// full-width digits. Other characters stay, so that the user sees what is wrong.
[[nodiscard]] std::string clean_mobile_digits(std::string_view text);
/// "138 0851 5678", also of an unfinished number.
[[nodiscard]] std::string group_mobile_digits(std::string_view cleaned);

/// A mobile number of mainland China: 11 digits, 1[3-9].
class MobileNumber {
public:
    /// Cleans `text`, then checks it.
    [[nodiscard]] static std::expected<MobileNumber, MobileNumberError> parse(std::string_view text);

    [[nodiscard]] std::string_view text() const { return {digits_.data(), digits_.size()}; }

    auto operator<=>(const MobileNumber&) const = default;

private:
    MobileNumber() = default;

    std::array<char, mobile_number_length> digits_{};
};

}  // namespace domain
