#pragma once

#include <string>
#include <string_view>

#include "app/members_part.hpp"
#include "views/scene.hpp"

namespace views {

/// What an alert dialog asks: the dangerous verb first, the way out below; nothing is chosen for anybody.
struct DangerParts {
    std::string_view dialog_key;
    std::string title;
    std::string_view text;
    std::string_view confirm_key;
    std::string_view confirm;
    std::string_view cancel;
    bool busy = false;
    app::Button button;
};

DOORS_TO_MEMBERS_PART
inline namespace members {

void draw_danger(const Scene& scene, const DangerParts& parts);

}  // namespace members
DOORS_END
}  // namespace views
