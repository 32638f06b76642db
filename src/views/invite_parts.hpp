#pragma once

#include "app/members_part.hpp"
#include "ui_kit/page.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Bar with "2 / 3" and the bars of this place's steps.
void draw_invite_steps(const Scene& scene, ui_kit::Page& page, app::Screen step);
/// "2 / 3" alone, where another bar stands for the progress.
[[nodiscard]] std::string invite_step_text(const Scene& scene, app::Screen step);

/// The relative agrees on the own phone: a QR code of the page where that is done, once I have authorised it. It
/// carries neither a name nor a code. False while there is nothing to scan.
bool draw_own_phone(const Scene& scene, const protocol::InvitationAnswer& invitation);

/// To the sandbox's phone, where there is one.
void draw_sandbox_phone(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
