#include "views/home_members_view.hpp"

#include <algorithm>
#include <string>

#include "domain/money.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/member_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/family_words.hpp"
#include "views/spending_parts.hpp"

namespace views {
namespace {

constexpr float disc = 44;
constexpr float inset = 8;
constexpr float column_width_min = 64;

struct Grid {
    int columns;
    float column_width;
};

Grid grid_of(const Scene& scene, std::size_t cells) {
    const float width = scene.ui.layout().width() - 2 * inset;
    const int columns = std::clamp(static_cast<int>(width / column_width_min), 1, std::max(5, static_cast<int>(cells)));
    return {columns, width / static_cast<float>(columns)};
}

bool fits_in_columns(const Scene& scene, const protocol::HomeFamily& family, const Grid& grid) {
    const ui_kit::TextStyle& style = scene.theme().type.second;
    return std::ranges::all_of(family.members, [&](const protocol::SpendingMember& member) {
        return scene.ui.text().width(member.name, style) <= grid.column_width - 6;
    });
}

/// A line in the middle of a column. Returns where the next one starts.
float draw_line(const Scene& scene, std::string_view text, ui_kit::Point top_middle, const ui_kit::TextStyle& style,
                ui_kit::Color color) {
    const float width = scene.ui.text().width(text, style);
    scene.ui.painter().text_line(text, {top_middle.x - width / 2, top_middle.y}, style, color);
    return top_middle.y + style.line_height;
}

/// A disc of dashes with a plus.
void draw_add_disc(const Scene& scene, ui_kit::Point centre) {
    constexpr int dashes = 18;
    constexpr float turn = 6.2831853F;
    constexpr float step = turn / dashes;
    for (int dash = 0; dash < dashes; ++dash) {
        const float from = static_cast<float>(dash) * step;
        scene.ui.painter().stroke_arc(centre, disc / 2, from, from + step * 0.6F, scene.theme().color.outline, 1);
    }
    scene.ui.painter().icon("plus", {centre.x - 11, centre.y - 11}, 22, scene.theme().color.accent);
}

void draw_column(const Scene& scene, const protocol::SpendingMember& member, ui_kit::Rectangle cell) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const std::string key = "home.member." + member.id;
    const ui_kit::Interaction state = ui.interact(key, cell);
    if (state.held) ui.painter().fill(cell, theme.color.sunken, 12);
    const float middle = cell.centre().x;
    ui_kit::avatar(ui, kin_word(scene, member), static_cast<int>(member.order),
                   {middle - disc / 2, cell.top + 8, disc, disc});
    const float next =
        draw_line(scene, member.name, {middle, cell.top + 8 + disc + 6}, theme.type.second, theme.color.ink);
    draw_line(scene, domain::format_yuan({member.fen}), {middle, next}, theme.type.caption, theme.color.ink3);
    ui_kit::focus_ring(ui, state, cell.inset(5, 5), 8);
    ui.recorder().add({.key = key,
                       .role = ui_kit::Role::Button,
                       .name = kin_word(scene, member) + " " + member.name + " " + yuan(member.fen),
                       .rectangle = cell});
    if (state.activated) scene.emit(app::MemberOpened{member.id});
}

void draw_add(const Scene& scene, ui_kit::Rectangle cell) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Interaction state = ui.interact("home.invite", cell);
    if (state.held) ui.painter().fill(cell, scene.theme().color.sunken, 12);
    draw_add_disc(scene, {cell.centre().x, cell.top + 8 + disc / 2});
    draw_line(scene, scene.text("home.invite.short"), {cell.centre().x, cell.top + 8 + disc + 6},
              scene.theme().type.second, scene.theme().color.accent);
    ui_kit::focus_ring(ui, state, cell.inset(5, 5), 8);
    ui.recorder().add(
        {.key = "home.invite", .role = ui_kit::Role::Button, .name = scene.text("family.invite"), .rectangle = cell});
    if (state.activated) scene.emit.press(app::Button::FamilyInvite);
}

