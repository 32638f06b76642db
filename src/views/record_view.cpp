#include "views/record_view.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/spending_flow.hpp"
#include "domain/calendar.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "ui_kit/timeline.hpp"
#include "ui_kit/tone.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/refused_record_view.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: record.step. strings-prefix: record.tag.

namespace {

using protocol::RecordAnswer;
using protocol::SettlementStepKind;

bool is_sharer(const RecordAnswer& record) { return record.role == protocol::RecordRole::Sharer; }

std::string tag_key(const RecordAnswer& record) {
    if (record.kind == domain::SettlementKind::Reversal) return "record.tag.reversal";
    if (record.reversed_by) return "record.tag.reversed";
    if (is_sharer(record)) return record.shared_source ? "record.tag.by_pot" : "record.tag.by_you";
    if (!record.payer) return "record.tag.own";
    return record.own_fen > 0 ? "record.tag.by_both" : "record.tag.by_sharer";
}

void draw_centred(const Scene& scene, std::string_view key, const std::string& text, const ui_kit::TextStyle& style,
                  ui_kit::Color color) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Rectangle area = ui.layout().take(ui.text().height(text, style, ui.layout().width()));
    ui_kit::draw_text_centred(ui, text, area, style, color);
    ui.recorder().add({.key = std::string(key), .role = ui_kit::Role::Text, .name = text, .rectangle = area});
}

/// "✓ 已从你的账户付" on its tint, in the middle.
void draw_tag(const Scene& scene, const RecordAnswer& record) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::TextStyle& style = scene.theme().type.second;
    const bool undone = record.kind == domain::SettlementKind::Reversal || record.reversed_by.has_value();
    const ui_kit::ToneColors colors =
        ui_kit::tone_colors(scene.theme(), undone ? ui_kit::Tone::Warn : ui_kit::Tone::Ok);
    const std::string text = scene.strings.text(tag_key(record), {{"name", record.payer.value_or("")}});
    constexpr float lead = 18 + 6;
    constexpr float padding = 12;
    const float text_width = std::min(ui.text().width(text, style), ui.layout().width() - lead - 2 * padding);
    const float text_height = ui.text().height(text, style, text_width);
    const ui_kit::Rectangle row = ui.layout().take(text_height + 8);
    const float width = text_width + lead + 2 * padding;
    const ui_kit::Rectangle area{row.centre().x - width / 2, row.top, width, row.height};
    ui.painter().fill(area, colors.background, 6);
    if (scene.theme().outlined) ui.painter().stroke(area, colors.foreground, 6, 1);
    ui.painter().icon(undone ? "refresh" : "check", {area.left + padding, area.centre().y - 9}, 18, colors.foreground);
    ui_kit::draw_text(ui, text, {area.left + padding + lead, area.top + 4, text_width, 0}, style, colors.foreground);
    ui.recorder().add({.key = "record.tag", .role = ui_kit::Role::Text, .name = text, .rectangle = area});
}

/// Whose, where, how much, and out of which account.
void draw_head(const Scene& scene, const RecordAnswer& record) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Rectangle row = ui.layout().take(48);
    ui_kit::avatar(ui, kin_word(scene, record.member), static_cast<int>(record.member.order),
                   {row.centre().x - 24, row.top, 48, 48});
    ui.layout().space(8);
    draw_centred(scene, "record.where",
                 scene.strings.text("record.where",
                                    {{"name", member_name(scene, record.member)}, {"place", record.institution}}),
                 theme.type.second, theme.color.ink2);
    draw_centred(scene, "record.amount", yuan(record.member.fen), theme.type.display, theme.color.ink);
    draw_tag(scene, record);
    ui.layout().space(6);
    draw_centred(scene, "record.at", app::moment_text(scene.model, scene.strings, {record.at}), theme.type.second,
                 theme.color.ink3);
}

/// One end of the change: its word, and the amount below.
void draw_balance(const Scene& scene, std::string_view key, std::int64_t fen, ui_kit::Rectangle area, bool at_right) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const std::string_view label = scene.text(key);
    const std::string amount = yuan(fen);
    const auto left_of = [&](std::string_view text, const ui_kit::TextStyle& style) {
        return at_right ? area.right() - ui.text().width(text, style) : area.left;
    };
    ui.painter().text_line(label, {left_of(label, theme.type.second), area.top}, theme.type.second, theme.color.ink3);
    ui.painter().text_line(amount, {left_of(amount, theme.type.title3), area.top + theme.type.second.line_height},
                           theme.type.title3, theme.color.ink);
    ui.recorder().add(
        {.key = key, .role = ui_kit::Role::Text, .name = std::string(label) + " " + amount, .rectangle = area});
}

