#include "views/elder_spending_view.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "domain/money.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/member_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/spending_parts.hpp"

namespace views {
namespace {

using protocol::SpendingMember;

/// A line in the middle of the column that says itself.
void draw_middle(const Scene& scene, std::string_view key, const std::string& text, const ui_kit::TextStyle& style,
                 ui_kit::Color color) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Rectangle area = ui.layout().take(ui.text().height(text, style, ui.layout().width()));
    ui_kit::draw_text_centred(ui, text, area, style, color);
    ui.recorder().add({.key = key, .role = ui_kit::Role::Text, .name = text, .rectangle = area});
}

/// "‹  11 月  ›" and the sum below.
void draw_month(const Scene& scene, const protocol::SpendingAnswer& spending) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Card card(ui);
    const float target = theme.size.minimum_target;
    const ui_kit::Rectangle head = ui.layout().take(target);
    const std::string month = month_name(scene, spending.month);
    const float width = ui.text().width(month, theme.type.title2);
    const ui_kit::Rectangle middle{head.centre().x - width / 2, head.centre().y - theme.type.title2.line_height / 2,
                                   width, theme.type.title2.line_height};
    ui.painter().text_line(month, {middle.left, middle.top}, theme.type.title2, theme.color.ink);
    ui.recorder().add({.key = "spending.label", .role = ui_kit::Role::Text, .name = month, .rectangle = middle});
    if (ui_kit::icon_button(ui, {"spending.earlier", scene.text("spending.earlier"), "left"},
                            {head.left, head.top, target, target}, theme.color.accent)) {
        scene.emit.press(app::Button::SpendingEarlier);
    }
    if (ui_kit::icon_button(ui, {"spending.later", scene.text("spending.later"), "right"},
                            {head.right() - target, head.top, target, target}, theme.color.accent)) {
        scene.emit.press(app::Button::SpendingLater);
    }
    draw_middle(scene, "spending.total", yuan(spending.total_fen), theme.type.display, theme.color.ink);
    draw_middle(scene, "spending.paid_from", std::string(scene.text("spending.paid_from")), theme.type.second,
                theme.color.ink2);
}

/// Disc, name, amount and bar. A tap keeps this member's records.
void draw_share(const Scene& scene, const SpendingMember& member, float share, bool has_line_above) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float padding = 16;
    constexpr float disc = 56;
    constexpr float bar = 10;
    const bool chosen = scene.model.spending.member == member.id;
    const std::string name = member_name(scene, member);
    const std::string amount = domain::format_yuan({member.fen});
    const float left = ui.layout().left() + padding + disc + 14;
    const float room = ui.layout().left() + ui.layout().width() - padding - left;
    const float amount_width = ui.text().width(amount, theme.type.title3);
    const bool beside = ui.text().width(name, theme.type.body) + 12 + amount_width <= room;
    const float name_height = ui.text().height(name, theme.type.body, room);
    const float words =
        beside ? std::max(name_height, theme.type.title3.line_height) : name_height + theme.type.title3.line_height;
    const ui_kit::Rectangle row = ui.layout().take(std::max(disc, words + 8 + bar) + 2 * padding);
    if (has_line_above) ui.painter().horizontal_line(row.left, row.right(), row.top, theme.color.line);
    const std::string key = "spending.member." + member.id;
    const ui_kit::Interaction state = ui.interact(key, row);
    if (chosen || state.held) {
        ui.painter().fill(row.inset(4, 4), chosen ? theme.color.accent_soft : theme.color.sunken, 12);
    }
    const auto place = static_cast<int>(member.order);
    ui_kit::avatar(ui, kin_word(scene, member), place, {row.left + padding, row.centre().y - disc / 2, disc, disc});
    const float top = row.centre().y - (words + 8 + bar) / 2;
    const float name_top = beside ? top + (words - name_height) / 2 : top;
    ui_kit::draw_text(ui, name, {left, name_top, room, name_height}, theme.type.body, theme.color.ink);
    const ui_kit::Point amount_at =
        beside ? ui_kit::Point{left + room - amount_width, top} : ui_kit::Point{left, top + name_height};
    ui.painter().text_line(amount, amount_at, theme.type.title3, theme.color.ink);
    ui_kit::share_bar(ui, {left, top + words + 8, room, bar}, share, ui_kit::member_color(theme, place));
    ui_kit::focus_ring(ui, state, row.inset(8, 8), 8);
    ui.recorder().add({.key = key,
                       .role = ui_kit::Role::CheckBox,
                       .name = name + " " + yuan(member.fen),
                       .checked = chosen,
                       .rectangle = row});
    if (state.activated) scene.emit(app::MemberChosen{chosen ? std::string() : member.id});
}

}  // namespace

void draw_elder_spending(const Scene& scene, const protocol::SpendingAnswer& spending) {
    ui_kit::Ui& ui = scene.ui;
    draw_month(scene, spending);
    if (spending.members.empty()) return;
    ui.layout().space(16);
    std::vector<SpendingMember> members = spending.members;
    std::ranges::sort(members, [](const SpendingMember& one, const SpendingMember& other) {
        return one.fen != other.fen ? one.fen > other.fen : one.order < other.order;
    });
    const auto largest = static_cast<float>(std::max<std::int64_t>(1, members.front().fen));
    const ui_kit::Card card(ui, 0);
    ui.recorder().open({.key = "spending.members",
                        .role = ui_kit::Role::Group,
                        .name = scene.text("spending.members"),
                        .rectangle = {ui.layout().left(), ui.layout().y(), ui.layout().width(), 0}});
    bool is_first = true;
    for (const SpendingMember& member : members) {
        draw_share(scene, member, static_cast<float>(member.fen) / largest, !is_first);
        is_first = false;
    }
    ui.recorder().close_at(ui.layout().y());
}

}  // namespace views
