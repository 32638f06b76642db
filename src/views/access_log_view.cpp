#include "views/access_log_view.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "domain/calendar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/more_rows.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: access.data. strings-prefix: access.reason.

namespace {

using domain::AccessBy;

struct Look {
    std::string_view icon;
    ui_kit::Tone tone;
};

Look look_of(AccessBy by) {
    switch (by) {
        case AccessBy::Institution: return {"hospital", ui_kit::Tone::Accent};
        case AccessBy::Staff: return {"shield", ui_kit::Tone::Info};
        case AccessBy::Relative: return {"user", ui_kit::Tone::Neutral};
    }
    return {"eye", ui_kit::Tone::Neutral};
}

/// "近 30 天，9 次": how often, and by whom.
void draw_sum(const Scene& scene, const protocol::AccessLogAnswer& log) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const std::int64_t all = log.by_institutions + log.by_staff + log.by_relatives;
    const std::string title = scene.strings.text("access.sum", {{"count", std::to_string(all)}});
    const std::string parts =
        scene.strings.text("access.sum.parts", {{"institutions", std::to_string(log.by_institutions)},
                                                {"staff", std::to_string(log.by_staff)},
                                                {"relatives", std::to_string(log.by_relatives)}});
    const ui_kit::Card card(ui);
    constexpr float tile = 48;
    const float left = ui.layout().left() + tile + 12;
    const float room = ui.layout().width() - tile - 12;
    const float title_height = ui.text().height(title, theme.type.title3, room);
    const float parts_height = ui.text().height(parts, theme.type.second, room);
    const ui_kit::Rectangle row = ui.layout().take(std::max(tile, title_height + parts_height));
    ui_kit::icon_tile(ui, "eye", ui_kit::Tone::Accent, {row.left, row.centre().y - tile / 2, tile, tile});
    const float top = row.centre().y - (title_height + parts_height) / 2;
    ui_kit::draw_text(ui, title, {left, top, room, title_height}, theme.type.title3, theme.color.ink);
    ui_kit::draw_text(ui, parts, {left, top + title_height, room, parts_height}, theme.type.second, theme.color.ink2);
    ui.recorder().add({.key = "access.sum", .role = ui_kit::Role::Text, .name = title + " " + parts, .rectangle = row});
}

void draw_filter(const Scene& scene) {
    const std::array segments = {
        ui_kit::Segment{.key = "access.by.all", .label = scene.text("access.by.all")},
        ui_kit::Segment{.key = "access.by.institution", .label = scene.text("access.by.institution")},
        ui_kit::Segment{.key = "access.by.staff", .label = scene.text("access.by.staff")},
        ui_kit::Segment{.key = "access.by.relative", .label = scene.text("access.by.relative")}};
    const auto& by = scene.model.access_log.by;
    const int chosen = by ? static_cast<int>(*by) + 1 : 0;
    const int tapped = ui_kit::segmented(
        scene.ui, {.key = "access.by", .label = scene.text("access.by"), .segments = segments, .chosen = chosen});
    if (tapped == 0) scene.emit(app::AccessByChosen{});
    if (tapped > 0) scene.emit(app::AccessByChosen{static_cast<AccessBy>(tapped - 1)});
}

std::string reason_text(const Scene& scene, const protocol::AccessEntry& entry) {
    const std::string key = "access.reason." + std::string(domain::name_of(entry.reason));
    const std::string name = entry.about.empty() ? std::string(scene.text("access.about.me")) : entry.about;
    return scene.strings.text(key, {{"name", name}});
}