/// The account of whoever looks: before, an arrow, after.
void draw_balances(const Scene& scene, const RecordAnswer& record) {
    if (!record.balance_before_fen || !record.balance_after_fen) return;
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui.layout().space(16);
    const ui_kit::Card card(ui);
    const float height = theme.type.second.line_height + theme.type.title3.line_height;
    const auto width_of = [&](std::string_view key, std::int64_t fen) {
        return std::max(ui.text().width(scene.text(key), theme.type.second),
                        ui.text().width(yuan(fen), theme.type.title3));
    };
    const bool came_back = record.kind == domain::SettlementKind::Reversal;
    const std::string_view before_key = came_back ? "record.before.back" : "record.before";
    const std::string_view after_key = came_back ? "record.after.back" : "record.after";
    const float before = width_of(before_key, *record.balance_before_fen);
    const float after = width_of(after_key, *record.balance_after_fen);
    constexpr float arrow = 18;
    const bool beside = before + after + arrow + 24 <= ui.layout().width();
    const ui_kit::Rectangle first = ui.layout().take(height);
    if (!beside) ui.layout().space(8);
    const ui_kit::Rectangle second = beside ? first : ui.layout().take(height);
    draw_balance(scene, before_key, *record.balance_before_fen, {first.left, first.top, before, height}, false);
    draw_balance(scene, after_key, *record.balance_after_fen,
                 beside ? ui_kit::Rectangle{second.right() - after, second.top, after, height}
                        : ui_kit::Rectangle{second.left, second.top, after, height},
                 beside);
    if (!beside) return;
    ui.painter().icon("arrow", {first.centre().x - arrow / 2, first.centre().y - arrow / 2}, arrow, theme.color.ink3);
}

struct Amount {
    std::string_view key;
    std::int64_t fen;
};

/// Which money of the sharer's: the account itself, the pot, or the quota.
std::string_view shared_key(const RecordAnswer& record) {
    if (record.shared_source == domain::AccountKind::SharedPot) return "record.shared.pot";
    return record.shared_source == domain::AccountKind::SharedQuota ? "record.shared.quota" : "record.shared";
}

/// How the bill was split; who paid nothing is told too.
void draw_split(const Scene& scene, const RecordAnswer& record) {
    scene.ui.layout().space(18);
    ui_kit::heading(scene.ui, "record.split", 2, scene.text("record.split"), scene.theme().type.title3);
    scene.ui.layout().space(10);
    const ui_kit::Card card(scene.ui, 0);
    const std::array amounts{Amount{"record.total", record.total_fen},
                             Amount{"record.fund", record.fund_fen},
                             Amount{"record.own", record.own_fen - record.wallet_fen},
                             Amount{"record.wallet", record.wallet_fen},
                             Amount{shared_key(record), record.shared_fen},
                             Amount{"record.cash", record.cash_fen}};
    for (const Amount& amount : amounts) {
        if (amount.key == "record.wallet" && amount.fen == 0) continue;  // most places know no wallet
        const bool is_total = amount.key == "record.total";
        const std::string payer = amount.key == shared_key(record) ? record.payer.value_or("") : std::string();
        ui_kit::list_cell(scene.ui, {.key = amount.key,
                                     .icon = is_total ? "receipt" : "card",
                                     .title = scene.text(amount.key),
                                     .meta = payer,
                                     .value = yuan(amount.fen),
                                     .has_line_above = !is_total,
                                     .strong_value = true,
                                     .leads_somewhere = false});
    }
}

std::string_view icon_of(SettlementStepKind step) {
    switch (step) {
        case SettlementStepKind::CodeShown: return "code";
        case SettlementStepKind::CodeScanned: return "receipt";
        case SettlementStepKind::FundPaid: return "shield";
        case SettlementStepKind::OwnPaid: return "user";
        case SettlementStepKind::SharedPaid: return "wallet";
        case SettlementStepKind::CashDue: return "card";
        case SettlementStepKind::Refused: return "stop";
        case SettlementStepKind::FundReturned:
        case SettlementStepKind::OwnReturned:
        case SettlementStepKind::SharedReturned:
        case SettlementStepKind::CashReturned: return "refresh";
    }
    return "check";
}

