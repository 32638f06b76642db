#pragma once

#include <span>
#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

struct Tab {
    std::string_view key;
    std::string_view icon;
    std::string_view label;
    std::string_view href;
};

struct TabBarSpec {
    std::string_view key;
    /// Said for the landmark.
    std::string_view name;
    std::span<const Tab> tabs;
    int current = 0;
    /// This one is a filled circle that rises above the bar.
    int centre = 2;
};

/// Height of the bar over the stage's lower edge, inset included.
[[nodiscard]] float tab_bar_height(const Ui& ui);

/// How far the filled circle rises above the bar.
[[nodiscard]] float tab_bar_overhang();

/// The app's places at the lower edge. Returns the index that was tapped, else -1.
int tab_bar(Ui& ui, const TabBarSpec& spec);

}  // namespace ui_kit
