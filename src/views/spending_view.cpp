#include "views/spending_view.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "domain/money.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/bar_chart.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/long_list.hpp"
#include "ui_kit/seen_block.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/elder_spending_view.hpp"
#include "views/load_parts.hpp"
#include "views/more_rows.hpp"
#include "views/record_view.hpp"
#include "views/spending_filter_view.hpp"
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

/// Where draw_root_title has just drawn, above the layout's place.
ui_kit::Rectangle title_row(const Scene& scene) {
    const float height = scene.theme().type.title1.line_height;
    return {scene.ui.layout().left(), scene.ui.layout().y() - 16 - height, scene.ui.layout().width(), height};
}

/// The arrows that move the month, beside the title.
void draw_arrows(const Scene& scene, ui_kit::Rectangle title_row) {
    const ui_kit::Palette& color = scene.theme().color;
    const float target = scene.theme().size.minimum_target;
    const float top = title_row.centre().y - target / 2;
    // The icons, not their targets, end at the column's edge.
    const float right = title_row.right() + std::min(12.0F, (target - 24) / 2);
    if (ui_kit::icon_button(scene.ui, {"spending.earlier", scene.text("spending.earlier"), "left"},
                            {right - 2 * target, top, target, target}, color.ink)) {
        scene.emit.press(app::Button::SpendingEarlier);
    }
    if (ui_kit::icon_button(scene.ui, {"spending.later", scene.text("spending.later"), "right"},
                            {right - target, top, target, target}, color.ink)) {
        scene.emit.press(app::Button::SpendingLater);
    }
}

/// "比 10 月 +165.60"; nothing when the month before is not among those that were read.
std::string compared(const Scene& scene, const SpendingAnswer& spending) {
    const auto shown = std::ranges::find(spending.months, spending.month, &protocol::SpendingMonth::month);
    if (shown == spending.months.end() || shown == spending.months.begin()) return {};
    const protocol::SpendingMonth& before = *std::prev(shown);
    const std::int64_t more = spending.total_fen - before.total_fen;
    return scene.strings.text("spending.compared", {{"month", month_name(scene, before.month)},
                                                    {"amount", (more > 0 ? "+" : "") + domain::format_yuan({more})}});
}

/// The month's sum, and how it compares with the month before.
void draw_total(const Scene& scene, const SpendingAnswer& spending) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::TextStyle& style = theme.type.second;
    const std::string label = scene.strings.text("spending.total", {{"month", month_name(scene, spending.month)}});
    const std::string tag = compared(scene, spending);
    const float tag_width = tag.empty() ? 0 : ui_kit::tag_width(ui, tag);
    const float width = ui.layout().width();
    const bool beside = ui.text().width(label, style) + 8 + tag_width <= width;
    const float height = ui.text().height(label, style, width);
    const float row_height = beside ? std::max(height, ui_kit::tag_height(ui)) : height;
    const ui_kit::Rectangle head = ui.layout().take(row_height);
    ui_kit::draw_text(ui, label, {head.left, head.centre().y - height / 2, width, height}, style, theme.color.ink2);
    ui.recorder().add({.key = "spending.label",
                       .role = ui_kit::Role::Text,
                       .name = label,
                       .rectangle = {head.left, head.top, beside ? width - tag_width - 8 : width, height}});
    const std::string total = yuan(spending.total_fen);
    ui_kit::paragraph(ui, "spending.total", total, theme.type.display, theme.color.ink);
    if (tag.empty()) return;
    ui_kit::Point at{head.right() - tag_width, head.centre().y - ui_kit::tag_height(ui) / 2};
    if (!beside) {
        ui.layout().space(4);
        at = {head.left, ui.layout().take(ui_kit::tag_height(ui)).top};
    }
    ui_kit::tag(ui, tag, ui_kit::Tone::Neutral, at);
    ui.recorder().add({.key = "spending.compared",
                       .role = ui_kit::Role::Text,
                       .name = tag,
                       .rectangle = {at.x, at.y, tag_width, ui_kit::tag_height(ui)}});
}

