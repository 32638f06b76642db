#pragma once

#include <string>
#include <string_view>

namespace domain {

/// What every hall code begins with where it is printed as a QR code: "family account, hall, version 1".
inline constexpr std::string_view hall_code_prefix = "FH1";

enum class ScannedKind {
    Route,        ///< a link into the app; `text` is what stands from "#" on
    HallCode,     ///< `text` is its digits
    PaymentCode,  ///< somebody's, for a till alone: it isn't even passed on
    Foreign       ///< anything else, links to other sites among it: nothing is opened
};

struct ScannedCode {
    ScannedKind kind = ScannedKind::Foreign;
    std::string text = {};

    bool operator==(const ScannedCode&) const = default;
};

/// What a scanned or typed text is to the app whose pages have this origin ("https://family.example").
[[nodiscard]] ScannedCode read_scanned_code(std::string_view text, std::string_view own_origin);

}  // namespace domain
