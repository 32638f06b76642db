#include "ui_kit/tab_bar.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float centre_size = 60;
/// From the bar's upper edge to the disc's middle.
constexpr float centre_drop = 4;

void draw_centre(Ui& ui, const Tab& tab, Rectangle cell) {
    const Theme& theme = ui.theme();
    const Point middle{cell.centre().x, cell.top + centre_drop};
    ui.painter().fill_circle(middle, centre_size / 2, theme.color.surface);
    ui.painter().fill_circle(middle, centre_size / 2 - 4, theme.color.accent);
    ui.painter().icon(tab.icon, {middle.x - 14, middle.y - 14}, 28, theme.color.on_accent);
}

/// The places stand beside each other in any type: their words become no larger than one row of them holds.
TextStyle label_style(const Ui& ui, const TabBarSpec& spec, float width) {
    TextStyle style = ui.theme().type.caption;
    style.weight = FontWeight::Bold;
    const auto words_at = [&](float scale) {
        constexpr float gap = 4;
        float words = 0;
        for (const Tab& tab : spec.tabs) {
            words += std::max(ui.theme().size.minimum_target, ui.text().width(tab.label, style) * scale + gap);
        }
        return words;
    };
    // Down to the type of the mode itself, which fits.
    const float least = make_theme(ui.theme().kind, ui.theme().density).type.caption.size / style.size;
    constexpr float step = 0.02F;
    float scale = 1;
    while (scale > least && words_at(scale) > width) scale = std::max(least, scale - step);
    return {style.size * scale, style.line_height * scale, style.weight};
}

void draw_tab(Ui& ui, const Tab& tab, Rectangle cell, TextStyle style, bool current, bool centre) {
    const Theme& theme = ui.theme();
    const Color ink = current || centre ? theme.color.accent : theme.color.ink3;
    style.weight = current || centre ? FontWeight::Bold : FontWeight::Regular;
    if (centre) {
        draw_centre(ui, tab, cell);
    } else {
        ui.painter().icon(tab.icon, {cell.centre().x - 12, cell.top + 8}, 24, ink);
    }
    const float width = ui.text().width(tab.label, style);
    ui.painter().text_line(tab.label, {cell.centre().x - width / 2, cell.top + 35}, style, ink);
}

float places_width(Rectangle bar) {
    constexpr float bar_width_max = 560;
    return std::min(bar.width, bar_width_max) - 16;
}

/// Where each place stands: all as wide as each other, or by their words when those need it.
std::vector<Rectangle> cells_of(const Ui& ui, const TabBarSpec& spec, Rectangle bar, const TextStyle& style) {
    constexpr float gap = 4;
    const float width = places_width(bar);
    const auto count = static_cast<float>(spec.tabs.size());
    float widest = 0;
    float words = 0;
    std::vector<float> widths;
    for (const Tab& tab : spec.tabs) {
        widths.push_back(std::max(ui.theme().size.minimum_target, ui.text().width(tab.label, style) + gap));
        widest = std::max(widest, widths.back());
        words += widths.back();
    }
    const float share = (width - words) / count;
    Rectangle cell{(bar.width - width) / 2, bar.top, 0, 35 + style.line_height + 6};
    std::vector<Rectangle> cells;
    for (const float own : widths) {
        cell.width = widest <= width / count ? width / count : own + share;
        cells.push_back(cell);
        cell.left = cell.right();
    }
    return cells;
}

/// The centre's disc rises above the bar and is part of what is pressed.
Rectangle raised(Rectangle cell) {
    const float above = tab_bar_overhang();
    return {cell.left, cell.top - above, cell.width, cell.height + above};
}

}  // namespace

float tab_bar_overhang() { return centre_size / 2 - centre_drop; }

float tab_bar_height(const Ui& ui) {
    const float label = ui.theme().type.caption.line_height;
    return 35 + label + std::max(33.0F, ui.input().safe_area.bottom + 8);
}

int tab_bar(Ui& ui, const TabBarSpec& spec) {
    const Theme& theme = ui.theme();
    const float height = tab_bar_height(ui);
    const Rectangle bar{0, ui.input().height - height, ui.input().width, height};
    ui.set_free_bottom(bar.top - centre_size / 2);
    ui.painter().fill(bar, theme.color.surface);
    ui.painter().horizontal_line(0, bar.width, bar.top, theme.color.line);
    ui.recorder().open({.key = spec.key, .role = Role::Navigation, .name = spec.name, .rectangle = bar});
    const TextStyle style = label_style(ui, spec, places_width(bar));
    const std::vector<Rectangle> cells = cells_of(ui, spec, bar, style);
    int tapped = -1;
    for (int index = 0; index < static_cast<int>(spec.tabs.size()); ++index) {
        const Tab& tab = spec.tabs[static_cast<std::size_t>(index)];
        const Rectangle cell = cells[static_cast<std::size_t>(index)];
        const Rectangle target = index == spec.centre ? raised(cell) : cell;
        if (index == spec.centre) ui.raise(tab.key, target);
        const Interaction state = ui.interact(tab.key, target);
        draw_tab(ui, tab, cell, style, index == spec.current, index == spec.centre);
        focus_ring(ui, state, cell.inset(8, 6), 8);
        ui.recorder().add({.key = tab.key,
                           .role = Role::Link,
                           .name = tab.label,
                           .current = index == spec.current,
                           .rectangle = target,
                           .href = tab.href});
        if (state.activated) tapped = index;
    }
    ui.recorder().close();
    return tapped;
}

}  // namespace ui_kit
