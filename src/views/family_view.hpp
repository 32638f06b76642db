#pragma once

#include "views/scene.hpp"

namespace views {

/// "#/family": mutual aid and family voucher, visibly apart.
void draw_family(const Scene& scene);
/// "#/family/ID"
void draw_family_member(const Scene& scene);
/// "#/family/ID/unbind"
void draw_family_unbind(const Scene& scene);

}  // namespace views
