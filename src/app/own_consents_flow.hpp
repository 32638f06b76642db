#pragma once

#include <string>
#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

/// What I agreed to, and taking it back: a touched switch first says what will change.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

void load_own_consents(Turn& turn);
void load_own_consents_screens(Turn& turn);
void ask_about_consent(Turn& turn, domain::ConsentKind kind);
void ask_about_child(Turn& turn, std::string_view child);
/// The sheet's "agree" or "withdraw".
void decide_consent(Turn& turn);
/// The whole text of the one that is asked about.
void read_asked_consent(Turn& turn);
/// To the payment password: the child's membership ends with it.
void withdraw_child_consent(Turn& turn);
void send_child_withdrawal(Turn& turn, const std::string& payment_password);
void own_consents_arrived(Turn& turn, RequestKind kind, std::string_view body);

}  // namespace members
DOORS_END

/// One of my consents; null before they are read.
const protocol::OwnConsent* find_own_consent(const Model& model, domain::ConsentKind kind);
/// The child that is asked about; null when there is none.
const protocol::ChildConsent* find_asked_child(const Model& model);
/// What ends when a guardian's is withdrawn, as the end of a sentence's key: "aid", "code", "both" or "nothing".
std::string child_consent_carries(const protocol::ChildConsent& child);

}  // namespace app
