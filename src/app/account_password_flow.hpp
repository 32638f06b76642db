#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/error.hpp"

/// Another log-in password, by the present one. Every other log-in of the person ends with it.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

void new_password_edited(Turn& turn, std::string_view text);
void change_account_password(Turn& turn);
void account_password_changed(Turn& turn, std::string_view body);
void account_password_refused(Turn& turn, const protocol::ErrorDetail& detail);

}  // namespace members
DOORS_END
}  // namespace app
