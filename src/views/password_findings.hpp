#pragma once

#include "domain/login_password.hpp"
#include "views/scene.hpp"

namespace views {

/// The rules of a log-in password, each with whether what is typed meets it. `knows_number`: whether the own number is
/// known here in full; else that rule is only named.
void draw_password_findings(const Scene& scene, const domain::LoginPasswordFindings& findings, bool knows_number);

}  // namespace views
