#include "ui_kit/tab_bar.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float centre_size = 60;

void draw_centre(Ui& ui, const Tab& tab, Rectangle cell) {
    const Theme& theme = ui.theme();
    const Point middle{cell.centre().x, cell.top + 4};
    ui.painter().fill_circle(middle, centre_size / 2, theme.color.surface);
    ui.painter().fill_circle(middle, centre_size / 2 - 4, theme.color.accent);
    ui.painter().icon(tab.icon, {middle.x - 14, middle.y - 14}, 28, theme.color.on_accent);
}

void draw_tab(Ui& ui, const Tab& tab, Rectangle cell, bool current, bool centre) {
    const Theme& theme = ui.theme();
    const Color ink = current || centre ? theme.color.accent : theme.color.ink3;
    TextStyle style = theme.type.caption;
    style.weight = current || centre ? FontWeight::Bold : FontWeight::Regular;
    if (centre) {
        draw_centre(ui, tab, cell);
    } else {
        ui.painter().icon(tab.icon, {cell.centre().x - 12, cell.top + 8}, 24, ink);
    }
    const float width = ui.text().width(tab.label, style);
    ui.painter().text_line(tab.label, {cell.centre().x - width / 2, cell.top + 35}, style, ink);
}

}  // namespace

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
    constexpr float bar_width_max = 560;
    const float width = std::min(bar.width, bar_width_max) - 16;
    const float left = (bar.width - width) / 2;
    const float cell_width = width / static_cast<float>(spec.tabs.size());
    const float cell_height = 35 + theme.type.caption.line_height + 6;
    int tapped = -1;
    for (int index = 0; index < static_cast<int>(spec.tabs.size()); ++index) {
        const Tab& tab = spec.tabs[static_cast<std::size_t>(index)];
        const Rectangle cell{left + static_cast<float>(index) * cell_width, bar.top, cell_width, cell_height};
        const Interaction state = ui.interact(tab.key, cell);
        draw_tab(ui, tab, cell, index == spec.current, index == spec.centre);
        focus_ring(ui, state, cell.inset(8, 6), 8);
        ui.recorder().add({.key = tab.key,
                           .role = Role::Link,
                           .name = tab.label,
                           .current = index == spec.current,
                           .rectangle = cell,
                           .href = tab.href});
        if (state.activated) tapped = index;
    }
    ui.recorder().close();
    return tapped;
}

}  // namespace ui_kit
