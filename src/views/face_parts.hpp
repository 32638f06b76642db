#pragma once

#include "app/members_part.hpp"
#include "domain/identity.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// By face or by a hall's code: neither is better.
void draw_person_ways(const Scene& scene, domain::PersonCheckWay chosen);

/// What a face check needs: the box that agrees to it, the sandbox's camera, advice.
void draw_face_check(const Scene& scene);

/// "开始刷脸", off until it was agreed to; `busy` while the check is asked for.
void draw_face_action(const Scene& scene, bool busy);

}  // namespace members
DOORS_END
}  // namespace views
