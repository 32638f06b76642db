#pragma once

#include <span>
#include <string_view>

#include "ui_kit/tab_bar.hpp"

namespace ui_kit {

/// From this width of the stage on the app's places stand at its left side (UI.md §2).
inline constexpr float side_bar_stage = 900;
inline constexpr float side_bar_width = 220;

struct SideBarSpec {
    TabBarSpec places;
    /// The product's name beside its mark.
    std::string_view product{};
    /// What the places' middle does: it stands below them as a button.
    std::string_view action{};
    /// How many news wait, behind the place of that index; none with 0.
    int badge_at = -1;
    std::string_view badge{};
};

/// The app's places at the left edge, from top to bottom. Returns the index that was tapped, else -1.
int side_bar(Ui& ui, const SideBarSpec& spec);

/// The two rings on a square with round corners.
void product_mark(Ui& ui, Rectangle square);

}  // namespace ui_kit
