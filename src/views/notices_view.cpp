#include "views/notices_view.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "domain/calendar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/filter_chips.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/more_rows.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: notice.

namespace {

struct Look {
    std::string_view icon;
    ui_kit::Tone tone;
};

Look look_of(domain::NoticeKind kind) {
    switch (kind) {
        case domain::NoticeKind::Paid:
        case domain::NoticeKind::Drawn: return {"wallet", ui_kit::Tone::Accent};
        case domain::NoticeKind::PaymentReversed:
        case domain::NoticeKind::DrawReversed: return {"refresh", ui_kit::Tone::Ok};
        case domain::NoticeKind::PaymentRefused:
        case domain::NoticeKind::DrawRefused: return {"stop", ui_kit::Tone::Bad};
        case domain::NoticeKind::Invited:
        case domain::NoticeKind::MemberJoined:
        case domain::NoticeKind::AccountJoined: return {"family", ui_kit::Tone::Accent};
        case domain::NoticeKind::InvitationDeclined:
        case domain::NoticeKind::MemberLeft:
        case domain::NoticeKind::AccountLeft:
        case domain::NoticeKind::FamilyDissolved: return {"leave", ui_kit::Tone::Accent};
        case domain::NoticeKind::CapSet:
        case domain::NoticeKind::CapChanged: return {"lock", ui_kit::Tone::Accent};
        case domain::NoticeKind::PotFilled:
        case domain::NoticeKind::QuotaLocked:
        case domain::NoticeKind::WalletSent:
        case domain::NoticeKind::WalletReceived:
        case domain::NoticeKind::WalletAccepted: return {"wallet", ui_kit::Tone::Accent};
        case domain::NoticeKind::PotReturned:
        case domain::NoticeKind::QuotaReturned:
        case domain::NoticeKind::WalletReturned:
        case domain::NoticeKind::WalletMissed:
        case domain::NoticeKind::PremiumRefunded: return {"refresh", ui_kit::Tone::Ok};
        case domain::NoticeKind::PremiumPaid:
        case domain::NoticeKind::PremiumPaidForMe: return {"receipt", ui_kit::Tone::Accent};
        case domain::NoticeKind::NumberChanged: return {"mobile", ui_kit::Tone::Accent};
        case domain::NoticeKind::DataExported: return {"download", ui_kit::Tone::Accent};
        case domain::NoticeKind::DeviceAdded:
        case domain::NoticeKind::PasswordChanged: return {"key", ui_kit::Tone::Accent};
        case domain::NoticeKind::InsuranceChanged: return {"info", ui_kit::Tone::Accent};
        case domain::NoticeKind::KinAsked:
        case domain::NoticeKind::KinConfirmed:
        case domain::NoticeKind::KinDeclined:
        case domain::NoticeKind::KinPagesUnreadable:
        case domain::NoticeKind::KinWrongPages:
        case domain::NoticeKind::KinNamesDiffer:
        case domain::NoticeKind::KinNoRelation:
        case domain::NoticeKind::KinEnded: return {"code", ui_kit::Tone::Kin};
    }
    return {"bell", ui_kit::Tone::Accent};
}

bool is_refusal(domain::NoticeKind kind) {
    return kind == domain::NoticeKind::PaymentRefused || kind == domain::NoticeKind::DrawRefused;
}

/// Where, and what is left or can be done; not when, which stands beside the title.
std::string meta_of(const Scene& scene, const protocol::Notice& notice) {
    const std::string dot(ui_kit::separator);
    std::string text = notice.institution;
    const auto add = [&](std::string_view part) { text.append(text.empty() ? "" : dot).append(part); };
    if (notice.balance_fen) add(scene.strings.text("notice.balance", {{"amount", yuan(*notice.balance_fen)}}));
    if (is_refusal(notice.kind)) add(scene.text("notice.see_why"));
    return text;
}

struct NoticeWords {
    std::string title;
    std::string meta;
    std::string time;
};

NoticeWords words_of(const Scene& scene, const protocol::Notice& notice, bool is_today) {
    const std::string title_key = "notice." + std::string(domain::name_of(notice.kind)) + ".title";
    // Under "today" the hour is enough.
    const std::string time = is_today ? domain::format_hour_minute(domain::shanghai_time_of_day({notice.at}))
                                      : app::moment_text(scene.model, scene.strings, {notice.at});
    return {scene.strings.text(title_key, {{"name", notice.name}, {"amount", yuan(notice.amount_fen)}}),
            meta_of(scene, notice), time};
}

/// Time and the dot of what is unread, at the right end of the title's line or below the words. Returns its width.
float time_width(const Scene& scene, const NoticeWords& words, bool is_read) {
    constexpr float unread_dot = 8 + 6;
    return scene.ui.text().width(words.time, scene.theme().type.second) + (is_read ? 0 : unread_dot);
}

void draw_time(const Scene& scene, const NoticeWords& words, bool is_read, ui_kit::Point at) {
    const ui_kit::TextStyle& style = scene.theme().type.second;
    const float width = scene.ui.painter().text_line(words.time, at, style, scene.theme().color.ink3);
    if (is_read) return;
    scene.ui.painter().fill_circle({at.x + width + 6 + 4, at.y + style.line_height / 2}, 4, scene.theme().color.bad);
}

void draw_notice(const Scene& scene, const protocol::Notice& notice, bool is_today, bool has_line_above) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float padding = 16;
    constexpr float tile = 40;
    ui_kit::TextStyle bold = theme.type.body;
    bold.weight = ui_kit::FontWeight::Bold;
    const NoticeWords words = words_of(scene, notice, is_today);
    const float left = ui.layout().left() + padding + tile + 12;
    const float room = ui.layout().left() + ui.layout().width() - padding - left;
    const float when = time_width(scene, words, notice.is_read);
    const bool beside = ui.text().width(words.title, bold) + 8 + when <= room;
    const float title = ui.text().height(words.title, bold, room);
    const float meta = ui.text().height(words.meta, theme.type.second, room);
    const float below = beside ? 0 : theme.type.second.line_height;
    const ui_kit::Rectangle row =
        ui.layout().take(std::max(theme.size.list_cell_height, title + meta + below + 2 * 14));
    if (has_line_above) ui.painter().horizontal_line(row.left + padding, row.right(), row.top, theme.color.line);

