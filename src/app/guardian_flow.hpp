#pragma once

#include <optional>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/consent_wire.hpp"

/// A guardian's own consent for a child under 14: asked for where the child is named, for mutual aid and for a family
/// voucher alike, and apart from everything else.
namespace app {

DOORS_TO_MEMBERS_PART
inline namespace members {

/// Whether the number typed on this screen is a child's, for whom a guardian has to agree.
bool asks_guardian(const Model& model, Screen screen);
/// Of the screen where a relative is named.
const GuardianState& guardian_of(const Model& model, Screen screen);
/// Another number was typed: whom it is for has changed.
void forget_guardian(Turn& turn, Screen screen);
/// A child was named or let go: which consents there are is read anew where they are shown.
void forget_given_consents(Model& model);
void toggle_guardian_consent(Turn& turn);
/// False, and said, while the guardian hasn't agreed or the text isn't there yet.
bool add_guardian_consent(Turn& turn, std::optional<protocol::ConsentDecision>& consent);

}  // namespace members
DOORS_END
}  // namespace app
