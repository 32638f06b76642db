#include "domain/login_password.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "domain/utf8.hpp"

namespace domain {
namespace {

// Passwords of ten characters and more that lead the published lists of leaked ones, Chinese sites included;
// compared without regard to case. Shorter ones are refused by their length.
constexpr auto common_passwords = std::to_array<std::string_view>({
    "1q2w3e4r5t",    "1q2w3e4r5t6y",  "1qaz2wsx3edc",  "1qaz2wsx3edc4rfv", "zaq12wsxcde3",
    "qwertyuiop",    "qwertyuiop123", "qwerty123456",  "qwerty12345",      "qwer123456",
    "asdfghjkl;",    "asdfghjkl123",  "asdf123456",    "zxcvbnm123",       "zxcvbnm123456",
    "qazwsxedc123",  "qazwsxedcrfv",  "qweasdzxc123",  "qwe123456789",     "abc1234567",
    "abc12345678",   "abc123456789",  "abcd123456",    "abcd1234567",      "abcd12345678",
    "123456789abc",  "123456abcd",    "123456qwerty",  "12345qwert",       "wang123456",
    "zhang123456",   "liu123456789",  "chen123456",    "yang123456",       "password12",
    "password123",   "password1234",  "password12345", "password123456",   "p@ssw0rd123",
    "passw0rd123",   "mypassword",    "password01",    "passwordpassword", "administrator",
    "admin12345",    "admin123456",   "root123456",    "adminadmin",       "welcome123",
    "welcome1234",   "letmein123",    "iloveyou123",   "iloveyou1314",     "iloveyou520",
    "woaini1314",    "woaini1314520", "woaini5201314", "woaini520520",     "woaini123456",
    "woaiwojia1314", "5201314520",    "1314520520",    "5201314woaini",    "5201314123",
    "1234554321",    "123456654321",  "123456789123",  "1234512345",       "1029384756",
    "147258369a",    "1472583690",    "147258369123",  "7418529630",       "789456123a",
    "7894561230",    "asd123456789",  "zxc123456789",  "qaz123456789",     "google123456",
    "football123",   "baseball123",   "princess123",   "sunshine123",      "superman123",
    "dragon123456",  "michael123",    "changeme123",   "trustno1trustno1", "correcthorsebatterystaple",
    "yibao123456",   "shebao123456",  "guizhou123456", "guiyang123456",    "zhongguo123",
    "woshishui123",  "nihao123456",   "caonima123",    "buzhidao123",      "wojiushiwo123",
});

std::string lower_case(std::string_view text) {
    std::string lowered{text};
    for (char& character : lowered) {
        if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
    }
    return lowered;
}

/// "aaaaaaaaaa", "1212121212", "abcabcabcabc": one short piece over and over.
bool is_repeated_piece(std::u32string_view text) {
    constexpr std::size_t piece_length_max = 4;
    for (std::size_t length = 1; length <= piece_length_max && length * 2 <= text.size(); ++length) {
        if (text.substr(length) == text.substr(0, text.size() - length)) return true;
    }
    return false;
}

/// "1234567890", "9876543210", "abcdefghij": each character follows the one before; after 9 comes 0.
bool is_counting(std::u32string_view text) {
    const auto follows = [](char32_t left, char32_t right) {
        return right == left + 1 || (left == U'9' && right == U'0');
    };
    const auto precedes = [&](char32_t left, char32_t right) { return follows(right, left); };
    return std::ranges::adjacent_find(text, std::not_fn(follows)) == text.end() ||
           std::ranges::adjacent_find(text, std::not_fn(precedes)) == text.end();
}

/// One pattern from end to end, or with one or two other characters around it: "a123456789", "aaaaaaaaaa!".
bool is_pattern(std::u32string_view text) {
    constexpr std::size_t extra_characters_max = 2;
    // In shorter texts everything looks like a pattern, and their length already refuses them.
    constexpr std::size_t pattern_length_min = login_password_length_min - extra_characters_max;
    for (std::size_t extra = 0; extra <= extra_characters_max; ++extra) {
        if (text.size() < pattern_length_min + extra) return false;
        for (std::size_t start = 0; start <= extra; ++start) {
            const std::u32string_view middle = text.substr(start, text.size() - extra);
            if (is_repeated_piece(middle) || is_counting(middle)) return true;
        }
    }
    return false;
}

bool is_common_password(std::string_view password, std::u32string_view code_points) {
    const bool is_listed = std::ranges::find(common_passwords, lower_case(password)) != common_passwords.end();
    return is_listed || is_pattern(code_points);
}

constexpr bool is_control(char32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F);
}

}  // namespace

LoginPasswordFindings check_login_password(std::string_view password, const std::optional<MobileNumber>& mobile) {
    const std::u32string code_points = decode_utf8_leniently(password);
    LoginPasswordFindings findings;
    findings.length = code_points.size();
    findings.long_enough = findings.length >= login_password_length_min;
    findings.too_long = findings.length > login_password_length_max;
    findings.well_formed = is_valid_utf8(password) && std::ranges::none_of(code_points, is_control);
    findings.is_common = !code_points.empty() && is_common_password(password, code_points);
    findings.contains_mobile = mobile && password.contains(mobile->text().substr(3));
    return findings;
}

}  // namespace domain
