#pragma once

#include <string_view>

#include "app/turn.hpp"

/// A field for a mobile number: what is typed or pasted is cleaned, and what is wrong is said before it is sent.
namespace app {

void mobile_edited(Turn& turn, Field field, std::string_view text);

/// Says what is wrong once the field is left. An empty field says nothing yet.
void mobile_left(Turn& turn, Field field);

/// Whether the number can be sent; if not, the error is shown with the focus in the field.
bool check_mobile_field(Turn& turn, Field field);

}  // namespace app
