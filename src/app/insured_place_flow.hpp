#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/error.hpp"

/// "#/me/place": where I am insured, which record is used, and the rules there.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

void load_place_screen(Turn& turn);
void insured_places_arrived(Turn& turn, std::string_view body);
void insured_places_failed(Turn& turn, Message failure);
/// E-voucher, balance and bills follow this record from now on.
void choose_place(Turn& turn, std::string_view area, domain::Scheme scheme);
void place_chosen(Turn& turn, std::string_view body);
void read_insured_places_again(Turn& turn);

}  // namespace members
DOORS_END
}  // namespace app
