#include "ui_kit/member_cell.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/avatar.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float padding = 16;
constexpr float chevron = 18;
constexpr float bar_height = 6;
constexpr float bar_gap = 6;

float lead_of(const Ui& ui) { return ui.theme().density == Density::Elder ? 56.0F : 40.0F; }

/// How the words of a row lie: relation and amount beside the name, or each on a line of its own.
struct Words {
    float left;
    float width;
    float name_height;
    float relation_height;
    float meta_height;
    float value_height;
    float bar_height;

    [[nodiscard]] float height() const {
        return name_height + relation_height + meta_height + value_height + bar_height;
    }
};

Words words_of(Ui& ui, const MemberCellSpec& spec) {
    const Typography& type = ui.theme().type;
    Words words{};
    words.left = ui.layout().left() + padding + lead_of(ui) + 12;
    words.width = ui.layout().left() + ui.layout().width() - padding - chevron - 8 - words.left;
    const float value_width = spec.value.empty() ? 0 : ui.text().width(spec.value, type.body) + 12;
    const float title_width =
        ui.text().width(spec.name, type.body) + separator_width + ui.text().width(spec.relation, type.second);
    const bool value_fits = title_width + value_width <= words.width;
    const bool relation_fits = title_width <= words.width;
    words.name_height = ui.text().height(spec.name, type.body, words.width);
    words.relation_height = relation_fits ? 0 : type.second.line_height;
    words.value_height = spec.value.empty() || value_fits ? 0 : type.body.line_height;
    words.meta_height = spec.meta.empty() ? 0 : ui.text().height(spec.meta, type.second, words.width);
    words.bar_height = spec.share ? bar_gap + bar_height : 0;
    return words;
}

void draw_words(Ui& ui, const MemberCellSpec& spec, const Words& words, float top) {
    const Theme& theme = ui.theme();
    const Typography& type = theme.type;
    float y = top;
    if (!spec.value.empty() && words.value_height == 0) {
        const float width = ui.text().width(spec.value, type.body);
        ui.painter().text_line(spec.value, {words.left + words.width - width, y}, type.body, theme.color.ink);
    }
    if (words.relation_height == 0) {
        const float width = ui.painter().text_line(spec.name, {words.left, y}, type.body, theme.color.ink);
        // One baseline for the two sizes.
        const float drop = ui.text().baseline(type.body) - ui.text().baseline(type.second);
        const std::string relation = std::string(separator) + std::string(spec.relation);
        ui.painter().text_line(relation, {words.left + width, y + drop}, type.second, theme.color.ink3);
        y += words.name_height;
    } else {
        y += draw_text(ui, spec.name, {words.left, y, words.width, 0}, type.body, theme.color.ink);
        y += draw_text(ui, spec.relation, {words.left, y, words.width, 0}, type.second, theme.color.ink3);
    }
    if (words.value_height > 0) {
        ui.painter().text_line(spec.value, {words.left, y}, type.body, theme.color.ink);
        y += words.value_height;
    }
    if (!spec.meta.empty()) {
        y += draw_text(ui, spec.meta, {words.left, y, words.width, 0}, type.second, theme.color.ink3);
    }
    if (spec.share) {
        share_bar(ui, {words.left, y + bar_gap, words.width, bar_height}, *spec.share, member_color(theme, spec.place));
    }
}

std::string spoken_name(const MemberCellSpec& spec) {
    std::string spoken = std::string(spec.name) + " " + std::string(spec.relation);
    for (const std::string_view part : {spec.spoken_value, spec.meta}) {
        if (!part.empty()) spoken += " " + std::string(part);
    }
    return spoken;
}

}  // namespace

void share_bar(Ui& ui, Rectangle track, float share, Color color) {
    const float radius = track.height / 2;
    ui.painter().fill(track, ui.theme().color.sunken, radius);
    if (ui.theme().outlined) ui.painter().stroke(track, ui.theme().color.line, radius, 1);
    // Shorter than it is high, a bar would lose its shape.
    const float width = share <= 0 ? 0 : std::clamp(track.width * share, track.height, track.width);
    if (width > 0) ui.painter().fill({track.left, track.top, width, track.height}, color, radius);
}

bool member_cell(Ui& ui, const MemberCellSpec& spec) {
    const Theme& theme = ui.theme();
    const float lead = lead_of(ui);
    const Words words = words_of(ui, spec);
    const Rectangle row = ui.layout().take(std::max(theme.size.list_cell_height + 6, words.height() + 24));
    if (spec.has_line_above) ui.painter().horizontal_line(words.left, row.right(), row.top, theme.color.line);
    const Interaction state = ui.interact(spec.key, row);
    if (state.held) ui.painter().fill(row.inset(4, 4), theme.color.sunken, 12);
    avatar(ui, spec.word, spec.place, {row.left + padding, row.centre().y - lead / 2, lead, lead});
    draw_words(ui, spec, words, row.top + (row.height - words.height()) / 2);
    ui.painter().icon("right", {row.right() - padding - chevron, row.centre().y - chevron / 2}, chevron,
                      theme.color.ink3);
    focus_ring(ui, state, row.inset(8, 8), 8);
    ui.recorder().add({.key = spec.key, .role = Role::Button, .name = spoken_name(spec), .rectangle = row});
    return state.activated;
}

}  // namespace ui_kit
