#pragma once

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/error.hpp"

/// "#/confirm": the payment password before an act with money. A form asks for it, the sixth digit sends.
namespace app {

/// Whether the act is on its way to the server.
bool is_confirming(const Model& model);

DOORS_TO_MEMBERS_PART
inline namespace members {

/// From a form that is complete, or a sheet that asks whether it is meant: to the pad. `lead` says what the digits will
/// do.
void ask_for_password(Turn& turn, PasswordAct act, Message lead);
/// Six digits were entered.
void confirmation_pin_entered(Turn& turn);
/// Digits wait for a repeated request only as long as their screen is there.
void forget_left_confirmation(Turn& turn);
/// The act is done: off the pad, back to where it was asked for.
void leave_confirmation(Turn& turn);
/// A wrong password is said at the pad; any other refusal stands on the form, where it can be mended.
void confirmation_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail);

}  // namespace members
DOORS_END
}  // namespace app
