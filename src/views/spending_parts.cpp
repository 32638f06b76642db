#include "views/spending_parts.hpp"

#include <algorithm>

#include "domain/money.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views {

// Keys made here: strings-prefix: kin. strings-prefix: month. strings-prefix: visit. strings-prefix: spending.state.

std::string yuan(std::int64_t fen) {
    const std::string text = domain::format_yuan({fen});
    constexpr std::string_view minus = "−";
    if (text.starts_with(minus)) return "−¥" + text.substr(minus.size());
    return "¥" + text;
}

std::string kin_word(const Scene& scene, const protocol::SpendingMember& member) {
    if (member.is_me) return std::string(scene.text("kin.me"));
    const std::string_view relation = member.relation ? domain::name_of(*member.relation) : "other_relative";
    return std::string(scene.text("kin." + std::string(relation) + (member.is_female ? ".f" : ".m")));
}

std::string member_name(const Scene& scene, const protocol::SpendingMember& member) {
    return member.is_me ? std::string(scene.text("kin.me_name")) : member.name;
}

std::string month_name(const Scene& scene, std::string_view month) {
    std::string_view number = month.substr(std::min<std::size_t>(5, month.size()));
    if (number.starts_with('0')) number.remove_prefix(1);
    return std::string(scene.text("month." + std::string(number)));
}

namespace {

std::string meta_of(const Scene& scene, const protocol::SpendingRecord& record,
                    const protocol::SpendingMember& member) {
    const std::string what = record.state == protocol::SpendingState::Settled
                                 ? std::string(scene.text("visit." + std::string(domain::name_of(record.visit))))
                                 : scene.strings.text("spending.state." + std::string(domain::name_of(record.state)),
                                                      {{"amount", domain::format_yuan({record.amount_fen})}});
    const std::string dot(ui_kit::separator);
    return member_name(scene, member) + dot + what + dot + app::moment_text(scene.model, scene.strings, {record.at});
}

}  // namespace

void draw_record_row(const Scene& scene, const protocol::SpendingRecord& record, const protocol::SpendingMember& member,
                     bool has_line_above) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float lead = 40;
    constexpr float edge = 16;
    const bool is_refused = record.state == protocol::SpendingState::Refused;
    const bool is_settled = record.state == protocol::SpendingState::Settled;
    const std::string amount = domain::format_yuan({is_refused ? record.total_fen : record.amount_fen});
    const std::string meta = meta_of(scene, record, member);
    const float amount_width = ui.text().width(amount, theme.type.title3);
    const float text_left = ui.layout().left() + edge + lead + 12;
    const float room = ui.layout().left() + ui.layout().width() - edge - text_left;
    // Large type: the amount stands below the words, and neither is cut.
    const bool amount_below = room - amount_width < room * 0.45F;
    const float text_width = amount_below ? room : room - amount_width - 12;
    const float title_height = ui.text().height(record.institution, theme.type.body, text_width);
    const float meta_height = ui.text().height(meta, theme.type.second, text_width);
    const float text_height = title_height + meta_height + (amount_below ? theme.type.title3.line_height : 0);
    const ui_kit::Rectangle row = ui.layout().take(std::max(theme.size.list_cell_height + 4, text_height + 20));
    if (has_line_above) ui.painter().horizontal_line(text_left, row.right(), row.top, theme.color.line);

    const std::string key = "record." + record.id;
    const ui_kit::Interaction state = ui.interact(key, row);
    // On a wide stage the list stands beside what was opened from it.
    const bool is_open = scene.model.route().id == record.id;
    if (state.held || is_open) {
        ui.painter().fill(row.inset(4, 4), is_open ? theme.color.accent_soft : theme.color.sunken, 12);
    }
    ui_kit::avatar(ui, kin_word(scene, member), static_cast<int>(member.order),
                   {row.left + edge, row.centre().y - lead / 2, lead, lead});
    float y = row.top + (row.height - text_height) / 2;
    y += ui_kit::draw_text(ui, record.institution, {text_left, y, text_width, 0}, theme.type.body, theme.color.ink);
    y += ui_kit::draw_text(ui, meta, {text_left, y, text_width, 0}, theme.type.second, theme.color.ink3);
    const ui_kit::Point at = amount_below ? ui_kit::Point{text_left, y}
                                          : ui_kit::Point{row.right() - edge - amount_width,
                                                          row.centre().y - theme.type.title3.line_height / 2};
    const ui_kit::Color ink = is_settled ? theme.color.ink : theme.color.ink3;
    ui.painter().text_line(amount, at, theme.type.title3, ink);
    if (!is_settled) {
        ui.painter().fill({at.x, at.y + theme.type.title3.line_height / 2 - 0.5F, amount_width, 1.5F}, ink);
    }
    ui_kit::focus_ring(ui, state, row.inset(8, 8), 8);
    ui.recorder().add(
        {.key = key,
         .role = ui_kit::Role::Link,
         .name = record.institution + " " + meta + " " + yuan(is_refused ? record.total_fen : record.amount_fen),
         .rectangle = row,
         .href = (is_refused ? "#/why/" : "#/record/") + record.id});
    if (state.activated) scene.emit(app::RecordOpened{record.id, is_refused});
}

