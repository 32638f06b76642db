#include "ui_kit/member_cell.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/avatar.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {

bool member_cell(Ui& ui, const MemberCellSpec& spec) {
    const Theme& theme = ui.theme();
    constexpr float lead = 40;
    constexpr float padding = 16;
    const float text_left = ui.layout().left() + padding + lead + 12;
    const float text_width = ui.layout().width() - (text_left - ui.layout().left()) - padding - 24;
    const std::string title = std::string(spec.name) + " " + std::string(spec.relation);
    const bool one_line =
        ui.text().width(spec.name, theme.type.body) + ui.text().width(spec.relation, theme.type.second) + 16 <=
        text_width;
    const float name_height = ui.text().height(spec.name, theme.type.body, text_width);
    const float relation_height = one_line ? 0 : theme.type.second.line_height;
    const float meta_height = spec.meta.empty() ? 0 : ui.text().height(spec.meta, theme.type.second, text_width);
    const float text_height = name_height + relation_height + meta_height;
    const Rectangle row = ui.layout().take(std::max(theme.size.list_cell_height + 6, text_height + 20));
    if (spec.has_line_above) ui.painter().horizontal_line(text_left, row.right(), row.top, theme.color.line);

    const Interaction state = ui.interact(spec.key, row);
    if (state.held) ui.painter().fill(row.inset(4, 4), theme.color.sunken, 12);
    avatar(ui, spec.word, spec.place, {row.left + padding, row.centre().y - lead / 2, lead, lead});
    float y = row.top + (row.height - text_height) / 2;
    if (one_line) {
        const float width = ui.painter().text_line(spec.name, {text_left, y}, theme.type.body, theme.color.ink);
        const float middle = y + theme.type.body.line_height / 2;
        ui.painter().fill_circle({text_left + width + 8, middle}, 1.5F, theme.color.ink3);
        ui.painter().text_line(spec.relation, {text_left + width + 16, middle - theme.type.second.line_height / 2},
                               theme.type.second, theme.color.ink2);
        y += name_height;
    } else {
        y += draw_text(ui, spec.name, {text_left, y, text_width, 0}, theme.type.body, theme.color.ink);
        y += draw_text(ui, spec.relation, {text_left, y, text_width, 0}, theme.type.second, theme.color.ink2);
    }
    if (!spec.meta.empty()) {
        draw_text(ui, spec.meta, {text_left, y, text_width, 0}, theme.type.second, theme.color.ink3);
    }
    ui.painter().icon("right", {row.right() - padding - 18, row.centre().y - 9}, 18, theme.color.ink3);
    focus_ring(ui, state, row.inset(8, 8), 8);
    const std::string spoken = spec.meta.empty() ? title : title + " " + std::string(spec.meta);
    ui.recorder().add({.key = spec.key, .role = Role::Button, .name = spoken, .rectangle = row});
    return state.activated;
}

}  // namespace ui_kit
