#pragma once

#include <compare>
#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace domain {

enum class PersonNameError {
    Empty,      ///< nothing but blanks
    TooLong,    ///< more than person_name_length_max characters
    Encoding,   ///< not UTF-8
    Character,  ///< a character that no registered name has: a digit, a symbol, a control character
    MiddleDot,  ///< a "·" at an end, or two in a row
};

/// Registered names of several parts reach some forty characters; the limit only stops abuse (A).
inline constexpr std::size_t person_name_length_max = 60;

/// A person's registered name. Any letter or ideograph of GB 18030-2022 is welcome, those outside the Basic
/// Multilingual Plane included (𬱖 𣲗), and "·". Refusing rare characters is what users of the
/// real systems complain about most (DOMAIN.md §6).
class PersonName {
public:
    /// Makes the name canonical, then checks it:
    /// - the dots that keyboards offer instead of "·" (• ・ ‧ ･ ∙ ⋅) become it;
    /// - the private-use codes that older software wrote for 䶮, 㑇 and their like become the characters' own codes;
    /// - blanks at the ends and beside ideographs or "·" go, blanks between other words become one space.
    [[nodiscard]] static std::expected<PersonName, PersonNameError> parse(std::string_view text);

    [[nodiscard]] std::string_view text() const { return text_; }
    /// Characters, not bytes.
    [[nodiscard]] std::size_t length() const { return length_; }

    auto operator<=>(const PersonName&) const = default;

private:
    PersonName() = default;

    std::string text_;
    std::size_t length_ = 0;
};

}  // namespace domain