namespace {

/// The link at the right edge of the title's row, or on a row of its own when both don't fit.
bool draw_root_link(const Scene& scene, const RootLink& link, ui_kit::Rectangle title_row, float title_width) {
    if (link.key.empty()) return false;
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::TextStyle& style = scene.theme().type.second;
    constexpr float icon = 20;
    constexpr float gap = 6;
    const float label_width = ui.text().width(link.label, style);
    const float width = icon + gap + label_width;
    const bool fits = title_width + 16 + width <= title_row.width;
    const ui_kit::Rectangle row = fits ? title_row : ui.layout().take(scene.theme().size.minimum_target);
    const float left = fits ? row.right() - width : row.left;
    const float middle = row.centre().y;
    ui.painter().icon(link.icon, {left, middle - icon / 2}, icon, scene.theme().color.accent);
    return ui_kit::text_link(ui, {link.key, link.label}, {left + icon + gap, middle - style.line_height / 2}, style);
}

}  // namespace

bool draw_root_title(const Scene& scene, std::string_view heading_key, std::string_view text, const RootLink& link) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(12);
    const ui_kit::TextStyle& style = scene.theme().type.title1;
    const ui_kit::Rectangle row = ui.layout().take(style.line_height + 8);
    const float width = ui.painter().text_line(text, {row.left, row.top + 4}, style, scene.theme().color.ink);
    ui.recorder().add({.key = heading_key,
                       .role = ui_kit::Role::Heading,
                       .name = text,
                       .level = link.level,
                       .rectangle = {row.left, row.top + 4, width, style.line_height}});
    const bool tapped = draw_root_link(scene, link, row, width);
    ui.layout().space(12);
    return tapped;
}

void record_bar_heading(const Scene& scene, const ui_kit::Page& page) {
    const app::Screen screen = scene.model.route().screen;
    scene.ui.recorder().add({.key = std::string(app::heading_key(screen)),
                             .role = ui_kit::Role::Heading,
                             .name = std::string(scene.text(app::title_key(screen))),
                             .level = 1,
                             .rectangle = {page.left() + 60, page.top() - 44, page.width() - 120, 32}});
}

void draw_bell(const Scene& scene, ui_kit::Rectangle target) {
    const std::int64_t unread = scene.model.home.data ? scene.model.home.data->unread : 0;
    const std::string name = unread == 0
                                 ? std::string(scene.text("home.notices"))
                                 : scene.strings.text("home.notices.unread", {{"count", std::to_string(unread)}});
    ui_kit::Ui& ui = scene.ui;
    if (ui_kit::icon_button(ui, {"home.notices", name, "bell"}, target, scene.theme().color.ink)) {
        scene.emit.press(app::Button::OpenNotices);
    }
    if (unread == 0) return;
    const std::string count = unread > 99 ? "99+" : std::to_string(unread);
    const ui_kit::TextStyle style{12, 16, ui_kit::FontWeight::Bold};
    const float width = std::max(16.0F, ui.text().width(count, style) + 8);
    const ui_kit::Point at{target.centre().x + 2, target.centre().y - 17};
    ui.painter().fill({at.x, at.y, width, 16}, scene.theme().color.bad, 8);
    ui.painter().text_line(count, {at.x + (width - ui.text().width(count, style)) / 2, at.y}, style,
                           scene.theme().color.on_bad);
}

}  // namespace views
