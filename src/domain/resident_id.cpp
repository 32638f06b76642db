#include "domain/resident_id.hpp"

#include <algorithm>
#include <cassert>

#include "domain/typed_text.hpp"

namespace domain {
namespace {

constexpr std::array<int, 17> weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view check_characters = "10X98765432";

std::expected<void, ResidentIdError> check(std::string_view text) {
    if (text.size() == 15 && is_all_digits(text)) {
        return std::unexpected(ResidentIdError::FifteenDigits);
    }
    const std::string_view digits = text.substr(0, resident_id_length - 1);
    const std::string_view last = text.substr(digits.size());
    const bool is_plain =
        (digits.empty() || is_all_digits(digits)) && (last.empty() || last == "X" || is_all_digits(last));
    // A wrong character is the better hint than a wrong length: it is what the eye can find.
    if (!is_plain) return std::unexpected(ResidentIdError::Character);
    if (text.size() != resident_id_length) return std::unexpected(ResidentIdError::Length);
    if (text.front() == '0') return std::unexpected(ResidentIdError::Region);
    if (!parse_compact_date(text.substr(6, 8))) return std::unexpected(ResidentIdError::BirthDate);
    if (resident_id_check_character(digits) != text.back()) {
        return std::unexpected(ResidentIdError::CheckDigit);
    }
    return {};
}

}  // namespace

std::string clean_resident_id(std::string_view text) {
    std::string cleaned = without_separators(text);
    std::replace(cleaned.begin(), cleaned.end(), 'x', 'X');
    return cleaned;
}

std::string group_resident_id(std::string_view cleaned) {
    if (!is_ascii(cleaned)) return std::string(cleaned);
    std::string grouped{cleaned.substr(0, 6)};
    if (cleaned.size() > 6) grouped.append(" ").append(cleaned.substr(6, 8));
    if (cleaned.size() > 14) grouped.append(" ").append(cleaned.substr(14));
    return grouped;
}

std::optional<char> resident_id_check_character(std::string_view first_17_digits) {
    if (first_17_digits.size() != weights.size() || !is_all_digits(first_17_digits)) {
        return std::nullopt;
    }
    int sum = 0;
    for (std::size_t place = 0; place < weights.size(); ++place) {
        sum += (first_17_digits[place] - '0') * weights[place];
    }
    return check_characters[static_cast<std::size_t>(sum % 11)];
}

std::expected<ResidentId, ResidentIdError> ResidentId::parse(std::string_view text) {
    const std::string cleaned = clean_resident_id(text);
    if (const auto checked = check(cleaned); !checked) return std::unexpected(checked.error());
    ResidentId id;
    std::copy(cleaned.begin(), cleaned.end(), id.characters_.begin());
    return id;
}

CivilDate ResidentId::birth_date() const {
    const auto date = parse_compact_date(text().substr(6, 8));
    assert(date && "parse() let only real days through");
    return *date;
}

Sex ResidentId::sex() const { return (characters_[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female; }

int ResidentId::age_on(CivilDate today) const { return domain::age_on(birth_date(), today); }

}  // namespace domain
