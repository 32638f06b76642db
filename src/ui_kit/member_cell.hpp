#pragma once

#include <optional>
#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

struct MemberCellSpec {
    std::string_view key{};
    /// The word of kinship in the disc: "妻", "W".
    std::string_view word{};
    /// Which colour: the place in the order of joining.
    int place = 0;
    std::string_view name{};
    std::string_view relation{};
    std::string_view meta{};
    /// An amount at the right edge, and how it is said.
    std::string_view value{};
    std::string_view spoken_value{};
    /// A bar of the member's colour below, 0 to 1; none without it.
    std::optional<float> share{};
    bool has_line_above = false;
};

/// A row of a card without padding: disc, name and relation, amount, one line of meta or a bar, chevron. True when it
/// was tapped.
bool member_cell(Ui& ui, const MemberCellSpec& spec);

/// How much of a whole, in the colour of its member.
void share_bar(Ui& ui, Rectangle track, float share, Color color);

}  // namespace ui_kit
