#include "app/family_flow.hpp"

#include <algorithm>

#include "app/invite_flow.hpp"
#include "app/joining_flow.hpp"
#include "app/letter_flow.hpp"
#include "app/money_flow.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/toast.hpp"
#include "domain/payment_password.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app {

bool is_family_screen(Screen screen) {
    constexpr Screen screens[] = {Screen::Family,     Screen::FamilyMember, Screen::FamilyUnbind, Screen::MemberCaps,
                                  Screen::InviteWho,  Screen::InviteCodes,  Screen::InviteLetter, Screen::InviteDone,
                                  Screen::InviteFace, Screen::JoinFace};
    return std::ranges::find(screens, screen) != std::end(screens) || is_money_screen(screen);
}

const protocol::FamilyMember* find_member(const Model& model, std::string_view id) {
    if (!model.family.data) return nullptr;
    const auto& members = model.family.data->members;
    const auto found = std::ranges::find(members, id, &protocol::FamilyMember::id);
    return found == members.end() ? nullptr : &*found;
}

const protocol::FamilyMembership* find_membership(const Model& model, std::string_view id) {
    if (!model.family.data) return nullptr;
    const auto& memberships = model.family.data->memberships;
    const auto found = std::ranges::find(memberships, id, &protocol::FamilyMembership::id);
    return found == memberships.end() ? nullptr : &*found;
}

namespace {

/// Where one of the invitation's screens leads, once the family is known.
Route invite_route(const Model& model, const Route& asked) {
    const bool has_invitation = model.invite.invitation.has_value();
    if (asked.screen == Screen::InviteDone) return has_invitation ? asked : Route{Screen::Family};
    if (asked.screen != Screen::InviteWho && has_invitation) return asked;
    if (model.family.data->sharer_obstacle) return {Screen::Family};
    // Where the letter opens everything, nobody is named before it is signed.
    return {model.family.data->letter_first ? Screen::InviteLetter : Screen::InviteWho};
}

/// Invitations to me are read after the family: until then the screen waits.
Route joining_route(const Model& model, const Route& asked) {
    const FamilyState& family = model.family;
    const bool is_known = family.incoming_state == LoadState::Loaded || family.data->incoming == 0;
    return is_known && find_incoming(model, asked.id) == nullptr ? Route{Screen::Family} : asked;
}

}  // namespace

bool is_invite_screen(Screen screen) {
    constexpr Screen screens[] = {Screen::InviteWho, Screen::InviteCodes, Screen::InviteFace, Screen::InviteLetter,
                                  Screen::InviteDone};
    return std::ranges::find(screens, screen) != std::end(screens);
}

Route family_route(const Model& model, const Route& asked) {
    if (!model.family.data) return asked;
    Route family{Screen::Family};
    const Screen screen = asked.screen;
    if (screen == Screen::FamilyMember || screen == Screen::FamilyUnbind) {
        const bool is_known = find_member(model, asked.id) != nullptr || find_membership(model, asked.id) != nullptr;
        return is_known ? asked : family;
    }
    if (screen == Screen::MemberCaps) return find_member(model, asked.id) != nullptr ? asked : family;
    if (is_invite_screen(screen)) return invite_route(model, asked);
    if (is_money_screen(screen)) return money_route(model, asked);
    return screen == Screen::JoinFace ? joining_route(model, asked) : asked;
}

