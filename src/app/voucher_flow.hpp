#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/error.hpp"

/// The payment code on the screen: asked for when the screen is, rotated while somebody is there, guarded by the
/// payment password.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Asks for the first code of this visit, unless the password is to be typed or asking has failed.
void load_voucher(Turn& turn);
/// The person wants another one: that is use, and keeps the guard open.
void refresh_code(Turn& turn);
/// The code on the screen was just paid with: no till takes it again, so the next one takes its place.
void replace_spent_code(Turn& turn);
void code_arrived(Turn& turn, std::string_view body);
void code_request_refused(Turn& turn, const protocol::ErrorDetail& detail);
void code_request_unanswered(Turn& turn);
void voucher_pin_entered(Turn& turn);
/// Rotates, asks for the password again, says the last ten seconds.
void pass_voucher_time(Turn& turn);

/// What asks for the code that the screen shows: mine, or a relative's by a family voucher.
RequestKind code_request(const Model& model);
bool asks_for_code(const Model& model);

/// The code that can be scanned now; null when there is none.
const ShownCode* living_code(const Model& model);

}  // namespace members
DOORS_END
}  // namespace app