    const std::string key = "notice." + std::to_string(notice.number);
    ui_kit::Interaction state;
    if (notice.record) state = ui.interact(key, row);
    if (state.held) ui.painter().fill(row.inset(4, 4), theme.color.sunken, 12);
    const Look look = look_of(notice.kind);
    ui_kit::icon_tile(ui, look.icon, look.tone, {row.left + padding, row.top + 14, tile, tile});
    const float top = row.top + 14;
    ui_kit::draw_text(ui, words.title, {left, top, room, title}, bold, theme.color.ink);
    ui_kit::draw_text(ui, words.meta, {left, top + title, room, meta}, theme.type.second, theme.color.ink2);
    const float drop = ui.text().baseline(bold) - ui.text().baseline(theme.type.second);
    draw_time(scene, words, notice.is_read,
              beside ? ui_kit::Point{left + room - when, top + drop} : ui_kit::Point{left, top + title + meta});
    ui_kit::focus_ring(ui, state, row.inset(8, 8), 8);
    std::string spoken = words.title + " " + words.meta + " " + words.time;
    if (!notice.is_read) spoken += " " + std::string(scene.text("notice.unread"));
    ui.recorder().add({.key = key,
                       .role = notice.record ? ui_kit::Role::Button : ui_kit::Role::Text,
                       .name = spoken,
                       .rectangle = row});
    if (state.activated && notice.record) scene.emit(app::RecordOpened{*notice.record, is_refusal(notice.kind)});
}

