#pragma once

#include <string_view>

#include "ui_kit/tone.hpp"
#include "ui_kit/ui.hpp"

namespace ui_kit {

enum class ButtonKind { Primary, Soft, Outline, Text, Danger };

struct ButtonSpec {
    std::string_view key{};
    std::string_view label{};
    ButtonKind kind = ButtonKind::Primary;
    /// Name in assets/icons.json; none when empty.
    std::string_view icon{};
    /// The icon stands behind the label: it leads on.
    bool icon_behind = false;
    /// Under way: shows a spinner, keeps its width, ignores taps. The label says "正在…".
    bool busy = false;
    /// Off, and why; said beneath by the caller and to assistive technology.
    bool disabled = false;
    std::string_view reason{};
};

/// A button across the column. True when it was tapped and may act.
bool button(Ui& ui, const ButtonSpec& spec);

struct ChipSpec {
    std::string_view key{};
    std::string_view label{};
    std::string_view icon{};
    /// BCP 47 of the label when it is in another language than the page.
    std::string_view language{};
    /// As high as a target, with an edge and a weight that nobody overlooks: the way out of elder mode.
    bool prominent = false;
    /// Filled in the colours of this tone; Neutral: an outlined one.
    Tone tone = Tone::Neutral;
};

[[nodiscard]] float chip_height(const Ui& ui, const ChipSpec& spec);
[[nodiscard]] float chip_width(const Ui& ui, const ChipSpec& spec);
/// A small round-ended button, its top-left corner given.
bool chip(Ui& ui, const ChipSpec& spec, Point top_left);

struct IconButtonSpec {
    std::string_view key{};
    /// For those who can't see the icon.
    std::string_view name{};
    std::string_view icon{};
};

/// An icon in the middle of its (at least 44 px) target.
bool icon_button(Ui& ui, const IconButtonSpec& spec, Rectangle target, Color color);

}  // namespace ui_kit
