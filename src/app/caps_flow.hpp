#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "domain/sharing_caps.hpp"

/// "#/family/ID/cap": how much of my account one member may spend, a payment and a month.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// What the shown screen needs: the fields begin with the caps as they are.
void load_caps_screen(Turn& turn);

/// The caps as typed; an empty field is no cap.
domain::SharingCaps typed_caps(const Model& model);
/// Why these caps can't be set now, from the rules that the server decides by; empty when they can.
std::optional<Message> caps_hindrance(const Model& model);

/// From the member's page.
void open_caps(Turn& turn);
/// To the payment password.
void continue_with_caps(Turn& turn);
void send_caps(Turn& turn, const std::string& payment_password);
void caps_set(Turn& turn, std::string_view body);

}  // namespace members
DOORS_END
}  // namespace app
