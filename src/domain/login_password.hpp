#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "domain/mobile_number.hpp"

namespace domain {

/// Characters, not bytes. Length is what makes a password strong; no rule about kinds of characters.
inline constexpr std::size_t login_password_length_min = 10;
inline constexpr std::size_t login_password_length_max = 128;

/// What the rules say about a log-in password; each line of the screen shows one of these while the user types.
struct LoginPasswordFindings {
    std::size_t length = 0;        ///< characters
    bool long_enough = false;      ///< at least login_password_length_min
    bool too_long = false;         ///< more than login_password_length_max
    bool well_formed = false;      ///< UTF-8 without control characters
    bool is_common = false;        ///< on the list of common passwords, or one pattern repeated or counted up
    bool contains_mobile = false;  ///< contains the number, or its last eight digits

    [[nodiscard]] bool is_acceptable() const {
        return long_enough && !too_long && well_formed && !is_common && !contains_mobile;
    }
    bool operator==(const LoginPasswordFindings&) const = default;
};

/// Without a number nothing is found about it.
[[nodiscard]] LoginPasswordFindings check_login_password(std::string_view password,
                                                         const std::optional<MobileNumber>& mobile);

}  // namespace domain
