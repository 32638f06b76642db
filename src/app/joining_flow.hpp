#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "domain/identity.hpp"
#include "protocol/error.hpp"
#include "protocol/family_wire.hpp"

/// Accepting somebody's invitation by my own face, where the place wants it.
namespace app {

/// The invitation to me of this handle; null when there is none.
const protocol::IncomingInvitation* find_incoming(const Model& model, std::string_view id);

DOORS_TO_MEMBERS_PART
inline namespace members {

/// To the screen of my face check.
void open_joining(Turn& turn, std::string_view invitation);
void begin_joining_face(Turn& turn);
void finish_joining_face(Turn& turn, domain::FaceOutcome outcome);
void joined_by_face(Turn& turn);
void joining_face_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail);

}  // namespace members
DOORS_END
}  // namespace app
