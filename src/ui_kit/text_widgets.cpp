#include "ui_kit/text_widgets.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui_kit/fitted_text.hpp"

namespace ui_kit {

float draw_text(Ui& ui, std::string_view text, Rectangle area, const TextStyle& style, Color color) {
    float y = area.top;
    for (const TextLine& line : ui.text().wrap(text, style, area.width)) {
        ui.painter().text_line(line.characters, {area.left, y}, style, color);
        y += style.line_height;
    }
    return y - area.top;
}

float draw_text_centred(Ui& ui, std::string_view text, Rectangle area, const TextStyle& style, Color color) {
    float y = area.top;
    for (const TextLine& line : ui.text().wrap(text, style, area.width)) {
        ui.painter().text_line(line.characters, {area.left + (area.width - line.width) / 2, y}, style, color);
        y += style.line_height;
    }
    return y - area.top;
}

void heading(Ui& ui, std::string_view key, int level, std::string_view text, const TextStyle& style) {
    Layout& layout = ui.layout();
    const Rectangle area = layout.take(ui.text().height(text, style, layout.width()));
    draw_text(ui, text, area, style, ui.theme().color.ink);
    std::string name(text);
    std::ranges::replace(name, '\n', ' ');
    ui.recorder().add({.key = key, .role = Role::Heading, .name = name, .level = level, .rectangle = area});
}

void paragraph(Ui& ui, std::string_view key, std::string_view text, const TextStyle& style, Color color) {
    Layout& layout = ui.layout();
    const Rectangle area = layout.take(ui.text().height(text, style, layout.width()));
    draw_text(ui, text, area, style, color);
    ui.recorder().add({.key = key, .role = Role::Text, .name = text, .rectangle = area});
}

bool text_link(Ui& ui, const TextLinkSpec& spec, Point top_left, const TextStyle& wanted) {
    const float room = ui.layout().left() + ui.layout().width() - top_left.x;
    const TextStyle style = fitted_style(ui, spec.label, wanted, room);
    const Rectangle area{top_left.x, top_left.y, ui.text().width(spec.label, style), style.line_height};
    Rectangle target = area;
    if (spec.reach == LinkReach::Downward) target.height = std::max(area.height, ui.theme().size.minimum_target);
    const Interaction state = ui.interact(spec.key, target);
    const Palette& color = ui.theme().color;
    ui.painter().text_line(spec.label, top_left, style, state.held ? color.accent_press : color.accent);
    focus_ring(ui, state, area, 4);
    ui.recorder().add({.key = spec.key,
                       .role = spec.href.empty() ? Role::Button : Role::Link,
                       .name = spec.label,
                       .rectangle = target,
                       .href = spec.href});
    return state.activated;
}

float text_with_link(Ui& ui, std::string_view text, const TextLinkSpec& spec, Rectangle area, const TextStyle& style,
                     Color color, bool& tapped) {
    const float text_height = draw_text(ui, text, area, style, color);
    if (spec.label.empty()) return text_height;
    const std::vector<TextLine>& lines = ui.text().wrap(text, style, area.width);
    const float last_width = lines.back().width;
    const float link_width = ui.text().width(spec.label, style);
    // The link stays in one piece: its focus ring and its target are one rectangle.
    const bool fits = last_width + link_width <= area.width;
    const Point at{area.left + (fits ? last_width : 0), area.top + text_height - (fits ? style.line_height : 0)};
    tapped = text_link(ui, spec, at, style);
    return text_height + (fits ? 0 : style.line_height);
}

void focus_ring(Ui& ui, const Interaction& state, Rectangle area, float radius) {
    if (!state.focus_ring) return;
    constexpr float gap = 3;
    constexpr float thickness = 3;
    ui.painter().stroke(area.inset(-gap - thickness, -gap - thickness), ui.theme().color.ink, radius + gap + thickness,
                        thickness);
}

}  // namespace ui_kit
