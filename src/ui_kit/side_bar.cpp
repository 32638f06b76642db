#include "ui_kit/side_bar.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float padding = 14;
constexpr float icon = 24;

void draw_badge(Ui& ui, std::string_view text, Rectangle row) {
    const TextStyle& style = ui.theme().type.caption;
    const float width = std::max(22.0F, ui.text().width(text, style) + 12);
    const Rectangle area{row.right() - 14 - width, row.centre().y - 11, width, 22};
    ui.painter().fill(area, ui.theme().color.bad_soft, 6);
    ui.painter().text_line(
        text, {area.centre().x - ui.text().width(text, style) / 2, area.centre().y - style.line_height / 2}, style,
        ui.theme().color.bad);
}

/// One place as a row; the selected one on a tint and bold.
bool draw_place(Ui& ui, const SideBarSpec& spec, int index) {
    const Tab& tab = spec.places.tabs[static_cast<std::size_t>(index)];
    const Palette& color = ui.theme().color;
    const bool current = index == spec.places.current;
    const Rectangle row = ui.layout().take(std::max(48.0F, ui.theme().size.minimum_target));
    const Interaction state = ui.interact(tab.key, row);
    if (current || state.held || state.hovered) {
        ui.painter().fill(row, current ? color.accent_soft : color.sunken, 12);
        if (current && ui.theme().outlined) ui.painter().stroke(row, color.ink, 12, 2);
    }
    const Color ink = current ? color.on_accent_soft : color.ink2;
    TextStyle style = ui.theme().type.body;
    if (current) style.weight = FontWeight::Bold;
    ui.painter().icon(tab.icon, {row.left + 14, row.centre().y - icon / 2}, icon, ink);
    ui.painter().text_line(tab.label, {row.left + 14 + icon + 14, row.centre().y - style.line_height / 2}, style, ink);
    if (index == spec.badge_at && !spec.badge.empty()) draw_badge(ui, spec.badge, row);
    focus_ring(ui, state, row.inset(5, 5), 8);
    ui.recorder().add({.key = tab.key,
                       .role = Role::Link,
                       .name = tab.label,
                       .current = current,
                       .rectangle = row,
                       .href = tab.href});
    ui.layout().space(4);
    return state.activated;
}

bool draw_action(Ui& ui, const SideBarSpec& spec) {
    const Tab& tab = spec.places.tabs[static_cast<std::size_t>(spec.places.centre)];
    const Palette& color = ui.theme().color;
    ui.layout().space(12);
    const Rectangle area = ui.layout().take(ui.theme().size.button_height);
    const Interaction state = ui.interact(tab.key, area);
    const TextStyle& style = ui.theme().type.button;
    ui.painter().fill(area, state.held ? color.accent_press : color.accent, 14);
    const float width = ui.text().width(spec.action, style);
    const float lead = 22 + 8;
    const bool fits = width + lead <= area.width - 16;
    const float left = area.centre().x - (width + (fits ? lead : 0)) / 2;
    if (fits) ui.painter().icon(tab.icon, {left, area.centre().y - 11}, 22, color.on_accent);
    ui.painter().text_line(spec.action, {left + (fits ? lead : 0), area.centre().y - style.line_height / 2}, style,
                           color.on_accent);
    focus_ring(ui, state, area, 14);
    ui.recorder().add({.key = tab.key, .role = Role::Link, .name = tab.label, .rectangle = area, .href = tab.href});
    return state.activated;
}

}  // namespace

void product_mark(Ui& ui, Rectangle square) {
    const Palette& color = ui.theme().color;
    const float unit = square.width / 56;
    ui.painter().fill(square, color.hero1, 16 * unit);
    ui.painter().stroke_circle({square.left + 22 * unit, square.centre().y}, 12.5F * unit, color.on_hero, 3 * unit);
    ui.painter().stroke_circle({square.left + 34 * unit, square.centre().y}, 12.5F * unit,
                               color.on_hero.with_alpha(184), 3 * unit);
}

int side_bar(Ui& ui, const SideBarSpec& spec) {
    const FrameInput& input = ui.input();
    const Theme& theme = ui.theme();
    const Rectangle bar{0, 0, input.safe_area.left + side_bar_width, input.height};
    ui.painter().fill(bar, theme.color.surface);
    ui.painter().fill_crisp({bar.right() - 1, 0, 1, bar.height}, theme.color.line);
    ui.recorder().open({.key = spec.places.key, .role = Role::Navigation, .name = spec.places.name, .rectangle = bar});
    ui.layout().push_column(input.safe_area.left + padding, input.safe_area.top + 24, side_bar_width - 2 * padding);
    const Rectangle head = ui.layout().take(36);
    product_mark(ui, {head.left + 8, head.top, 36, 36});
    ui.painter().text_line(spec.product, {head.left + 54, head.centre().y - theme.type.title3.line_height / 2},
                           theme.type.title3, theme.color.ink);
    ui.layout().space(20);
    int tapped = -1;
    for (int index = 0; index < static_cast<int>(spec.places.tabs.size()); ++index) {
        if (index != spec.places.centre && draw_place(ui, spec, index)) tapped = index;
    }
    if (draw_action(ui, spec)) tapped = spec.places.centre;
    ui.layout().pop_column();
    ui.recorder().close();
    return tapped;
}

}  // namespace ui_kit
