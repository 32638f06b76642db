#pragma once

#include <array>
#include <compare>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "domain/calendar.hpp"

namespace domain {

enum class Sex { Male, Female };

enum class ResidentIdError {
    Length,         ///< not 18 characters
    FifteenDigits,  ///< the first generation's form, invalid since 2013: a different sentence for the user
    Character,      ///< something but digits (and X in the last place)
    Region,         ///< starts with 0, which no region ever had
    BirthDate,      ///< digits 7–14 are no day of the calendar
    CheckDigit,     ///< the last character doesn't fit the first 17: somebody mistyped
};

inline constexpr std::size_t resident_id_length = 18;

/// Drops blanks and dashes, folds full-width characters, writes x as X. For text while it is typed.
[[nodiscard]] std::string clean_resident_id(std::string_view text);
/// "520102 19870923 0026", also of an unfinished number: the form in which people compare it with the card.
[[nodiscard]] std::string group_resident_id(std::string_view cleaned);
/// The check character of 17 digits (GB 11643-1999), nothing for other text.
[[nodiscard]] std::optional<char> resident_id_check_character(std::string_view first_17_digits);

/// A citizen's identity number: 6 digits region, 8 digits birth date, 3 digits sequence, 1 check character.
/// Retired region codes are valid: people keep the number that they were given.
class ResidentId {
public:
    /// Cleans `text`, then checks it.
    [[nodiscard]] static std::expected<ResidentId, ResidentIdError> parse(std::string_view text);

    [[nodiscard]] std::string_view text() const { return {characters_.data(), characters_.size()}; }
    [[nodiscard]] CivilDate birth_date() const;
    [[nodiscard]] Sex sex() const;
    /// GB/T 2260 code of the place of first registration: six digits.
    [[nodiscard]] std::string_view region() const { return text().substr(0, 6); }
    /// Whether the holder was already born on `today`. The number alone can't tell.
    [[nodiscard]] bool is_born_by(CivilDate today) const { return birth_date() <= today; }
    /// Completed years on `today`.
    [[nodiscard]] int age_on(CivilDate today) const;

    auto operator<=>(const ResidentId&) const = default;

private:
    ResidentId() = default;

    std::array<char, resident_id_length> characters_{};
};

}  // namespace domain
