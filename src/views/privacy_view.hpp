#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// What I agreed to, each with a switch.
void draw_consents(const Scene& scene);
void draw_consent_decision(const Scene& scene);
void draw_child_consent(const Scene& scene);
/// What is kept about me: what, why, on what ground, for how long, who sees it.
void draw_collected_data(const Scene& scene);
/// Where I am logged in.
void draw_devices(const Scene& scene);
void draw_end_devices(const Scene& scene);
/// The ways to my data.
void draw_own_data(const Scene& scene);
void draw_export(const Scene& scene);
void draw_deletion(const Scene& scene);
void draw_deletion_confirmation(const Scene& scene);
/// Another log-in password.
void draw_account_password(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