void draw_story(const Scene& scene, const RecordAnswer& record) {
    if (record.steps.empty()) return;
    scene.ui.layout().space(18);
    ui_kit::heading(scene.ui, "record.story", 2, scene.text("record.story"), scene.theme().type.title3);
    scene.ui.layout().space(10);
    std::vector<ui_kit::TimelineStep> steps;
    for (const protocol::SettlementStep& step : record.steps) {
        const domain::TimeOfDay time = domain::shanghai_time_of_day({step.at});
        const bool is_bad = step.step == SettlementStepKind::Refused;
        steps.push_back({.icon = icon_of(step.step),
                         .title = std::string(scene.text("record.step." + std::string(domain::name_of(step.step)))),
                         .detail = step.amount_fen ? yuan(*step.amount_fen) : std::string(),
                         .time = domain::format_hour_minute(time),
                         .tone = is_bad ? ui_kit::Tone::Bad : ui_kit::Tone::Accent});
    }
    const std::string_view place = scene.model.language == app::Language::Chinese ? record.place_zh : record.place_en;
    if (!place.empty()) {
        steps.push_back(
            {.icon = "document",
             .title = std::string(scene.text("record.rules")),
             .detail = scene.strings.text("record.rules.text", {{"place", place}, {"version", record.policy_version}}),
             .time = {},
             .tone = ui_kit::Tone::Ok});
    }
    const ui_kit::Card card(scene.ui);
    ui_kit::timeline(scene.ui, "record.steps", scene.text("record.story"), steps);
}

/// To the record at the other end of a reversal.
void draw_link(const Scene& scene, std::string_view key, const protocol::RecordLink& link) {
    scene.ui.layout().space(16);
    const ui_kit::Card card(scene.ui, 0);
    if (ui_kit::list_cell(scene.ui, {.key = key,
                                     .icon = "refresh",
                                     .title = scene.text(key),
                                     .meta = app::moment_text(scene.model, scene.strings, {link.at}),
                                     .tone = ui_kit::Tone::Warn,
                                     .tiled = true})) {
        scene.emit(app::RecordOpened{link.id, false});
    }
}

/// What was bought, to the one who bought it; to the other that this isn't told.
void draw_lines(const Scene& scene, const RecordAnswer& record) {
    if (is_sharer(record)) {
        scene.ui.layout().space(12);
        ui_kit::icon_line(scene.ui, {"record.private", "lock", scene.text("record.private"), scene.theme().color.ink3,
                                     scene.theme().color.ink2});
        return;
    }
    if (record.lines.empty()) return;
    scene.ui.layout().space(18);
    ui_kit::heading(scene.ui, "record.lines", 2, scene.text("record.lines"), scene.theme().type.title3);
    scene.ui.layout().space(10);
    const ui_kit::Card card(scene.ui, 0);
    int number = 0;
    for (const protocol::RecordLine& line : record.lines) {
        const std::string key = "record.line." + std::to_string(++number);
        ui_kit::list_cell(scene.ui, {.key = key,
                                     .icon = "pill",
                                     .title = line.item,
                                     .meta = scene.strings.text("record.line.count", {{"count", line.count}}),
                                     .value = yuan(line.amount_fen),
                                     .has_line_above = number > 1,
                                     .leads_somewhere = false});
    }
}

void draw_told(const Scene& scene, const RecordAnswer& record) {
    draw_head(scene, record);
    if (record.reversed_by) draw_link(scene, "record.reversed_by", *record.reversed_by);
    if (record.reverses) draw_link(scene, "record.reverses", *record.reverses);
    draw_balances(scene, record);
    draw_split(scene, record);
    draw_story(scene, record);
    draw_lines(scene, record);
}

void draw_page(const Scene& scene, std::string_view key, std::string_view title, const ui_kit::Page::Span& span) {
    const app::RecordState& record = scene.model.record;
    ui_kit::Page page(scene.ui, key, title, span);
    draw_bar(scene, page);
    record_bar_heading(scene, page);
    page.begin_content();
    draw_alerts(scene);
    draw_stale(scene, record.loaded_at);
    scene.ui.layout().space(8);
    const bool is_this = record.id == scene.model.route().id;
    if (is_this && record.data) {
        if (record.data->kind == domain::SettlementKind::Refused) {
            draw_refused_record(scene, *record.data);
            draw_story(scene, *record.data);
        } else {
            draw_told(scene, *record.data);
        }
    } else if (is_this && record.state == app::LoadState::Failed) {
        draw_load_failure(scene, record.failure, app::Button::RecordRetry);
    } else {
        draw_loading(scene, record.since);
    }
    page.end_content();
    if (is_this && record.data && record.data->kind == domain::SettlementKind::Refused)
        draw_refusal_remedy(scene, page);
}

}  // namespace

void draw_record_in(const Scene& scene, const ui_kit::Page::Span& span) {
    const bool is_refusal = scene.model.route().screen == app::Screen::Why;
    draw_page(scene, is_refusal ? "why" : "record", scene.text(is_refusal ? "title.why" : "title.record"), span);
}

void draw_record(const Scene& scene) { draw_record_in(scene, {}); }

void draw_why(const Scene& scene) { draw_record_in(scene, {}); }

}  // namespace views::inline members
