#pragma once

#include <string_view>

#include "app/turn.hpp"

/// What the staff's flows share: their addresses, and what is forgotten when the next person comes.
namespace app::inline members {

Route staff_route(std::string_view page);
void forget_staff_form(Model& model);
/// The person at the counter has gone: the next one's turn.
void forget_staff_person(Model& model);
void forget_staff_pictures(StaffState& staff);
void say_missing(Turn& turn, StaffPick what);
/// The next picture of the voucher that is looked at; nothing when all are here.
void open_next_picture(Turn& turn);

}  // namespace app::inline members
