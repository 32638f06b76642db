#pragma once

#include <optional>
#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

/// Who looked at my data.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

void load_access_log(Turn& turn);
void load_more_accesses(Turn& turn);
void access_log_arrived(Turn& turn, std::string_view body);
void access_log_failed(Turn& turn, Message failure);
/// Only the looks of one kind of reader, or all.
void choose_access_by(Turn& turn, std::optional<domain::AccessBy> by);

}  // namespace members
DOORS_END
}  // namespace app
