#include "ui_kit/bar_chart.hpp"

#include <algorithm>
#include <numeric>

#include "ui_kit/avatar.hpp"
#include "ui_kit/fitted_text.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float bar_width_max = 28;
constexpr float bar_overhang = 8;
constexpr float part_gap = 2;
constexpr float part_height_min = 3;
constexpr float part_radius = 3;

/// The grid's labels leave the bars enough to be pressed.
TextStyle scale_style(Ui& ui, const BarChartSpec& spec) {
    const float bars = static_cast<float>(spec.bars.size()) * ui.theme().size.minimum_target;
    TextStyle style = ui.theme().type.caption;
    for (const BarChartSpec::GridLine& line : spec.grid) {
        style = fitted_style(ui, line.label, style, ui.layout().width() + bar_overhang - bars - 4);
    }
    return style;
}

/// Room for the grid's labels at the right.
float scale_width(Ui& ui, const BarChartSpec& spec) {
    const TextStyle style = scale_style(ui, spec);
    float widest = 0;
    for (const BarChartSpec::GridLine& line : spec.grid) {
        if (line.value != 0) widest = std::max(widest, ui.text().width(line.label, style));
    }
    return widest + 4;
}

std::int64_t total_of(const Bar& bar) { return std::accumulate(bar.parts.begin(), bar.parts.end(), std::int64_t{0}); }

struct Plot {
    Rectangle area;
    float base;
    float unit_height;
};

Plot plot_of(const Ui& ui, const BarChartSpec& spec, Rectangle area) {
    std::int64_t largest = 1;
    for (const Bar& bar : spec.bars) largest = std::max(largest, total_of(bar));
    const float base = area.bottom() - ui.theme().type.caption.line_height - 8;
    constexpr float head = 14;
    return {area, base, (base - area.top - head) / static_cast<float>(largest)};
}

void draw_grid(Ui& ui, const BarChartSpec& spec, const Plot& plot) {
    const Theme& theme = ui.theme();
    const TextStyle style = scale_style(ui, spec);
    for (const BarChartSpec::GridLine& line : spec.grid) {
        const float y = plot.base - static_cast<float>(line.value) * plot.unit_height;
        const float right = plot.area.right() - (line.value == 0 ? 0 : scale_width(ui, spec));
        ui.painter().horizontal_line(plot.area.left, right, y, theme.color.line);
        if (line.value == 0) continue;
        const float width = ui.text().width(line.label, style);
        ui.painter().text_line(line.label, {plot.area.right() - width, y - style.line_height / 2}, style,
                               theme.color.ink3);
    }
}

void draw_parts(Ui& ui, const Bar& bar, const Plot& plot, float left, float width) {
    float bottom = plot.base - 1;
    for (std::size_t member = 0; member < bar.parts.size(); ++member) {
        if (bar.parts[member] <= 0) continue;
        const float height =
            std::max(part_height_min, static_cast<float>(bar.parts[member]) * plot.unit_height - part_gap);
        ui.painter().fill({left, bottom - height, width, height}, member_color(ui.theme(), static_cast<int>(member)),
                          std::min(part_radius, height / 2));
        bottom -= height + part_gap;
    }
}

void draw_label(Ui& ui, std::string_view label, Rectangle cell, bool selected) {
    TextStyle style = ui.theme().type.caption;
    style.weight = selected ? FontWeight::Bold : FontWeight::Regular;
    style = fitted_style(ui, label, style, cell.width - 2);
    const float width = ui.text().width(label, style);
    ui.painter().text_line(label, {cell.centre().x - width / 2, cell.bottom() - style.line_height - 4}, style,
                           selected ? ui.theme().color.ink : ui.theme().color.ink2);
}

}  // namespace

std::vector<std::int64_t> grid_values(std::int64_t largest) {
    std::int64_t step = 1;
    const auto fits = [largest](std::int64_t candidate) { return candidate * 3 > largest; };
    for (std::int64_t power = 1; !fits(step); power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            step = power * factor;
            if (fits(step)) break;
        }
    }
    std::vector<std::int64_t> values;
    for (std::int64_t value = 0; value <= largest; value += step) values.push_back(value);
    return values;
}

int bar_chart(Ui& ui, const BarChartSpec& spec) {
    const Theme& theme = ui.theme();
    const float own = 160 + (theme.density == Density::Elder ? 40.0F : 0.0F);
    const float height = std::max(own, 144 + theme.type.caption.line_height);
    const Rectangle area = ui.layout().take(height);
    Plot plot = plot_of(ui, spec, area);
    draw_grid(ui, spec, plot);
    // They grow once a visit; the grid stands.
    plot.unit_height *= ui.motion().entrance(spec.key, bars_ms);
    ui.recorder().open({.key = spec.key, .role = Role::RadioGroup, .name = spec.name, .rectangle = area});
    // The first bar stands at the edge, what is pressed reaches beyond it: six months are wide enough at 360 px.
    const float bars_left = area.left - bar_overhang;
    const float cell_width = (area.right() - scale_width(ui, spec) - bars_left) /
                             static_cast<float>(std::max<std::size_t>(1, spec.bars.size()));
    int tapped = -1;
    for (int index = 0; index < static_cast<int>(spec.bars.size()); ++index) {
        const auto at = static_cast<std::size_t>(index);
        const Bar& bar = spec.bars[at];
        const Rectangle cell{bars_left + static_cast<float>(index) * cell_width, area.top, cell_width, height};
        const Interaction state = ui.interact(bar.key, cell);
        const bool selected = index == spec.selected;
        const float band = std::min(cell_width, bar_width_max + 16);
        if (selected) {
            ui.painter().fill({cell.centre().x - band / 2, area.top, band, height}, theme.color.accent_soft, 8);
        }
        const float width = std::min(bar_width_max, cell_width - 6);
        draw_parts(ui, bar, plot, cell.centre().x - width / 2, width);
        draw_label(ui, bar.label, cell, selected);
        focus_ring(ui, state, cell.inset(6, 6), 6);
        ui.recorder().add(
            {.key = bar.key, .role = Role::Radio, .name = bar.spoken, .checked = selected, .rectangle = cell});
        if (state.activated) tapped = index;
    }
    ui.recorder().close();
    return tapped;
}

}  // namespace ui_kit
