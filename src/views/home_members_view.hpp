#pragma once

#include "views/scene.hpp"

namespace views {

/// Who may spend the account, with this month's sums: discs side by side, or rows where names or type are long.
void draw_home_members(const Scene& scene, const protocol::HomeFamily& family);

/// A section's h2 with a link to all of it at the right end. True when that was tapped.
struct SectionSpec {
    std::string_view key;
    std::string_view title;
    std::string_view link_key{};
    std::string_view link{};
};
bool draw_home_section(const Scene& scene, const SectionSpec& spec);

}  // namespace views
