#pragma once

#include <optional>
#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/error.hpp"

/// The commitment letter: read to its end, place kept, signed.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

void load_letter(Turn& turn);
void letter_arrived(Turn& turn, std::string_view body);
/// Parts up to this one have been in sight to their end.
void letter_read_to(Turn& turn, int position);
void letter_position_saved(Turn& turn, std::string_view body);
/// The text changed under the reader.
void read_letter_again(Turn& turn);
void sign_letter(Turn& turn);
void letter_signed_first(Turn& turn);

int letter_parts(const Model& model);
/// When the letter may be agreed to, on the device's clock; nothing while it isn't read to the end.
std::optional<domain::Instant> agreeable_at(const Model& model);

}  // namespace members
DOORS_END
}  // namespace app