/// What is of today, or what is of before, under its heading; nothing when there is nothing.
void draw_group(const Scene& scene, const protocol::NoticesAnswer& notices, bool today) {
    const domain::CivilDate date = domain::shanghai_date(app::server_now(scene.model));
    const auto belongs = [&](const protocol::Notice& notice) {
        return (domain::shanghai_date({notice.at}) == date) == today;
    };
    if (std::ranges::none_of(notices.items, belongs)) return;
    const std::string_view key = today ? "notices.today" : "notices.earlier";
    scene.ui.layout().space(today ? 4.0F : 18.0F);
    ui_kit::heading(scene.ui, key, 2, scene.text(key), scene.theme().type.title3);
    scene.ui.layout().space(10);
    const ui_kit::Card card(scene.ui, 0);
    bool is_first = true;
    for (const protocol::Notice& notice : notices.items) {
        if (!belongs(notice)) continue;
        draw_notice(scene, notice, today, !is_first);
        is_first = false;
    }
}

void draw_topics(const Scene& scene) {
    const std::array segments = {
        ui_kit::Segment{.key = "notices.topic.all", .label = scene.text("notices.topic.all")},
        ui_kit::Segment{.key = "notices.topic.payments", .label = scene.text("notices.topic.payments")},
        ui_kit::Segment{.key = "notices.topic.family", .label = scene.text("notices.topic.family")},
        ui_kit::Segment{.key = "notices.topic.security", .label = scene.text("notices.topic.security")}};
    const auto& topic = scene.model.notices.topic;
    const int tapped = ui_kit::filter_chips(scene.ui, {.key = "notices.topic",
                                                       .label = scene.text("notices.topic"),
                                                       .segments = segments,
                                                       .chosen = topic ? static_cast<int>(*topic) + 1 : 0});
    if (tapped == 0) scene.emit(app::NoticeTopicChosen{});
    if (tapped > 0) scene.emit(app::NoticeTopicChosen{static_cast<domain::NoticeTopic>(tapped - 1)});
}

void draw_loaded(const Scene& scene, const protocol::NoticesAnswer& notices) {
    ui_kit::Ui& ui = scene.ui;
    if (notices.items.empty()) {
        ui.layout().space(8);
        const ui_kit::Card card(ui);
        const std::string_view text = scene.model.notices.topic ? "notices.empty.topic" : "notices.empty";
        ui_kit::paragraph(ui, "notices.empty", scene.text(text), scene.theme().type.body, scene.theme().color.ink2);
        return;
    }
    draw_group(scene, notices, true);
    draw_group(scene, notices, false);
    if (notices.next == 0) return;
    draw_more_rows(scene, "notices.more", scene.model.notices, app::Button::NoticesMore);
}

}  // namespace

void draw_notices(const Scene& scene) {
    const app::NoticesState& notices = scene.model.notices;
    ui_kit::Page page(scene.ui, "notices", scene.text("title.notices"));
    draw_bar(scene, page);
    record_bar_heading(scene, page);
    page.begin_content();
    draw_alerts(scene);
    draw_stale(scene, notices.loaded_at);
    scene.ui.layout().space(4);
    draw_topics(scene);
    scene.ui.layout().space(8);
    if (notices.data) {
        draw_loaded(scene, *notices.data);
    } else {
        draw_not_loaded(scene, notices, app::Button::NoticesRetry);
    }
    page.end_content();
    if (!notices.data || notices.data->unread == 0) return;
    page.begin_actions();
    if (ui_kit::button(scene.ui, {.key = "notices.mark_read",
                                  .label = scene.text("notices.mark_read"),
                                  .kind = ui_kit::ButtonKind::Soft,
                                  .icon = "check",
                                  .busy = app::is_pending(scene.model, app::RequestKind::MarkNoticesRead)})) {
        scene.emit.press(app::Button::NoticesMarkRead);
    }
    page.end_actions();
}

}  // namespace views::inline members
