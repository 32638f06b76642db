#pragma once

#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// Draws wrapped lines at a place without recording anything. Returns the height used.
float draw_text(Ui& ui, std::string_view text, Rectangle area, const TextStyle& style, Color color);
/// The same, each line centred.
float draw_text_centred(Ui& ui, std::string_view text, Rectangle area, const TextStyle& style, Color color);

/// A heading across the column.
void heading(Ui& ui, std::string_view key, int level, std::string_view text, const TextStyle& style);
/// A paragraph across the column.
void paragraph(Ui& ui, std::string_view key, std::string_view text, const TextStyle& style, Color color);

/// Where the finger's target grows to from the words of a link.
enum class LinkReach {
    Around,
    Downward  ///< what stands above is another target
};

struct TextLinkSpec {
    std::string_view key{};
    std::string_view label{};
    /// Set for a link that has an address of its own; without it the thing is a button.
    std::string_view href{};
    LinkReach reach = LinkReach::Around;
};

/// A word or two in the accent colour at a place. True when it was tapped.
bool text_link(Ui& ui, const TextLinkSpec& spec, Point top_left, const TextStyle& style);

/// A line that ends in a link, wrapped together: "手机号和登录记录。阅读全文". Returns the height used; `tapped` tells
/// of the link. With text only, `spec.label` is empty.
float text_with_link(Ui& ui, std::string_view text, const TextLinkSpec& spec, Rectangle area, const TextStyle& style,
                     Color color, bool& tapped);

/// Ring around what the keyboard is on; drawn outside, so nothing moves.
void focus_ring(Ui& ui, const Interaction& state, Rectangle area, float radius);

}  // namespace ui_kit
