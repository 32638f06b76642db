#pragma once

#include <string_view>

#include "app/earliest.hpp"
#include "app/members_part.hpp"
#include "app/turn.hpp"

/// A log-in ends by itself. Before it does, the person hears of it and goes on with one press (WCAG 2.2.1).
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// So long before the end.
inline constexpr domain::Duration session_warning = domain::minutes(5);

void watch_session_end(Turn& turn);
void extend_session(Turn& turn);
void session_extended(Turn& turn, std::string_view body);
void add_session_moments(Earliest& earliest, const Model& model);

}  // namespace members
DOORS_END
}  // namespace app
