#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

/// What happens elsewhere shows here within a second: one request waits at the server while somebody is logged in.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Sees to it that one request waits, unless it has to pause.
void keep_listening(Turn& turn);
void news_arrived(Turn& turn, std::string_view body);
/// No answer, or one that isn't ours: tries again, each time a little later.
void news_failed(Turn& turn);
/// The network is back, or the device woke up: asks at once.
void listen_again(Turn& turn);

/// Nobody looks: nothing waits at the server. Somebody looks again: what happened meanwhile is read.
void visibility_changed(Turn& turn);

/// Home has arrived: what is new is said.
void announce_news(Turn& turn);

/// When keep_listening() has something to do.
std::optional<domain::Instant> next_listening(const Model& model);

}  // namespace members
DOORS_END
}  // namespace app