void draw_columns(const Scene& scene, const protocol::HomeFamily& family, const Grid& grid, bool may_add) {
    const ui_kit::Card card(scene.ui, inset);
    const float height =
        8 + disc + 6 + scene.theme().type.second.line_height + scene.theme().type.caption.line_height + 8;
    const int cells = static_cast<int>(family.members.size()) + (may_add ? 1 : 0);
    ui_kit::Rectangle row{};
    for (int index = 0; index < cells; ++index) {
        const int column = index % grid.columns;
        if (column == 0) row = scene.ui.layout().take(height);
        const ui_kit::Rectangle cell{row.left + static_cast<float>(column) * grid.column_width, row.top,
                                     grid.column_width, height};
        if (index < static_cast<int>(family.members.size())) {
            draw_column(scene, family.members[static_cast<std::size_t>(index)], cell);
        } else {
            draw_add(scene, cell);
        }
    }
}

void draw_rows(const Scene& scene, const protocol::HomeFamily& family) {
    const ui_kit::Card card(scene.ui, 0);
    bool is_first = true;
    for (const protocol::SpendingMember& member : family.members) {
        const domain::Sex sex = member.is_female ? domain::Sex::Female : domain::Sex::Male;
        const domain::Relation relation = member.relation.value_or(domain::Relation::OtherRelative);
        const std::string key = "home.member." + member.id;
        const std::string amount = domain::format_yuan({member.fen});
        const std::string spoken = yuan(member.fen);
        if (ui_kit::member_cell(scene.ui, {.key = key,
                                           .word = kin_word(scene, member),
                                           .place = static_cast<int>(member.order),
                                           .name = member.name,
                                           .relation = kinship_word(scene, relation, sex),
                                           .value = amount,
                                           .spoken_value = spoken,
                                           .has_line_above = !is_first})) {
            scene.emit(app::MemberOpened{member.id});
        }
        is_first = false;
    }
}

}  // namespace

bool draw_home_section(const Scene& scene, const SectionSpec& spec) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float chevron = 16;
    ui.layout().space(18);
    const float link_width = spec.link.empty() ? 0 : ui.text().width(spec.link, theme.type.second) + chevron + 2 + 12;
    const float title_width = ui.layout().width() - link_width;
    const float height = ui.text().height(spec.title, theme.type.title3, title_width);
    const ui_kit::Rectangle row = ui.layout().take(height);
    ui_kit::draw_text(ui, spec.title, {row.left + 2, row.top, title_width, height}, theme.type.title3, theme.color.ink);
    ui.recorder().add({.key = spec.key,
                       .role = ui_kit::Role::Heading,
                       .name = spec.title,
                       .level = 2,
                       .rectangle = {row.left, row.top, title_width, height}});
    ui.layout().space(10);
    if (spec.link.empty()) return false;
    const ui_kit::Rectangle target{row.right() - link_width + 12, row.top, link_width - 12, height};
    const ui_kit::Interaction state = ui.interact(spec.link_key, target);
    const ui_kit::Color ink = state.held ? theme.color.accent_press : theme.color.ink2;
    ui.painter().text_line(spec.link, {target.left, target.centre().y - theme.type.second.line_height / 2},
                           theme.type.second, ink);
    ui.painter().icon("right", {target.right() - chevron, target.centre().y - chevron / 2}, chevron, ink);
    ui_kit::focus_ring(ui, state, target, 6);
    ui.recorder().add({.key = spec.link_key, .role = ui_kit::Role::Button, .name = spec.link, .rectangle = target});
    return state.activated;
}

void draw_home_members(const Scene& scene, const protocol::HomeFamily& family) {
    const bool is_full = family.people_max > 0 && family.people >= family.people_max;
    const std::string count = family.people_max == 0
                                  ? std::string(scene.text("home.family.all"))
                                  : scene.strings.text("family.count", {{"count", std::to_string(family.people)},
                                                                        {"max", std::to_string(family.people_max)}});
    if (draw_home_section(scene, {"home.family", scene.text("home.family"), "home.to_family", count})) {
        scene.emit.press(app::Button::HomeFamily);
    }
    const Grid grid = grid_of(scene, family.members.size() + 1);
    if (fits_in_columns(scene, family, grid)) {
        draw_columns(scene, family, grid, !is_full);
    } else {
        draw_rows(scene, family);
    }
}

}  // namespace views