void draw_chart(const Scene& scene, const SpendingAnswer& spending) {
    std::vector<ui_kit::Bar> bars;
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
        largest = std::max(largest, month.total_fen);
    }
    std::vector<ui_kit::BarChartSpec::GridLine> grid;
    // Without a bar there is nothing to read off: the base line alone.
    const bool is_empty = largest == 1;
    for (const std::int64_t value : ui_kit::grid_values(largest)) {
        if (is_empty && value > 0) break;
        std::string label = domain::format_yuan({value});
        if (label.ends_with(".00")) label.resize(label.size() - 3);
        grid.push_back({value, std::move(label)});
    }
    const int tapped = ui_kit::bar_chart(scene.ui, {.key = "spending.months",
                                                    .name = scene.text("spending.chart"),
                                                    .bars = bars,
                                                    .selected = selected,
                                                    .grid = grid});
    if (tapped >= 0) scene.emit(app::MonthChosen{spending.months[static_cast<std::size_t>(tapped)].month});
}

void draw_member(const Scene& scene, const SpendingMember& member, ui_kit::Rectangle cell) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::TextStyle& style = theme.type.second;
    constexpr float square = 12;
    constexpr float indent = square + 8;
    const bool chosen = scene.model.spending.member == member.id;
    const std::string name = member_name(scene, member);
    const std::string amount = domain::format_yuan({member.fen});
    const float amount_width = ui.text().width(amount, style);
    const float name_width = cell.width - indent - amount_width - 8;
    const std::string key = "spending.member." + member.id;
    const ui_kit::Interaction state = ui.interact(key, cell);
    if (chosen || state.held) {
        ui.painter().fill(cell.inset(-6, 3), chosen ? theme.color.accent_soft : theme.color.sunken, 8);
    }
    ui.painter().fill({cell.left, cell.centre().y - square / 2, square, square},
                      ui_kit::member_color(theme, static_cast<int>(member.order)), 4);
    const float height = ui.text().height(name, style, name_width);
    ui_kit::draw_text(ui, name, {cell.left + indent, cell.centre().y - height / 2, name_width, 0}, style,
                      theme.color.ink);
    ui.painter().text_line(amount, {cell.right() - amount_width, cell.centre().y - style.line_height / 2}, style,
                           theme.color.ink);
    ui_kit::focus_ring(ui, state, cell, 8);
    ui.recorder().add({.key = key,
                       .role = ui_kit::Role::CheckBox,
                       .name = name + " " + yuan(member.fen),
                       .checked = chosen,
                       .rectangle = cell});
    if (state.activated) scene.emit(app::MemberChosen{chosen ? std::string() : member.id});
}

/// Who spent how much: the chart's legend and its data as a list, two beside each other where names are short; a tap
/// keeps one member's records.
void draw_members(const Scene& scene, const SpendingAnswer& spending) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::TextStyle& style = scene.theme().type.second;
    constexpr float gap = 20;
    const float half = (ui.layout().width() - gap) / 2;
    const bool two = std::ranges::all_of(spending.members, [&](const SpendingMember& member) {
        const float amount = ui.text().width(domain::format_yuan({member.fen}), style);
        return ui.text().width(member_name(scene, member), style) + amount + 32 <= half;
    });
    const float width = two ? half : ui.layout().width();
    ui.recorder().open({.key = "spending.members",
                        .role = ui_kit::Role::Group,
                        .name = scene.text("spending.members"),
                        .rectangle = {ui.layout().left(), ui.layout().y(), ui.layout().width(), 0}});
    ui_kit::Rectangle row{};
    int place = 0;
    for (const SpendingMember& member : spending.members) {
        const bool starts_row = !two || place % 2 == 0;
        if (starts_row) row = ui.layout().take(scene.theme().size.minimum_target);
        draw_member(scene, member, {starts_row ? row.left : row.left + half + gap, row.top, width, row.height});
        ++place;
    }
    ui.recorder().close_at(ui.layout().y());
}

std::optional<std::size_t> focused_record(const ui_kit::Ui& ui, const SpendingAnswer& spending) {
    constexpr std::string_view prefix = "record.";
    if (!ui.focused_key().starts_with(prefix)) return std::nullopt;
    const std::string_view id = ui.focused_key().substr(prefix.size());
    const auto found = std::ranges::find(spending.records, id, &protocol::SpendingRecord::id);
    if (found == spending.records.end()) return std::nullopt;
    return static_cast<std::size_t>(found - spending.records.begin());
}

/// What stands between the month's sum and its records: their heading and what narrows them down.
void draw_records_head(const Scene& scene, const SpendingAnswer& spending) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(18);
    ui_kit::heading(ui, "spending.records", 2,
                    scene.strings.text("spending.records", {{"month", month_name(scene, spending.month)},
                                                            {"count", std::to_string(spending.count)}}),
                    scene.theme().type.title3);
    ui.layout().space(10);
    draw_spending_filter(scene);
    // Not below the list: that has no end that anybody would come to.
    if (!spending.records.empty()) draw_statement_links(scene);
}

