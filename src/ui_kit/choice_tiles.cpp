#include "ui_kit/choice_tiles.hpp"

#include <algorithm>

#include "ui_kit/fitted_text.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float gap = 8;
constexpr float radius = 14;
constexpr float check = 20;
constexpr float check_gap = 6;
constexpr float padding = 10;

TextStyle bold_style(const Ui& ui) {
    TextStyle style = ui.theme().type.body;
    style.weight = FontWeight::Bold;
    return style;
}

/// How many stand side by side so that the longest words fit with their check.
int columns_of(Ui& ui, const SegmentedSpec& spec) {
    const TextStyle style = bold_style(ui);
    float widest = 0;
    for (const Segment& segment : spec.segments) widest = std::max(widest, ui.text().width(segment.label, style));
    const float tile = widest + check + check_gap + 2 * padding;
    const int fitting = static_cast<int>((ui.layout().width() + gap) / (tile + gap));
    return std::clamp(fitting, 1, std::max(1, static_cast<int>(spec.segments.size())));
}

void draw_tile(Ui& ui, const Segment& segment, Rectangle area, bool chosen, bool held) {
    const Palette& color = ui.theme().color;
    ui.painter().fill(area, chosen ? color.accent_soft : held ? color.sunken : color.surface, radius);
    ui.painter().stroke(area, chosen ? color.accent : color.outline, radius, chosen ? 2.0F : 1.0F);
    const float lead = chosen ? check + check_gap : 0;
    const TextStyle style = fitted_style(ui, segment.label, chosen ? bold_style(ui) : ui.theme().type.body,
                                         area.width - 2 * padding - lead);
    const float width = ui.text().width(segment.label, style);
    const float left = area.centre().x - (width + lead) / 2;
    const Color ink = chosen ? color.on_accent_soft : color.ink;
    if (chosen) ui.painter().icon("check", {left, area.centre().y - check / 2}, check, ink);
    ui.painter().text_line(segment.label, {left + lead, area.centre().y - style.line_height / 2}, style, ink);
}

}  // namespace

int choice_tiles(Ui& ui, const SegmentedSpec& spec) {
    const int count = static_cast<int>(spec.segments.size());
    const int columns = columns_of(ui, spec);
    const int rows = (count + columns - 1) / columns;
    const float height = ui.theme().size.button_height;
    const Rectangle area = ui.layout().take(static_cast<float>(rows) * (height + gap) - gap);
    const float width = (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    ui.recorder().open({.key = spec.key, .role = Role::RadioGroup, .name = spec.label, .rectangle = area});
    int tapped = -1;
    for (int index = 0; index < count; ++index) {
        const Segment& segment = spec.segments[static_cast<std::size_t>(index)];
        const int row = index / columns;
        const int column = index % columns;
        const Rectangle tile{area.left + static_cast<float>(column) * (width + gap),
                             area.top + static_cast<float>(row) * (height + gap), width, height};
        const Interaction state = ui.interact(segment.key, tile);
        const bool chosen = index == spec.chosen;
        draw_tile(ui, segment, tile, chosen, state.held);
        focus_ring(ui, state, tile, radius);
        ui.recorder().add(
            {.key = segment.key, .role = Role::Radio, .name = segment.label, .checked = chosen, .rectangle = tile});
        if (state.activated) tapped = index;
    }
    ui.recorder().close();
    return tapped;
}

}  // namespace ui_kit
