#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

/// "#/diagnosis": why did it fail? All that stands in the way now, of me or of a member.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

void load_diagnosis_screen(Turn& turn);
void diagnosis_arrived(Turn& turn, std::string_view body);
void diagnosis_failed(Turn& turn, Message failure);
/// Of a member, or of me ("").
void open_diagnosis(Turn& turn, std::string_view member);
void choose_diagnosed(Turn& turn, std::string_view member);
void diagnose_again(Turn& turn);

}  // namespace members
DOORS_END
}  // namespace app
