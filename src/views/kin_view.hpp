#pragma once

#include "app/members_part.hpp"
#include "views/scene.hpp"

/// Family vouchers: a relative's own code on my phone. Outlined, never among accounts whose money is mine.
namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// On the family's page: mine, with their codes.
void draw_kin_card(const Scene& scene);
/// On the family's page: who asks to show my code.
void draw_kin_questions(const Scene& scene);

/// "#/kin/add"
void draw_kin_who(const Scene& scene);
/// "#/kin/add/documents"
void draw_kin_documents(const Scene& scene);
/// "#/kin/add/letter"
void draw_kin_letter(const Scene& scene);
/// "#/kin/ID"
void draw_kin(const Scene& scene);
/// The alert dialog on it.
void draw_kin_end(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
