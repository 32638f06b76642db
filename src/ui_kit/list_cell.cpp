#include "ui_kit/list_cell.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/fitted_text.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float horizontal = 16;
constexpr float vertical = 10;

/// Amounts stand out, other values stay behind the title.
TextStyle value_style(const Theme& theme, const ListCellSpec& spec) {
    if (!spec.strong_value) return theme.type.second;
    TextStyle style = theme.type.body;
    style.weight = FontWeight::Bold;
    return style;
}

/// Leads somewhere, or is copied.
bool acts(const ListCellSpec& spec) { return spec.leads_somewhere || !spec.copy_name.empty(); }

struct CellColumns {
    float text_left;
    float text_width;
    float value_left;
    /// Value on a line of its own, below the title, when both don't fit.
    bool value_below;
};

CellColumns columns_of(const Ui& ui, const ListCellSpec& spec, Rectangle row, float lead) {
    const Theme& theme = ui.theme();
    const float chevron = acts(spec) ? 18 + 4 : 0;
    const float value_width = spec.value.empty() ? 0 : ui.text().width(spec.value, value_style(theme, spec)) + 12;
    const float text_left = row.left + horizontal + (spec.icon.empty() ? 0 : lead + 12);
    const float room = row.right() - horizontal - chevron - text_left;
    const bool value_below = ui.text().width(spec.title, theme.type.body) + value_width > room;
    return {text_left, value_below ? room : room - value_width, row.right() - horizontal - chevron - value_width + 12,
            value_below && !spec.value.empty()};
}

std::string spoken_name(const ListCellSpec& spec) {
    std::string name(spec.title);
    for (const std::string_view part : {spec.meta, spec.value, spec.copy_name}) {
        if (!part.empty()) name += " " + std::string(part);
    }
    return name;
}

}  // namespace

bool list_cell(Ui& ui, const ListCellSpec& spec) {
    const Theme& theme = ui.theme();
    const float lead = spec.tiled ? 40.0F : 24.0F;
    const Rectangle probe{ui.layout().left(), 0, ui.layout().width(), 0};
    const CellColumns columns = columns_of(ui, spec, probe, lead);
    const float title_height = ui.text().height(spec.title, theme.type.body, columns.text_width);
    const float meta_height =
        spec.meta.empty() ? 0 : ui.text().height(spec.meta, theme.type.second, columns.text_width);
    const TextStyle wanted = value_style(theme, spec);
    const TextStyle value = columns.value_below ? fitted_style(ui, spec.value, wanted, columns.text_width) : wanted;
    const float value_height = columns.value_below ? value.line_height : 0;
    const float text_height = title_height + meta_height + value_height;
    const Rectangle row = ui.layout().take(std::max(theme.size.list_cell_height, text_height + 2 * vertical));
    if (spec.has_line_above) ui.painter().horizontal_line(columns.text_left, row.right(), row.top, theme.color.line);

    Interaction state;
    if (acts(spec)) state = ui.interact(spec.key, row);
    if (state.held) ui.painter().fill(row.inset(4, 4), theme.color.sunken, 12);
    const Rectangle lead_area{row.left + horizontal, row.centre().y - lead / 2, lead, lead};
    if (spec.tiled) {
        icon_tile(ui, spec.icon, spec.tone, lead_area);
    } else if (!spec.icon.empty()) {
        const Color tint = spec.danger ? theme.color.bad : spec.accent_icon ? theme.color.accent : theme.color.ink2;
        ui.painter().icon(spec.icon, {lead_area.left, lead_area.top}, lead, tint);
    }
    float y = row.top + (row.height - text_height) / 2;
    y += draw_text(ui, spec.title, {columns.text_left, y, columns.text_width, 0}, theme.type.body,
                   spec.danger ? theme.color.bad : theme.color.ink);
    if (!spec.meta.empty()) {
        y += draw_text(ui, spec.meta, {columns.text_left, y, columns.text_width, 0}, theme.type.second,
                       theme.color.ink3);
    }
    const Point value_at = columns.value_below ? Point{columns.text_left, y}
                                               : Point{columns.value_left, row.centre().y - value.line_height / 2};
    ui.painter().text_line(spec.value, value_at, value, spec.strong_value ? theme.color.ink : theme.color.ink2);
    if (acts(spec)) {
        const std::string_view icon = spec.copy_name.empty() ? "right" : "copy";
        ui.painter().icon(icon, {row.right() - horizontal - 18, row.centre().y - 9}, 18, theme.color.ink3);
    }
    focus_ring(ui, state, row.inset(8, 8), 8);
    ui.recorder().add(
        {.key = spec.key, .role = acts(spec) ? Role::Button : Role::Text, .name = spoken_name(spec), .rectangle = row});
    return state.activated;
}

}  // namespace ui_kit
