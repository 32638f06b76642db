#pragma once

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
    bool has_line_above = false;
};

/// A row of a card without padding: disc, name and relation, one line of meta, chevron. True when it was tapped.
bool member_cell(Ui& ui, const MemberCellSpec& spec);

}  // namespace ui_kit
