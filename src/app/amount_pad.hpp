#pragma once

#include <string>

#include "app/members_part.hpp"
#include "domain/money.hpp"

namespace app {

/// An amount as it is typed on the app's own pad: "", "500", "12.", "12.5".
struct AmountEntry {
    std::string text;
};

DOORS_TO_MEMBERS_PART
inline namespace members {

/// 0–9 a digit, 10 erases, 11 is the point. What would make no amount of at most ten million yuan is ignored.
void amount_key_pressed(AmountEntry& entry, int key);
/// Zero while nothing is typed.
domain::Fen entered_amount(const AmountEntry& entry);

}  // namespace members
DOORS_END
}  // namespace app
