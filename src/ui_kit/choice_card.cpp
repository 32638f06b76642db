#include "ui_kit/choice_card.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float radius = 16;
constexpr float padding = 16;
constexpr float tile = 40;
constexpr float gap = 14;
constexpr float knob = 24;

void draw_radio(Ui& ui, Point centre, bool chosen) {
    const Palette& color = ui.theme().color;
    if (chosen) {
        ui.painter().fill_circle(centre, knob / 2, color.accent);
        ui.painter().fill_circle(centre, knob / 2 - 7, color.surface);
    } else {
        ui.painter().stroke_circle(centre, knob / 2, color.outline, 2);
    }
}

bool draw_card(Ui& ui, const ChoiceCard& card, bool chosen) {
    const Theme& theme = ui.theme();
    const float indent = padding + tile + gap;
    const float width = ui.layout().width() - indent - gap - knob - padding;
    const float title = ui.text().height(card.title, theme.type.title3, width);
    const float meta = ui.text().height(card.meta, theme.type.second, width);
    const float height = std::max({title + 2 + meta + 2 * padding, tile + 2 * padding, theme.size.minimum_target});
    const Rectangle area = ui.layout().take(height);
    const Interaction state = ui.interact(card.key, area);
    ui.painter().fill(area, state.held ? theme.color.sunken : theme.color.surface, radius);
    ui.painter().stroke(area, chosen ? theme.color.accent : theme.color.outline, radius, chosen ? 2.0F : 1.0F);
    icon_tile(ui, card.icon, chosen ? Tone::Accent : Tone::Neutral,
              {area.left + padding, area.top + padding, tile, tile});
    const Rectangle text{area.left + indent, area.top + padding, width, title};
    draw_text(ui, card.title, text, theme.type.title3, theme.color.ink);
    draw_text(ui, card.meta, {text.left, text.bottom() + 2, width, meta}, theme.type.second, theme.color.ink2);
    draw_radio(ui, {area.right() - padding - knob / 2, area.top + padding + knob / 2}, chosen);
    focus_ring(ui, state, area, radius);
    ui.recorder().add({.key = card.key,
                       .role = Role::Radio,
                       .name = card.title,
                       .description = card.meta,
                       .checked = chosen,
                       .rectangle = area});
    return state.activated;
}

}  // namespace

int choice_cards(Ui& ui, const ChoiceCardsSpec& spec) {
    const float top = ui.layout().y();
    ui.recorder().open({.key = spec.key,
                        .role = Role::RadioGroup,
                        .name = spec.label,
                        .rectangle = {ui.layout().left(), top, ui.layout().width(), ui.remembered(spec.key)}});
    int tapped = -1;
    for (int index = 0; index < static_cast<int>(spec.cards.size()); ++index) {
        if (index > 0) ui.layout().space(12);
        if (draw_card(ui, spec.cards[static_cast<std::size_t>(index)], index == spec.chosen)) tapped = index;
    }
    ui.remember(spec.key, ui.layout().y() - top);
    ui.recorder().close();
    return tapped;
}

}  // namespace ui_kit
