#pragma once

#include <span>
#include <string_view>

#include "ui_kit/tone.hpp"
#include "ui_kit/ui.hpp"

namespace ui_kit {

struct CheckRowSpec {
    std::string_view key{};
    std::string_view title{};
    std::string_view tag{};
    Tone tag_tone = Tone::Neutral;
    std::string_view meta{};
    bool checked = false;
    bool invalid = false;
    /// A link at the end of the meta line; none when its label is empty.
    std::string_view link_key{};
    std::string_view link_label{};
    std::string_view link_href{};
    /// Separated from the row above by a line.
    bool has_line_above = false;
};

enum class CheckRowTap { None, Row, Link };

/// A checkbox with title, tag and one line of meta; the whole row is the target. Never pre-ticked by the kit.
CheckRowTap check_row(Ui& ui, const CheckRowSpec& spec);

struct Segment {
    std::string_view key{};
    std::string_view label{};
    std::string_view icon{};
    /// BCP 47 of the label when it is in another language than the page.
    std::string_view language{};
};

struct SegmentedSpec {
    std::string_view key{};
    std::string_view label{};
    std::span<const Segment> segments;
    int chosen = 0;
};

/// One of a few: a radio group. Returns the index that was tapped, else -1. Wraps into rows when labels don't fit.
int segmented(Ui& ui, const SegmentedSpec& spec);

struct SwitchRowSpec {
    std::string_view key{};
    std::string_view icon{};
    std::string_view title{};
    std::string_view meta{};
    bool on = false;
};

/// A switch with its words; the whole row is the target. True when it was tapped.
bool switch_row(Ui& ui, const SwitchRowSpec& spec);

}  // namespace ui_kit