inline namespace members {
void load_family(Turn& turn) {
    FamilyState& family = turn.model.family;
    if (family.state == LoadState::Loading) return;
    family.state = LoadState::Loading;
    family.since = turn.model.now;
    family.failure.reset();
    start_request(turn, RequestKind::ReadFamily, {});
}

void load_family_screens(Turn& turn) {
    Model& model = turn.model;
    // Digits wait for a repeated request only as long as their screen is there.
    if (model.route().screen != Screen::FamilyUnbind) model.family.pin = PinEntry{};
    load_money_screens(turn);
    if (!is_family_screen(model.route().screen) || model.session.state != SessionState::Active) return;
    if (model.family.state == LoadState::Idle) load_family(turn);
    const bool has_incoming = model.family.data && model.family.data->incoming > 0;
    if (has_incoming && model.family.incoming_state == LoadState::Idle) {
        model.family.incoming_state = LoadState::Loading;
        start_request(turn, RequestKind::ReadIncoming, {});
    }
    if (model.route().screen == Screen::InviteLetter) load_letter(turn);
}

void family_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::FamilyAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return family_failed(turn, Message{"error.internal.line", {}, {}});
    FamilyState& family = turn.model.family;
    family.state = LoadState::Loaded;
    family.data = std::move(*answer);
    family.incoming_state = LoadState::Idle;
    if (family.data->incoming == 0) family.incoming.clear();
    follow_invitation(turn);
    const Route shown = turn.model.route();
    if (is_invite_screen(shown.screen) && family.data->sharer_obstacle == domain::SharerObstacle::Prerequisite) {
        // A printed code leads here: the missing step comes first, then the way goes on.
        turn.model.wanted = Route{Screen::InviteWho};
        return replace_by(turn, {Screen::IdentityName});
    }
    leave_what_is_over(turn);
}

void family_failed(Turn& turn, Message failure) {
    turn.model.family.state = LoadState::Failed;
    turn.model.family.failure = std::move(failure);
}

void incoming_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::IncomingAnswer>(body, protocol::UnknownFields::Ignore);
    FamilyState& family = turn.model.family;
    family.incoming_state = LoadState::Loaded;
    if (answer) family.incoming = std::move(answer->items);
    leave_what_is_over(turn);
}

void answer_incoming(Turn& turn, std::string_view invitation, bool accept) {
    const protocol::IncomingInvitation* asked = find_incoming(turn.model, invitation);
    if (accept && asked != nullptr && asked->needs_face) return open_joining(turn, invitation);
    const RequestKind kind = accept ? RequestKind::AcceptIncoming : RequestKind::DeclineIncoming;
    Model& model = turn.model;
    if (is_pending(model, RequestKind::AcceptIncoming) || is_pending(model, RequestKind::DeclineIncoming)) return;
    model.refusal.reset();
    model.family.answering = invitation;
    protocol::InvitationRequest request;
    request.invitation = model.family.answering;
    start_request(turn, kind, protocol::write_json(request));
}

void incoming_answered(Turn& turn, RequestKind kind) {
    FamilyState& family = turn.model.family;
    std::erase_if(family.incoming, [&](const protocol::IncomingInvitation& incoming) {
        return incoming.invitation == family.answering;
    });
    family.answering.clear();
    leave_what_is_over(turn);
    const bool accepted = kind == RequestKind::AcceptIncoming;
    show_toast(turn, Message{accepted ? "toast.incoming_accepted" : "toast.incoming_declined", {}, {}});
    load_family(turn);
}

void unbind_pin_entered(Turn& turn) {
    Model& model = turn.model;
    const std::string id = model.route().id;
    if (model.family.pin.digits.size() < domain::payment_password_length) return;
    model.refusal.reset();
    model.family.ending = id;
    if (find_member(model, id) != nullptr) {
        protocol::EndMembershipRequest request;
        request.member = id;
        request.payment_password = model.family.pin.digits;
        start_request(turn, RequestKind::EndMembership, protocol::write_json(request));
    } else {
        protocol::LeaveGroupRequest request;
        request.membership = id;
        request.payment_password = model.family.pin.digits;
        start_request(turn, RequestKind::LeaveGroup, protocol::write_json(request));
    }
}

void membership_ended(Turn& turn) {
    FamilyState& family = turn.model.family;
    family.pin = PinEntry{};
    if (family.data) {
        std::erase_if(family.data->members, [&](const auto& member) { return member.id == family.ending; });
        std::erase_if(family.data->memberships, [&](const auto& member) { return member.id == family.ending; });
    }
    family.ending.clear();
    go_to(turn, {Screen::Family});
    show_toast(turn, Message{"toast.unbound", {}, {}});
    load_family(turn);
}

void membership_end_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    turn.model.family.pin = PinEntry{};
    if (detail.code == protocol::ErrorCode::PaymentPasswordWrong) {
        turn.model.family.pin.error = error_line(detail);
        turn.emit(Announce{Politeness::Assertive, error_line(detail)});
        return;
    }
    show_refusal(turn, kind, detail);
}

}  // namespace members
}  // namespace app
