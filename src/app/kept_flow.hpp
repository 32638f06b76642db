#pragma once

#include <string>
#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

/// The last records, kept on this device for when there is no network: only if the person wants it, sealed, and opened
/// by the payment password alone. Keeping needs no password, reading does (shell/kept_records.js). Never a code.
namespace app {

DOORS_TO_MEMBERS_PART
inline namespace members {

/// Keeps records, or stops and forgets those that are kept.
void toggle_kept(Turn& turn);
/// The right payment password was typed: from now on records can be sealed for it.
void protect_records(Turn& turn, std::string password);
/// Seals a first page of everybody's records of the present month; anything else isn't kept.
void keep_records(Turn& turn, const protocol::SpendingAnswer& answer, std::string_view body);
/// Opened records stay only as long as their screen is shown.
void load_kept_screen(Turn& turn);
void kept_pin_entered(Turn& turn);
void records_told(Turn& turn, HostNews news, std::string_view text);
/// Somebody logged out: what was opened is closed.
void forget_kept(Model& model);

}  // namespace members
DOORS_END
}  // namespace app