void draw_records(const Scene& scene, const SpendingAnswer& spending) {
    ui_kit::Ui& ui = scene.ui;
    if (spending.records.empty()) {
        const ui_kit::Card card(ui);
        ui_kit::paragraph(ui, "spending.empty", scene.text("spending.empty"), scene.theme().type.body,
                          scene.theme().color.ink2);
        return;
    }
    {
        const ui_kit::Card card(ui, 0);
        // A page more at the end leaves the rows before it as they are.
        const std::size_t identity = std::hash<std::string>{}(spending.records.front().id + spending.month) +
                                     static_cast<std::size_t>(scene.model.language);
        ui_kit::LongList list(ui, {.key = "spending.records",
                                   .identity = identity,
                                   .row_count = spending.records.size(),
                                   .needed_row = focused_record(ui, spending)});
        while (const std::optional<std::size_t> row = list.next()) {
            const protocol::SpendingRecord& record = spending.records[*row];
            const SpendingMember* member = find_member(spending, record.member);
            if (member != nullptr) draw_record_row(scene, record, *member, *row > 0);
        }
    }
    if (spending.next.empty()) return;
    draw_more_rows(scene, "spending.more", scene.model.spending, app::Button::SpendingMore);
}

/// The month's sum, who spent it and when.
void draw_sums(const Scene& scene, const SpendingAnswer& spending) {
    if (scene.theme().density == ui_kit::Density::Elder) return draw_elder_spending(scene, spending);
    const ui_kit::Card card(scene.ui);
    draw_total(scene, spending);
    scene.ui.layout().space(8);
    draw_chart(scene, spending);
    if (spending.members.empty()) return;
    scene.ui.layout().space(12);
    scene.ui.painter().horizontal_line(scene.ui.layout().left(), scene.ui.layout().left() + scene.ui.layout().width(),
                                       scene.ui.layout().y(), scene.theme().color.line);
    scene.ui.layout().space(8);
    draw_members(scene, spending);
}

void draw_loaded(const Scene& scene, const SpendingAnswer& spending) {
    {
        const ui_kit::SeenBlock block(scene.ui, "spending.above_records");
        if (block.is_drawn()) {
            draw_sums(scene, spending);
            draw_stale(scene, scene.model.spending.loaded_at);
            draw_records_head(scene, spending);
        }
    }
    draw_records(scene, spending);
}

void draw_list(const Scene& scene, const ui_kit::Page::Span& span) {
    const app::SpendingState& spending = scene.model.spending;
    ui_kit::Page page(scene.ui, "spending", scene.text("title.spending"), span);
    leave_room_for_tabs(scene, page);
    page.begin_content();
    draw_root_title(scene, app::heading_key(app::Screen::Spending), scene.text("title.spending"),
                    {.level = span.is_main ? 1 : 2});
    const bool has_own_arrows = scene.theme().density == ui_kit::Density::Elder;
    if (spending.data && !has_own_arrows) draw_arrows(scene, title_row(scene));
    if (span.is_main) draw_alerts(scene);
    if (spending.data) {
        draw_loaded(scene, *spending.data);
    } else {
        draw_not_loaded(scene, spending, app::Button::SpendingRetry);
    }
    scene.ui.layout().space(16);
    page.end_content();
}

/// A list with a chart above it may be wider than a form.
constexpr float list_column_max = 720;
constexpr float detail_width = 336;

}  // namespace

void draw_spending(const Scene& scene) {
    draw_list(scene, {.column_max = scene.ui.side_room() > 0 ? list_column_max : ui_kit::page_width_max});
    draw_tabs(scene);
}

bool shows_record_beside(const Scene& scene) {
    const app::Screen screen = scene.model.route().screen;
    const bool is_record = screen == app::Screen::Record || screen == app::Screen::Why;
    return is_record && scene.ui.side_room() > 0 && scene.model.spending.data.has_value();
}

void draw_spending_and_record(const Scene& scene) {
    const float left = scene.ui.side_room();
    const float middle = scene.ui.input().width - detail_width;
    draw_list(scene, {.left = left, .width = middle - left, .column_max = list_column_max, .is_main = false});
    const ui_kit::Rectangle detail{middle, 0, detail_width, scene.ui.input().height};
    scene.ui.painter().fill_crisp({detail.left, 0, 1, detail.height}, scene.theme().color.line);
    draw_record_in(scene, {.left = middle, .width = detail_width});
}

}  // namespace views::inline members
