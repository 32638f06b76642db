#pragma once

#include <string_view>

#include "app/field.hpp"
#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Where the eight digits of a service hall's code are typed; spaces and dashes are taken along.
struct HallCodeFieldParts {
    app::Field field;
    std::string_view label_key;
    std::string_view help_key;
    bool disabled = false;
};
void draw_hall_code_field(const Scene& scene, const HallCodeFieldParts& parts);

}  // namespace members
DOORS_END
}  // namespace views
