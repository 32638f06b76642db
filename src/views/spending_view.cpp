#include "views/spending_view.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "domain/money.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/bar_chart.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/spending_parts.hpp"
#include "views/tab_bar_view.hpp"

namespace views::inline members {
namespace {

using protocol::SpendingAnswer;
using protocol::SpendingMember;

const SpendingMember* find_member(const SpendingAnswer& spending, std::string_view id) {
    const auto found = std::ranges::find(spending.members, id, &SpendingMember::id);
    return found == spending.members.end() ? nullptr : &*found;
}

/// The month's sum, between the arrows that move it.
void draw_total(const Scene& scene, const SpendingAnswer& spending) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const float target = theme.size.minimum_target;
    const std::string month = month_name(scene, spending.month);
    const ui_kit::Rectangle head = ui.layout().take(std::max(target, theme.type.second.line_height));
    const std::string label = scene.strings.text("spending.total", {{"month", month}});
    const float room = head.width - 2 * target;
    ui_kit::draw_text(
        ui, label,
        {head.left, head.top + (head.height - ui.text().height(label, theme.type.second, room)) / 2, room, 0},
        theme.type.second, theme.color.ink2);
    ui.recorder().add({.key = "spending.label",
                       .role = ui_kit::Role::Text,
                       .name = label,
                       .rectangle = {head.left, head.top, room, head.height}});
    if (ui_kit::icon_button(ui, {"spending.earlier", scene.text("spending.earlier"), "left"},
                            {head.right() - 2 * target, head.top, target, target}, theme.color.ink)) {
        scene.emit.press(app::Button::SpendingEarlier);
    }
    if (ui_kit::icon_button(ui, {"spending.later", scene.text("spending.later"), "right"},
                            {head.right() - target, head.top, target, target}, theme.color.ink)) {
        scene.emit.press(app::Button::SpendingLater);
    }
    ui_kit::paragraph(ui, "spending.total", yuan(spending.total_fen), theme.type.display, theme.color.ink);
}

void draw_chart(const Scene& scene, const SpendingAnswer& spending) {
    std::vector<ui_kit::Bar> bars;
    std::vector<std::string> totals;
    std::int64_t largest = 1;
    int selected = 0;
    std::int64_t places = 0;
    for (const SpendingMember& member : spending.members) places = std::max(places, member.order + 1);
    for (const protocol::SpendingMonth& month : spending.months) {
        if (month.month == spending.month) selected = static_cast<int>(bars.size());
        std::vector<std::int64_t> parts(static_cast<std::size_t>(places), 0);
        for (const protocol::SpendingShare& share : month.shares) {
            if (const SpendingMember* member = find_member(spending, share.member)) {
                parts[static_cast<std::size_t>(member->order)] = share.fen;
            }
        }
        const std::string name = month_name(scene, month.month);
        bars.push_back({"spending.month." + month.month, name, std::move(parts),
                        scene.strings.text("spending.spoken",
                                           {{"month", name}, {"amount", domain::format_yuan({month.total_fen})}})});
        totals.push_back(domain::format_yuan({month.total_fen}));
        largest = std::max(largest, month.total_fen);
    }
    std::vector<ui_kit::BarChartSpec::GridLine> grid;
    for (const std::int64_t value : ui_kit::grid_values(largest)) {
        std::string label = domain::format_yuan({value});
        if (label.ends_with(".00")) label.resize(label.size() - 3);
        grid.push_back({value, std::move(label)});
    }
    const bool elder = scene.model.reading_mode == app::ReadingMode::Elder;
    const int tapped = ui_kit::bar_chart(scene.ui, {.key = "spending.months",
                                                    .name = scene.text("spending.chart"),
                                                    .bars = bars,
                                                    .selected = selected,
                                                    .grid = grid,
                                                    .shows_totals = elder,
                                                    .totals = totals});
    if (tapped >= 0) scene.emit(app::MonthChosen{spending.months[static_cast<std::size_t>(tapped)].month});
}

/// Who spent how much: the chart's legend and its data as a list; a tap keeps one member's records.
void draw_members(const Scene& scene, const SpendingAnswer& spending) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui.recorder().open({.key = "spending.members",
                        .role = ui_kit::Role::Group,
                        .name = std::string(scene.text("spending.members")),
                        .rectangle = {ui.layout().left(), ui.layout().y(), ui.layout().width(), 0}});
    for (const SpendingMember& member : spending.members) {
        const bool chosen = scene.model.spending.member == member.id;
        const std::string name = member_name(scene, member);
        const std::string amount = domain::format_yuan({member.fen});
        const float amount_width = ui.text().width(amount, theme.type.body);
        const float name_width = ui.layout().width() - 28 - amount_width - 12;
        const float height =
            std::max(theme.size.minimum_target, ui.text().height(name, theme.type.body, name_width) + 8);
        const ui_kit::Rectangle row = ui.layout().take(height);
        const std::string key = "spending.member." + member.id;
        const ui_kit::Interaction state = ui.interact(key, row);
        if (chosen) ui.painter().fill(row.inset(-8, 2), theme.color.accent_soft, 8);
        ui.painter().fill({row.left, row.centre().y - 6, 12, 12},
                          ui_kit::member_color(theme, static_cast<int>(member.order)), 4);
        const float text_height = ui.text().height(name, theme.type.body, name_width);
        ui_kit::draw_text(ui, name, {row.left + 28, row.centre().y - text_height / 2, name_width, 0}, theme.type.body,
                          theme.color.ink);
        ui.painter().text_line(amount, {row.right() - amount_width, row.centre().y - theme.type.body.line_height / 2},
                               theme.type.body, theme.color.ink);
        ui_kit::focus_ring(ui, state, row, 8);
        ui.recorder().add({.key = key,
                           .role = ui_kit::Role::CheckBox,
                           .name = name + " " + yuan(member.fen),
                           .checked = chosen,
                           .rectangle = row});
        if (state.activated) scene.emit(app::MemberChosen{chosen ? std::string() : member.id});
    }
    ui.recorder().close_at(ui.layout().y());
}

