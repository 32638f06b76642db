#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "domain/relation.hpp"
#include "protocol/error.hpp"
#include "protocol/family_wire.hpp"

/// Inviting a relative: who, the two codes, and what comes of it.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// The screens of inviting in this place, in order, the last one included.
std::vector<Screen> invite_path(const Model& model);
/// Begins at "who", or goes on where an open invitation waits.
void open_invitation(Turn& turn);
void begin_anew(Turn& turn);
void choose_relation(Turn& turn, domain::Relation relation);
void invite_name_edited(Turn& turn, std::string_view text);
void invite_number_edited(Turn& turn, std::string_view text);
void invite_field_left(Turn& turn, Field field);
void start_invitation(Turn& turn);

void invite_code_edited(Turn& turn, Field field, std::string_view text);
/// Sends the digits of one of the two code fields.
/// Between the message's six digits and the eight of a service hall.
void choose_hall_code(Turn& turn);
void confirm_invite_code(Turn& turn, Field field);
void resend_invite_code(Turn& turn, domain::Party party);

/// An invitation as the server tells it: kept, and gone on with.
void invitation_arrived(Turn& turn, RequestKind kind, std::string_view body);
void take_invitation(Turn& turn, const protocol::InvitationAnswer& invitation);
/// What the family says about my open invitation: it may have been answered on another phone meanwhile.
void follow_invitation(Turn& turn);
void invite_code_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail);
/// To the screen of the step that is awaited.
void go_on_inviting(Turn& turn);
/// The letter wasn't accepted; what is over is named anew.
void signature_refused(Turn& turn, const protocol::ErrorDetail& detail);
void finish_inviting(Turn& turn);

}  // namespace members
DOORS_END
}  // namespace app
