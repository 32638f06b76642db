#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

/// The family: who shares with whom, invitations to me, ending a membership.
namespace app {

bool is_family_screen(Screen screen);
/// Whether the screen is a step of inviting somebody.
bool is_invite_screen(Screen screen);
/// Where an address of these screens leads now.
Route family_route(const Model& model, const Route& asked);

/// The member of this handle among those who spend my account; null when there is none.
const protocol::FamilyMember* find_member(const Model& model, std::string_view id);
/// The account of this handle that I may spend; null when there is none.
const protocol::FamilyMembership* find_membership(const Model& model, std::string_view id);

DOORS_TO_MEMBERS_PART
inline namespace members {

/// What the shown screen needs and nobody has asked for yet.
void load_family_screens(Turn& turn);

void load_family(Turn& turn);
void family_arrived(Turn& turn, std::string_view body);
void family_failed(Turn& turn, Message failure);

void incoming_arrived(Turn& turn, std::string_view body);
/// My answer to somebody's invitation.
void answer_incoming(Turn& turn, std::string_view invitation, bool accept);
void incoming_answered(Turn& turn, RequestKind kind);

/// Six digits were entered on the unbinding screen.
void unbind_pin_entered(Turn& turn);
void membership_ended(Turn& turn);
void membership_end_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail);

}  // namespace members
DOORS_END
}  // namespace app
