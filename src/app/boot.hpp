#pragma once

#include "app/action.hpp"
#include "app/turn.hpp"

namespace app {

/// Takes over from the first screen in HTML: settings, the tab's draft, what was typed and ticked early. The focus
/// stays where it is and nothing is announced. The tap that was held is for the caller to carry out afterwards.
void take_over(Turn& turn, const BootState& state);

/// A field's new text, led to the flow that owns the field.
void edit_field(Turn& turn, Field field, std::string_view text);

}  // namespace app
