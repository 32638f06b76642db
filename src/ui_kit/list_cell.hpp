#pragma once

#include <string_view>

#include "ui_kit/tone.hpp"
#include "ui_kit/ui.hpp"

namespace ui_kit {

struct ListCellSpec {
    std::string_view key{};
    std::string_view icon{};
    std::string_view title{};
    std::string_view meta{};
    std::string_view value{};
    /// Colour of a tinted tile behind the icon; a plain icon when not `tiled`.
    Tone tone = Tone::Accent;
    bool tiled = false;
    bool has_line_above = false;
    /// The icon in the colour of what can be done (a menu), else in that of text.
    bool accent_icon = false;
    /// Something that ends something: icon and title in the colour of refusal.
    bool danger = false;
    /// The value at the right edge is an amount: it stands out.
    bool strong_value = false;
    /// A cell that leads somewhere has a chevron, is a button and can be tapped; else it only tells.
    bool leads_somewhere = true;
    /// A cell whose number can be taken along: what a tap does to it, "copy"; the icon says so to whoever sees.
    std::string_view copy_name{};
};

/// One row of a card that has no padding of its own. True when it was tapped.
bool list_cell(Ui& ui, const ListCellSpec& spec);

}  // namespace ui_kit