void draw_entry(const Scene& scene, const protocol::AccessEntry& entry, bool has_line_above) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float padding = 16;
    constexpr float tile = 40;
    ui_kit::TextStyle bold = theme.type.body;
    bold.weight = ui_kit::FontWeight::Bold;
    const std::string time = domain::format_hour_minute(domain::shanghai_time_of_day({entry.at}));
    const std::string data = scene.strings.text(
        "access.looked", {{"data", scene.text("access.data." + std::string(domain::name_of(entry.data)))}});
    const std::string reason = scene.strings.text("access.because", {{"reason", reason_text(scene, entry)}});
    const float left = ui.layout().left() + padding + tile + 12;
    const float room = ui.layout().left() + ui.layout().width() - padding - left;
    const float time_width = ui.text().width(time, theme.type.second) + 8;
    const float who_height = ui.text().height(entry.who, bold, room - time_width);
    const float data_height = ui.text().height(data, theme.type.second, room);
    const float reason_height = ui.text().height(reason, theme.type.second, room);
    const ui_kit::Rectangle row = ui.layout().take(who_height + data_height + reason_height + 2 * 14);
    if (has_line_above) ui.painter().horizontal_line(row.left + padding, row.right(), row.top, theme.color.line);
    const Look look = look_of(entry.by);
    ui_kit::icon_tile(ui, look.icon, look.tone, {row.left + padding, row.top + 14, tile, tile});
    float y = row.top + 14;
    ui.painter().text_line(time, {left + room - time_width + 8, y}, theme.type.second, theme.color.ink3);
    y += ui_kit::draw_text(ui, entry.who, {left, y, room - time_width, who_height}, bold, theme.color.ink);
    y += ui_kit::draw_text(ui, data, {left, y, room, data_height}, theme.type.second, theme.color.ink);
    ui_kit::draw_text(ui, reason, {left, y, room, reason_height}, theme.type.second, theme.color.ink3);
    ui.recorder().add({.key = "access." + entry.id,
                       .role = ui_kit::Role::ListItem,
                       .name = entry.who + " " + time + " " + data + " " + reason,
                       .rectangle = row});
}

/// One day's looks in a card, under the day.
std::size_t draw_day(const Scene& scene, const std::vector<protocol::AccessEntry>& items, std::size_t first) {
    ui_kit::Ui& ui = scene.ui;
    const domain::CivilDate day = domain::shanghai_date({items[first].at});
    std::size_t end = first;
    while (end < items.size() && domain::shanghai_date({items[end].at}) == day) ++end;
    const bool today = day == domain::shanghai_date(app::server_now(scene.model));
    const std::string name = today ? std::string(scene.text("notices.today")) : domain::format_civil_date(day);
    const std::string key = "access.day." + domain::format_civil_date(day);
    ui.layout().space(18);
    ui_kit::heading(ui, key, 2, name, scene.theme().type.title3);
    ui.layout().space(10);
    const ui_kit::Card card(ui, 0);
    const ui_kit::Rectangle start{ui.layout().left(), ui.layout().y(), ui.layout().width(), 0};
    ui.recorder().open({.key = key + ".list", .role = ui_kit::Role::List, .name = name, .rectangle = start});
    for (std::size_t index = first; index < end; ++index) draw_entry(scene, items[index], index > first);
    ui.recorder().close_at(ui.layout().y());
    return end;
}

void draw_loaded(const Scene& scene, const protocol::AccessLogAnswer& log) {
    ui_kit::Ui& ui = scene.ui;
    draw_sum(scene, log);
    ui.layout().space(12);
    draw_filter(scene);
    if (log.items.empty()) {
        ui.layout().space(16);
        ui_kit::paragraph(ui, "access.empty", scene.text("access.empty"), scene.theme().type.body,
                          scene.theme().color.ink2);
    }
    for (std::size_t index = 0; index < log.items.size();) index = draw_day(scene, log.items, index);
    if (!log.next.empty()) {
        draw_more_rows(scene, "access.more", scene.model.access_log, app::Button::AccessLogMore);
    }
    ui.layout().space(16);
    ui_kit::note(ui, {"access.unknown", "alert", scene.text("access.unknown")});
    ui.layout().space(16);
}

}  // namespace

void draw_access_log(const Scene& scene) {
    const app::AccessLogState& log = scene.model.access_log;
    ui_kit::Page page(scene.ui, "access", scene.text("title.access"));
    draw_bar(scene, page);
    record_bar_heading(scene, page);
    page.begin_content();
    draw_alerts(scene);
    draw_stale(scene, log.loaded_at);
    scene.ui.layout().space(8);
    if (log.data) {
        draw_loaded(scene, *log.data);
    } else {
        draw_not_loaded(scene, log, app::Button::AccessLogRetry);
    }
    page.end_content();
}

}  // namespace views::inline members
