#pragma once

#include "app/earliest.hpp"
#include "app/members_part.hpp"
#include "app/turn.hpp"

/// What the members' area has to do at every turn, for `update` to call once that part is here.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// What the shown screen needs and nobody has asked for yet.
void load_members_screens(Turn& turn);
/// Reads again what failed while there was no network.
void resume_members(Turn& turn);
void pass_members_time(Turn& turn);
/// When time passing will change something in the members' area.
void add_members_moments(Earliest& earliest, const Model& model);
/// To the pad that is shown; the sixth digit submits.
void press_pin_key(Turn& turn, int key);
/// The session is over: nothing of the person stays.
void forget_members(Model& model);
/// The same, as far as it was read: somebody logged in.
void forget_what_was_read(Model& model);

}  // namespace members
DOORS_END
}  // namespace app
