#include "app/session_flow.hpp"

#include "app/members_turn.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/toast.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/session_wire.hpp"

namespace app {

namespace {

std::optional<Session> read_session_answer(std::string_view body) {
    auto answer = protocol::read_json<protocol::SessionAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return std::nullopt;
    return Session{.state = SessionState::Active,
                   .mobile_masked = std::move(answer->mobile_masked),
                   .expires_at = {answer->expires_at},
                   .registered_at = {answer->registered_at}};
}

void forget_what_was_typed(Model& model) {
    for (FieldState& field : model.fields) field = FieldState{};
    model.register_password_shown = false;
    model.login_password_shown = false;
    model.password_findings = {};
    model.register_sms = SmsStep{};
    model.login_sms = SmsStep{};
    model.welcome = WelcomeState{};
    model.refusal.reset();
    model.notice.reset();
}

void end_session_here(Turn& turn) {
    Model& model = turn.model;
    model.session = Session{};
    if (members_part_is_here(model)) forget_members(model);
    forget_request(model, RequestKind::ReadSession);
    if (model.banner && model.banner->retry) model.banner.reset();
    turn.emit(StoreSetting{setting_signed_in, "0"});
}

/// A log-in moments ago that the server doesn't know of any more: the browser didn't keep its cookie.
bool is_cookie_refused(const Model& model) {
    constexpr domain::Duration moments = domain::seconds(20);
    return model.session.entered_at && model.now < *model.session.entered_at + moments;
}

}  // namespace

void ask_for_session(Turn& turn) {
    if (turn.model.session.state == SessionState::None) turn.model.session.state = SessionState::Asking;
    start_request(turn, RequestKind::ReadSession, {});
}

void session_confirmed(Turn& turn, std::string_view body) {
    Model& model = turn.model;
    std::optional<Session> session = read_session_answer(body);
    if (!session) {
        show_card(turn, protocol::ErrorCode::Internal, RequestKind::ReadSession);
        return;
    }
    session->end = model.session.end;
    model.session = std::move(*session);
    model.signed_in_before = true;
    turn.emit(StoreSetting{setting_signed_in, "1"});
    const Route& shown = model.route();
    if (allowed_route(model, shown) != shown) start_over_at(turn, {Screen::Home});
}

bool enter(Turn& turn, RequestKind kind, std::string_view body) {
    Model& model = turn.model;
    std::optional<Session> session = read_session_answer(body);
    if (!session) {
        show_card(turn, protocol::ErrorCode::Internal, kind);
        return false;
    }
    model.session = std::move(*session);
    model.session.entered_at = model.now;
    model.signed_in_before = true;
    forget_what_was_typed(model);
    if (members_part_is_here(model)) forget_what_was_read(model);
    turn.emit(StoreSetting{setting_signed_in, "1"});
    const Route target = model.wanted.value_or(Route{Screen::Home});
    model.wanted.reset();
    start_over_at(turn, target);
    return true;
}

void session_lost(Turn& turn) {
    Model& model = turn.model;
    const Screen shown = model.route().screen;
    // A device that remembers a session which ended long ago, at an open screen: nothing to interrupt.
    const bool interrupts = needs_session(shown) && shown != Screen::Staff;
    const bool cookie_refused = is_cookie_refused(model);
    const bool was_here_before = model.session.state == SessionState::Active || model.signed_in_before;
    if (interrupts && shown != Screen::Home) {
        model.wanted = model.route();
        model.wanted->sheet = Sheet::None;
    }
    const bool was_ended = model.session.was_ended_elsewhere;
    end_session_here(turn);
    if (!interrupts) return;
    start_over_at(turn, {Screen::Login});
    const std::string_view why = was_here_before ? "notice.session_expired" : "notice.log_in_first";
    model.notice = Message{std::string(was_ended ? "notice.session_ended" : why), {}, {}};
    if (cookie_refused && !was_ended) model.notice = Message{"notice.cookie_refused", {}, {}};
}

void leave(Turn& turn) {
    end_session_here(turn);
    turn.model.kept.kept_at.reset();
    if (turn.model.kept.is_wanted) turn.emit(AskHost{HostWish::ForgetRecords});
    forget_what_was_typed(turn.model);
    turn.model.wanted.reset();
    turn.model.signed_in_before = true;
    start_over_at(turn, {Screen::Login});
    show_toast(turn, Message{"toast.logged_out", {}, {}});
}

}  // namespace app
