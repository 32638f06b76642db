#include "domain/person_name.hpp"

#include <algorithm>
#include <array>

#include "domain/legacy_ideographs.hpp"
#include "domain/utf8.hpp"

namespace domain {
namespace {

constexpr char32_t middle_dot = U'·';

struct CodePointRange {
    char32_t first;
    char32_t last;
};

// What no name has. Everything else is welcome: new ideographs are added to GB 18030 faster than this
// program is, and refusing a person's real name is the worse mistake.
constexpr auto refused_ranges = std::to_array<CodePointRange>({
    {0x0000, 0x001F},     // controls
    {0x0021, 0x0026},     // ! " # $ % &
    {0x0028, 0x002C},     // ( ) * + ,
    {0x002F, 0x0040},     // / digits : ; < = > ? @
    {0x005B, 0x0060},     // [ \ ] ^ _ `
    {0x007B, 0x00B6},     // { | } ~, controls, Latin-1 signs up to the middle dot
    {0x00B8, 0x00BF},     // Latin-1 signs after it
    {0x00D7, 0x00D7},     // multiplication sign
    {0x00F7, 0x00F7},     // division sign
    {0x2000, 0x2BFF},     // punctuation, signs, arrows, boxes (’ and dots are folded before)
    {0x2FF0, 0x3004},     // description characters, ideographic punctuation up to 々
    {0x3008, 0x3020},     // brackets
    {0x3030, 0x3030},     // wavy dash
    {0x3036, 0x303F},     // signs
    {0x3200, 0x33FF},     // enclosed and squared
    {0xD800, 0xF8FF},     // surrogates, private use
    {0xFD3E, 0xFD3F},     // ornate brackets
    {0xFDD0, 0xFDEF},     // no characters
    {0xFE00, 0xFE6F},     // variation selectors, vertical and small forms
    {0xFEFF, 0xFEFF},     // byte order mark
    {0xFF00, 0xFF20},     // full-width signs and digits
    {0xFF3B, 0xFF40},     // full-width [ \ ] ^ _ `
    {0xFF5B, 0xFF65},     // full-width { | } ~, half-width punctuation
    {0xFFE0, 0xFFFF},     // full-width signs, specials
    {0x1D000, 0x1FAFF},   // music, mathematics, cards, emoji
    {0xE0000, 0x10FFFF},  // tags, variation selectors, private use
});

constexpr bool is_refused(char32_t code_point) {
    return std::ranges::any_of(refused_ranges, [code_point](CodePointRange range) {
        return code_point >= range.first && code_point <= range.last;
    });
}

constexpr bool is_blank(char32_t code_point) {
    return code_point == U' ' || code_point == U'\t' || code_point == 0x00A0 || code_point == 0x3000 ||
           (code_point >= 0x2000 && code_point <= 0x200A) || code_point == 0x202F;
}

/// Marks that come along when text is pasted from a web page or a chat and that nobody sees.
constexpr bool is_invisible(char32_t code_point) {
    return (code_point >= 0x200B && code_point <= 0x200F) || (code_point >= 0x202A && code_point <= 0x202E) ||
           (code_point >= 0x2060 && code_point <= 0x2069) || code_point == 0xFEFF;
}

constexpr char32_t fold(char32_t code_point) {
    switch (code_point) {
        case 0x2022:  // bullet
        case 0x2027:  // hyphenation point
        case 0x2219:  // bullet operator
        case 0x22C5:  // dot operator
        case 0x30FB:  // katakana middle dot
        case 0xFF65:  // half-width katakana middle dot
            return middle_dot;
        case 0x2018:  // curly quotes stand for the apostrophe of O'Brien
        case 0x2019: return U'\'';
        default: return modern_ideograph(code_point);
    }
}

/// Ideographs and "·" are written without blanks around them.
constexpr bool joins_without_blank(char32_t code_point) {
    return code_point == middle_dot || (code_point >= 0x2E80 && code_point <= 0x2FDF) ||
           (code_point >= 0x3005 && code_point <= 0x3007) || (code_point >= 0x3400 && code_point <= 0x9FFF) ||
           (code_point >= 0xF900 && code_point <= 0xFAFF) || (code_point >= 0x20000 && code_point <= 0x3FFFF);
}

/// Folds characters and blanks, see PersonName::parse.
std::u32string canonical(std::u32string_view typed) {
    std::u32string name;
    bool is_blank_pending = false;
    for (const char32_t code_point : typed) {
        if (is_invisible(code_point)) continue;
        if (is_blank(code_point)) {
            is_blank_pending = true;
            continue;
        }
        const char32_t folded = fold(code_point);
        const bool is_between_words = is_blank_pending && !name.empty() && !joins_without_blank(name.back());
        if (is_between_words && !joins_without_blank(folded)) name.push_back(U' ');
        is_blank_pending = false;
        name.push_back(folded);
    }
    return name;
}

std::expected<void, PersonNameError> check(std::u32string_view name) {
    if (name.empty()) return std::unexpected(PersonNameError::Empty);
    if (name.size() > person_name_length_max) return std::unexpected(PersonNameError::TooLong);
    if (std::ranges::any_of(name, is_refused)) return std::unexpected(PersonNameError::Character);
    const std::u32string_view two_dots = U"··";
    if (name.front() == middle_dot || name.back() == middle_dot || name.contains(two_dots)) {
        return std::unexpected(PersonNameError::MiddleDot);
    }
    return {};
}

}  // namespace

std::expected<PersonName, PersonNameError> PersonName::parse(std::string_view text) {
    const auto typed = decode_utf8(text);
    if (!typed) return std::unexpected(PersonNameError::Encoding);
    const std::u32string name = canonical(*typed);
    if (const auto checked = check(name); !checked) return std::unexpected(checked.error());
    PersonName parsed;
    parsed.text_ = encode_utf8(name);
    parsed.length_ = name.size();
    return parsed;
}

}  // namespace domain
