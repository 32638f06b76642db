#include "views/record_view.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "domain/calendar.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "ui_kit/timeline.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
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
    if (is_sharer(record)) return "record.tag.by_you";
    return record.payer ? "record.tag.by_sharer" : "record.tag.own";
}

void draw_centred(const Scene& scene, std::string_view key, const std::string& text, const ui_kit::TextStyle& style,
                  ui_kit::Color color) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Rectangle area = ui.layout().take(ui.text().height(text, style, ui.layout().width()));
    ui_kit::draw_text_centred(ui, text, area, style, color);
    ui.recorder().add({.key = std::string(key), .role = ui_kit::Role::Text, .name = text, .rectangle = area});
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
                 theme.type.body, theme.color.ink2);
    const bool came_back = record.kind == domain::SettlementKind::Reversal;
    draw_centred(scene, "record.amount", yuan(came_back ? record.member.fen : record.member.fen), theme.type.display,
                 theme.color.ink);
    const bool undone = came_back || record.reversed_by.has_value();
    draw_centred(scene, "record.tag", scene.strings.text(tag_key(record), {{"name", record.payer.value_or("")}}),
                 theme.type.second, undone ? theme.color.warn : theme.color.ok);
    draw_centred(scene, "record.at", app::moment_text(scene.model, scene.strings, {record.at}), theme.type.second,
                 theme.color.ink3);
}

/// The account of whoever looks, before and after.
void draw_balances(const Scene& scene, const RecordAnswer& record) {
    if (!record.balance_before_fen || !record.balance_after_fen) return;
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(16);
    const ui_kit::Card card(ui, 0);
    ui_kit::list_cell(ui, {.key = "record.before",
                           .icon = "wallet",
                           .title = scene.text("record.before"),
                           .value = yuan(*record.balance_before_fen),
                           .leads_somewhere = false});
    ui_kit::list_cell(ui, {.key = "record.after",
                           .icon = "wallet",
                           .title = scene.text("record.after"),
                           .value = yuan(*record.balance_after_fen),
                           .has_line_above = true,
                           .leads_somewhere = false});
}

struct Amount {
    std::string_view key;
    std::int64_t fen;
};

/// How the bill was split; what is nothing is left out, but for the whole.
void draw_split(const Scene& scene, const RecordAnswer& record) {
    scene.ui.layout().space(18);
    ui_kit::heading(scene.ui, "record.split", 2, scene.text("record.split"), scene.theme().type.title3);
    scene.ui.layout().space(10);
    const ui_kit::Card card(scene.ui, 0);
    const std::array amounts{Amount{"record.total", record.total_fen}, Amount{"record.fund", record.fund_fen},
                             Amount{"record.own", record.own_fen}, Amount{"record.shared", record.shared_fen},
                             Amount{"record.cash", record.cash_fen}};
    for (const Amount& amount : amounts) {
        const bool is_total = amount.key == "record.total";
        if (amount.fen == 0 && !is_total) continue;
        const std::string payer = amount.key == "record.shared" ? record.payer.value_or("") : std::string();
        ui_kit::list_cell(scene.ui, {.key = amount.key,
                                     .icon = is_total ? "receipt" : "card",
                                     .title = scene.text(amount.key),
                                     .meta = payer,
                                     .value = yuan(amount.fen),
                                     .has_line_above = !is_total,
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

/// One labelled part of a refusal.
void draw_part(const Scene& scene, std::string_view key, std::string_view label, std::string_view icon,
               const std::string& text) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const float top = ui.layout().y();
    ui.painter().icon(icon, {ui.layout().left(), top + 2}, 24, theme.color.accent);
    ui.layout().push_column(ui.layout().left() + 36, top, ui.layout().width() - 36);
    ui_kit::paragraph(ui, std::string(key) + ".label", label, theme.type.second, theme.color.ink3);
    ui_kit::paragraph(ui, key, text, theme.type.body, theme.color.ink);
    const float bottom = ui.layout().y();
    ui.layout().pop_column();
    ui.layout().set_y(bottom);
}

void draw_refused(const Scene& scene, const RecordAnswer& record) {
    // Keys made here: strings-prefix: why.reason. strings-prefix: why.mender.
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const bool mine = !is_sharer(record);
    ui_kit::paragraph(ui, "why.what", scene.text(mine ? "why.what.own" : "why.what.shared"), theme.type.title1,
                      theme.color.ink);
    ui.layout().space(6);
    const std::string facts = yuan(record.total_fen) + "  " + member_name(scene, record.member) + "  " +
                              app::moment_text(scene.model, scene.strings, {record.at});
    ui_kit::paragraph(ui, "why.facts", facts, theme.type.body, theme.color.ink2);
    ui_kit::paragraph(ui, "why.where", scene.strings.text("why.where", {{"place", record.institution}}),
                      theme.type.body, theme.color.ink2);
    ui.layout().space(16);
    {
        const ui_kit::Card card(ui);
        const std::string reason(record.reason ? domain::name_of(*record.reason) : "no_sharer");
        const std::string mender(record.mender ? domain::name_of(*record.mender) : "nobody");
        draw_part(scene, "why.why", scene.text("refusal.why"), "info", std::string(scene.text("why.reason." + reason)));
        ui.layout().space(14);
        draw_part(scene, "why.who", scene.text("refusal.who"), "user", std::string(scene.text("why.mender." + mender)));
    }
    draw_story(scene, record);
    if (!record.hotline.empty()) {
        ui.layout().space(16);
        ui_kit::icon_line(ui, {"why.hotline", "call", scene.strings.text("why.hotline", {{"number", record.hotline}}),
                               theme.color.accent, theme.color.ink2});
    }
}

void draw_page(const Scene& scene, std::string_view key, std::string_view title) {
    const app::RecordState& record = scene.model.record;
    ui_kit::Page page(scene.ui, key, title);
    draw_bar(scene, page);
    record_bar_heading(scene, page);
    page.begin_content();
    draw_alerts(scene);
    draw_stale(scene, record.loaded_at);
    scene.ui.layout().space(8);
    const bool is_this = record.id == scene.model.route().id;
    if (is_this && record.data) {
        if (record.data->kind == domain::SettlementKind::Refused) {
            draw_refused(scene, *record.data);
        } else {
            draw_told(scene, *record.data);
        }
    } else if (is_this && record.state == app::LoadState::Failed) {
        draw_load_failure(scene, record.failure, app::Button::RecordRetry);
    } else {
        draw_loading(scene, record.since);
    }
    page.end_content();
}

}  // namespace

void draw_record(const Scene& scene) { draw_page(scene, "record", scene.text("title.record")); }

void draw_why(const Scene& scene) { draw_page(scene, "why", scene.text("title.why")); }

}  // namespace views::inline members
