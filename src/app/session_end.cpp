#include "app/session_end.hpp"

#include <algorithm>
#include <variant>

#include "app/navigation.hpp"
#include "app/requests.hpp"
#include "app/session_flow.hpp"
#include "app/toast.hpp"
#include "protocol/empty_wire.hpp"
#include "protocol/json_writer.hpp"

namespace app::inline members {
namespace {

domain::Duration left_of(const Model& model) { return model.session.expires_at - server_now(model); }

/// Using the app may have moved the end since: the server is asked before anybody is warned, and when it has come.
bool asks_server(Turn& turn, bool& has_asked) {
    if (is_pending(turn.model, RequestKind::ReadSession)) return true;
    if (has_asked) return false;
    has_asked = true;
    start_request(turn, RequestKind::ReadSession, {});
    return true;
}

void warn(Turn& turn) {
    Model& model = turn.model;
    // What lies over the screen now is finished first, and a step of the browser's history at a time.
    const bool is_moving = std::ranges::any_of(
        turn.effects, [](const Effect& effect) { return std::holds_alternative<Navigate>(effect); });
    if (model.session.end.is_warned || model.route().sheet != Sheet::None || is_moving) return;
    model.session.end.is_warned = true;
    open_sheet(turn, Sheet::SessionEnding);
    turn.emit(Announce{Politeness::Assertive, Message{"announce.session_ending", {}, {}}});
}

}  // namespace

void watch_session_end(Turn& turn) {
    Model& model = turn.model;
    if (model.session.state != SessionState::Active || model.session.expires_at.unix_ms == 0) return;
    SessionEnd& end = model.session.end;
    const domain::Duration left = left_of(model);
    if (left > session_warning) {
        end = SessionEnd{};
        return;
    }
    if (asks_server(turn, end.has_asked_before)) return;
    if (left > domain::Duration{}) return warn(turn);
    asks_server(turn, end.has_asked_at_end);
}

void extend_session(Turn& turn) {
    start_request(turn, RequestKind::ExtendSession, protocol::write_json(protocol::Empty{}));
}

void session_extended(Turn& turn, std::string_view body) {
    session_confirmed(turn, body);
    if (turn.model.route().sheet == Sheet::SessionEnding) close_sheet(turn);
    show_toast(turn, Message{"toast.session_extended", {}, {}});
}

void add_session_moments(Earliest& earliest, const Model& model) {
    // Timers of browsers end after 24 days; whoever is here so long before the end causes wakings enough.
    const bool is_near = left_of(model) < domain::days(1);
    if (model.session.state != SessionState::Active || model.session.expires_at.unix_ms == 0 || !is_near) return;
    earliest.add_server_time(model.session.expires_at - session_warning);
    earliest.add_server_time(model.session.expires_at);
}

}  // namespace app::inline members
