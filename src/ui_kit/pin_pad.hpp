#pragma once

#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

struct PinDotsSpec {
    std::string_view key{};
    std::string_view label{};
    /// "已输入 3 位": said, never the digits.
    std::string_view spoken{};
    int filled = 0;
    int length = 6;
    std::string_view error{};
};

/// A row of cells with a dot for each digit that was entered. No text field: nothing can be pasted, filled in or kept
/// by the browser.
void pin_dots(Ui& ui, const PinDotsSpec& spec);

/// At the bottom edge the pad's ground reaches the stage's edges.
enum class PinPadPlace { BottomEdge, InContent };

struct PinPadSpec {
    /// Keys are `key` + ".0" … ".9", ".erase" and ".point".
    std::string_view key{};
    /// Of the whole pad.
    std::string_view label{};
    /// For those who can't see the icon.
    std::string_view erase_name{};
    /// Of an amount's point, in the place that a password's pad leaves empty; no point when empty.
    std::string_view point_name{};
    PinPadPlace place = PinPadPlace::BottomEdge;
    bool disabled = false;
};

/// What was pressed on the pad in this frame.
struct PinPadPress {
    static constexpr int none = -1;
    static constexpr int erase = 10;
    static constexpr int point = 11;
    int key = none;  ///< 0–9 a digit
};

/// Ten digits and an eraser, three keys a row, across the whole width at `area`'s top.
PinPadPress pin_pad(Ui& ui, const PinPadSpec& spec, Rectangle area);
[[nodiscard]] float pin_pad_height(const Ui& ui);

}  // namespace ui_kit
