#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui_kit/tone.hpp"
#include "ui_kit/ui.hpp"

namespace ui_kit {

/// One thing that happened, in order.
struct TimelineStep {
    std::string_view icon;
    std::string title;
    std::string detail;
    std::string time;
    Tone tone = Tone::Accent;
};

/// An ordered list whose dots are joined by a line.
void timeline(Ui& ui, std::string_view key, std::string_view name, std::span<const TimelineStep> steps);

}  // namespace ui_kit
