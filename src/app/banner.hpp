#pragma once

#include <optional>

#include "app/turn.hpp"

/// What stays on the screen until the connection is mended.
namespace app {

/// Shows and says it. With `retry` there is a button that repeats the request.
void show_banner(Turn& turn, BannerKind kind, std::optional<RequestKind> retry);

void connection_changed(Turn& turn, bool online);

/// A request of which the person sees nothing else has had no answer for 10 s.
void notice_slow_requests(Turn& turn);

/// How long a request may be silent before it is said.
inline constexpr domain::Duration slow_after = domain::seconds(10);

/// Whether the person waits for this request on the screen that is shown.
bool is_waited_for(const Model& model, RequestKind kind);

}  // namespace app
