#pragma once

#include <optional>
#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/places_wire.hpp"

/// Designated institutions, looked for while typing.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// What the shown screen needs and nobody has asked for yet.
void load_places(Turn& turn);
/// Asks for what is wanted now; while an answer is under way, again once it is there.
void look_for_places(Turn& turn);
void look_for_more_places(Turn& turn);
void places_arrived(Turn& turn, std::string_view body);
void places_failed(Turn& turn, Message failure);
void places_text_edited(Turn& turn, std::string_view text);
void choose_place_kind(Turn& turn, std::optional<protocol::PlaceKind> kind);
void choose_places_member(Turn& turn, std::string_view member);
void toggle_usable_only(Turn& turn);
/// To what would happen with a bill there.
void open_place(Turn& turn, std::string_view code);

}  // namespace members
DOORS_END
}  // namespace app
