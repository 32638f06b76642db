#pragma once

#include <string_view>
#include <vector>

#include "app/turn.hpp"

/// The history: one entry a screen, sheets included. The model's stack mirrors what the browser holds.
namespace app {

/// The route itself, or the step that has to come first: registration needs the required consents, the code a code
/// that was sent, the home a session. With a session the way in is closed: it leads home.
Route allowed_route(const Model& model, const Route& route);

/// The screens that lie under a screen reached by a link, so that Back always leads somewhere.
std::vector<Route> parents_of(const Model& model, const Route& route);

/// Opens a screen; one that lies in the history already is gone back to, so that it doesn't pile up.
void go_to(Turn& turn, const Route& route);

/// Takes the place of the screen that is shown: Back must not lead to a step that is over.
void replace_by(Turn& turn, const Route& route);

/// What the screen was about may be gone: ended, answered or bound on another phone.
void leave_what_is_over(Turn& turn);

/// The screen that is shown, with another address: nobody arrives anywhere, and the focus stays.
void rename_shown(Turn& turn, const Route& route);

/// One screen back; from the first one to its natural parent.
void go_back(Turn& turn);

/// Leaves everything behind: Back doesn't lead into a finished form.
void start_over_at(Turn& turn, const Route& route);

/// To one of the tab bar's places: they lie beside each other above home, so Back always leads home.
void go_to_tab(Turn& turn, Screen tab);

void open_sheet(Turn& turn, Sheet sheet);
void close_sheet(Turn& turn);

/// The browser went somewhere: Back, Forward, or a typed address.
void follow_browser(Turn& turn, std::string_view address);

/// The first route of the page. `saved` is the history of this tab before a reload, empty for a fresh visit.
void open_first_route(Turn& turn, std::string_view address, const std::vector<Route>& saved);

/// Whether the registration may go on: "continue" was pressed with the required consents ticked.
bool has_agreed(const Model& model);

/// Whether a number is proven by a code and the proof still counts.
bool has_valid_proof(const Model& model, const SmsStep& sms);

}  // namespace app
