#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

/// Scanning a QR code: a link on a hall's wall, or the code that a hall gave in place of a face check.
namespace app {

DOORS_TO_MEMBERS_PART
inline namespace members {

/// Looks as long as its screen is shown.
void load_scan_screen(Turn& turn);
void scan_again(Turn& turn);
void scan_told(Turn& turn, HostNews news, std::string_view text);
void scan_code_edited(Turn& turn, std::string_view text);
void use_typed_code(Turn& turn);

}  // namespace members
DOORS_END
}  // namespace app
