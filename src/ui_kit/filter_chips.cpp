#include "ui_kit/filter_chips.hpp"

#include <algorithm>
#include <vector>

#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float padding = 16;
constexpr float gap = 8;

TextStyle style_of(const Ui& ui, bool chosen) {
    TextStyle style = ui.theme().type.second;
    style.weight = chosen ? FontWeight::Bold : FontWeight::Regular;
    return style;
}

/// As wide as it is when chosen: nothing moves when another one is.
float width_of(Ui& ui, const Segment& segment) {
    return 2 * padding + ui.text().width(segment.label, style_of(ui, true));
}

/// Where each target goes: beside the one before, or below.
std::vector<Rectangle> places_of(Ui& ui, const SegmentedSpec& spec) {
    const float target = ui.theme().size.minimum_target;
    const float width = ui.layout().width();
    std::vector<Rectangle> places;
    Rectangle next{ui.layout().left(), ui.layout().y(), 0, target};
    for (const Segment& segment : spec.segments) {
        next.width = std::min(width_of(ui, segment), width);
        if (next.left > ui.layout().left() && next.right() > ui.layout().left() + width) {
            next.left = ui.layout().left();
            next.top += target;
        }
        places.push_back(next);
        next.left += next.width + gap;
    }
    return places;
}

void draw_chip(Ui& ui, const Segment& segment, Rectangle target, bool chosen, bool held) {
    const Palette& color = ui.theme().color;
    const TextStyle style = style_of(ui, chosen);
    const float height = std::min(style.line_height + 16, target.height - 4);
    const Rectangle pill{target.left, target.centre().y - height / 2, target.width, height};
    ui.painter().fill(pill, chosen ? color.accent_soft : held ? color.sunken : color.surface, height / 2);
    ui.painter().stroke(pill, chosen ? color.accent : color.line, height / 2, chosen ? 1.5F : 1.0F);
    const float text_left = pill.centre().x - ui.text().width(segment.label, style) / 2;
    ui.painter().text_line(segment.label, {text_left, pill.centre().y - style.line_height / 2}, style,
                           chosen ? color.on_accent_soft : color.ink2);
}

}  // namespace

int filter_chips(Ui& ui, const SegmentedSpec& spec) {
    const std::vector<Rectangle> places = places_of(ui, spec);
    if (places.empty()) return -1;
    const Rectangle area = ui.layout().take(places.back().bottom() - ui.layout().y());
    ui.recorder().open({.key = spec.key, .role = Role::RadioGroup, .name = spec.label, .rectangle = area});
    int tapped = -1;
    for (int index = 0; index < static_cast<int>(places.size()); ++index) {
        const Segment& segment = spec.segments[static_cast<std::size_t>(index)];
        const Rectangle& target = places[static_cast<std::size_t>(index)];
        const Interaction state = ui.interact(segment.key, target);
        draw_chip(ui, segment, target, index == spec.chosen, state.held);
        focus_ring(ui, state, target.inset(2, 4), target.height / 2);
        ui.recorder().add({.key = segment.key,
                           .role = Role::Radio,
                           .name = segment.label,
                           .checked = index == spec.chosen,
                           .rectangle = target,
                           .language = segment.language});
        if (state.activated) tapped = index;
    }
    ui.recorder().close();
    return tapped;
}

}  // namespace ui_kit