void draw_records(const Scene& scene, const SpendingAnswer& spending) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(18);
    ui_kit::heading(ui, "spending.records", 2,
                    scene.strings.text("spending.records", {{"month", month_name(scene, spending.month)},
                                                            {"count", std::to_string(spending.count)}}),
                    scene.theme().type.title3);
    ui.layout().space(10);
    if (spending.records.empty()) {
        const ui_kit::Card card(ui);
        ui_kit::paragraph(ui, "spending.empty", scene.text("spending.empty"), scene.theme().type.body,
                          scene.theme().color.ink2);
        return;
    }
    {
        const ui_kit::Card card(ui, 0);
        bool is_first = true;
        for (const protocol::SpendingRecord& record : spending.records) {
            const SpendingMember* member = find_member(spending, record.member);
            if (member == nullptr) continue;
            draw_record_row(scene, record, *member, !is_first);
            is_first = false;
        }
    }
    if (spending.next.empty()) return;
    ui.layout().space(12);
    if (ui_kit::button(ui, {.key = "spending.more",
                            .label = scene.text("spending.more"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .busy = app::is_pending(scene.model, app::RequestKind::ReadSpending)})) {
        scene.emit.press(app::Button::SpendingMore);
    }
}

void draw_loaded(const Scene& scene, const SpendingAnswer& spending) {
    {
        const ui_kit::Card card(scene.ui);
        draw_total(scene, spending);
        scene.ui.layout().space(8);
        draw_chart(scene, spending);
        scene.ui.layout().space(8);
        draw_members(scene, spending);
    }
    draw_stale(scene, scene.model.spending.loaded_at);
    draw_records(scene, spending);
}

}  // namespace

void draw_spending(const Scene& scene) {
    const app::SpendingState& spending = scene.model.spending;
    {
        ui_kit::Page page(scene.ui, "spending", scene.text("title.spending"));
        leave_room_for_tabs(scene, page);
        page.begin_content();
        draw_root_title(scene, app::heading_key(app::Screen::Spending), scene.text("title.spending"));
        draw_alerts(scene);
        if (spending.data) {
            draw_loaded(scene, *spending.data);
        } else if (spending.state == app::LoadState::Failed) {
            draw_load_failure(scene, spending.failure, app::Button::SpendingRetry);
        } else {
            draw_loading(scene, spending.since);
        }
        scene.ui.layout().space(16);
        page.end_content();
    }
    draw_tabs(scene);
}

}  // namespace views::inline members
