#include "views/refused_record_view.hpp"

#include <string>

#include "app/spending_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "ui_kit/tone.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

using protocol::RecordAnswer;

bool is_mine(const RecordAnswer& record) { return record.role == protocol::RecordRole::Beneficiary; }

/// One labelled part of a refusal.
void draw_part(const Scene& scene, std::string_view key, std::string_view label, std::string_view icon,
               ui_kit::Color tint, const std::string& text) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const float top = ui.layout().y();
    ui.painter().icon(icon, {ui.layout().left(), top}, 22, tint);
    ui.layout().push_column(ui.layout().left() + 34, top, ui.layout().width() - 34);
    ui_kit::paragraph(ui, std::string(key) + ".label", label, theme.type.second, theme.color.ink3);
    ui_kit::paragraph(ui, key, text, theme.type.body, theme.color.ink);
    const float bottom = ui.layout().y();
    ui.layout().pop_column();
    ui.layout().set_y(bottom);
}

/// "¥156.00 · 欧阳䶮 · 今天 10:18", the amount bold, and where.
void draw_refused_facts(const Scene& scene, const RecordAnswer& record) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const std::string dot(ui_kit::separator);
    const std::string amount = yuan(record.total_fen);
    const std::string rest =
        dot + member_name(scene, record.member) + dot + app::moment_text(scene.model, scene.strings, {record.at});
    ui_kit::TextStyle bold = theme.type.body;
    bold.weight = ui_kit::FontWeight::Bold;
    const float amount_width = ui.text().width(amount, bold);
    const bool fits = amount_width + ui.text().width(rest, theme.type.body) <= ui.layout().width();
    const ui_kit::Rectangle line =
        ui.layout().take(fits ? theme.type.body.line_height : 2 * theme.type.body.line_height);
    ui.painter().text_line(amount, {line.left, line.top}, bold, theme.color.ink);
    const ui_kit::Point rest_at = fits ? ui_kit::Point{line.left + amount_width, line.top}
                                       : ui_kit::Point{line.left, line.top + theme.type.body.line_height};
    ui.painter().text_line(fits ? std::string_view(rest) : std::string_view(rest).substr(dot.size()), rest_at,
                           theme.type.body, theme.color.ink2);
    ui.recorder().add({.key = "why.facts", .role = ui_kit::Role::Text, .name = amount + rest, .rectangle = line});
    ui_kit::paragraph(ui, "why.where", scene.strings.text("why.where", {{"place", record.institution}}),
                      theme.type.body, theme.color.ink2);
}

void draw_line_between(const Scene& scene) {
    ui_kit::Layout& layout = scene.ui.layout();
    layout.space(16);
    scene.ui.painter().horizontal_line(layout.left(), layout.left() + layout.width() + 16, layout.y(),
                                       scene.theme().color.line);
    layout.space(16);
}

// Keys made here: strings-prefix: why.reason. strings-prefix: why.mender. strings-prefix: why.how.
void draw_reason(const Scene& scene, const RecordAnswer& record) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Card card(ui);
    const std::string reason(record.reason ? domain::name_of(*record.reason) : "no_sharer");
    const std::string mender(record.mender ? domain::name_of(*record.mender) : "nobody");
    draw_part(scene, "why.why", scene.text("refusal.why"), "info", theme.color.bad,
              std::string(scene.text("why.reason." + reason)));
    draw_line_between(scene);
    draw_part(scene, "why.who", scene.text("refusal.who"), "user", theme.color.accent,
              std::string(scene.text("why.mender." + mender)));
    if (!record.reason) return;
    draw_line_between(scene);
    draw_part(scene, "why.how", scene.text("why.how"), "arrow", theme.color.accent,
              std::string(scene.text("why.how." + std::string(domain::name_of(domain::remedy_of(*record.reason))))));
}

// Keys made here: strings-prefix: why.check.
/// "✕ 机构：不能在这里用" — a failed one is bold, and its words say so as well.
void draw_check(const Scene& scene, const protocol::RecordCheck& point) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const bool failed = point.outcome == domain::CheckOutcome::Failed;
    const std::string key = "why.check." + std::string(domain::name_of(point.check));
    const std::string_view text = scene.text(key + "." + std::string(domain::name_of(point.outcome)));
    ui_kit::TextStyle style = theme.type.body;
    if (failed) style.weight = ui_kit::FontWeight::Bold;
    constexpr float icon = 22;
    constexpr float lead = icon + 10;
    const float width = ui.layout().width() - lead;
    const float height = ui.text().height(text, style, width);
    const ui_kit::Rectangle row = ui.layout().take(height + 8);
    ui.painter().icon(failed ? "cross" : "check", {row.left, row.top + 4 + (style.line_height - icon) / 2}, icon,
                      failed ? theme.color.bad : theme.color.ok);
    ui_kit::draw_text(ui, text, {row.left + lead, row.top + 4, width, height}, style,
                      failed ? theme.color.ink : theme.color.ink2);
    ui.recorder().add({.key = key, .role = ui_kit::Role::ListItem, .name = text, .rectangle = row});
}

void draw_checks(const Scene& scene, const RecordAnswer& record) {
    if (record.checks.empty()) return;
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(18);
    const std::string title = scene.strings.text("why.checks", {{"count", std::to_string(record.checks.size())}});
    ui_kit::heading(ui, "why.checks", 2, title, scene.theme().type.title3);
    ui.layout().space(6);
    ui.recorder().open({.key = "why.checks.list",
                        .role = ui_kit::Role::List,
                        .name = title,
                        .rectangle = {ui.layout().left(), ui.layout().y(), ui.layout().width(), 0}});
    for (const protocol::RecordCheck& point : record.checks) draw_check(scene, point);
    ui.recorder().close_at(ui.layout().y());
}

}  // namespace

void draw_refused_record(const Scene& scene, const RecordAnswer& record) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Rectangle mark = ui.layout().take(52);
    ui_kit::icon_tile(ui, "stop", ui_kit::Tone::Bad, {mark.left, mark.top, 52, 52});
    ui.layout().space(16);
    ui_kit::paragraph(ui, "why.what", scene.text(is_mine(record) ? "why.what.own" : "why.what.shared"),
                      theme.type.title1, theme.color.ink);
    ui.layout().space(6);
    draw_refused_facts(scene, record);
    ui.layout().space(16);
    draw_reason(scene, record);
    draw_checks(scene, record);
    if (record.hotline.empty()) return;
    ui.layout().space(16);
    const ui_kit::Card card(ui, 0);
    const bool copied = ui_kit::list_cell(ui, {.key = "why.hotline",
                                               .icon = "call",
                                               .title = scene.strings.text("why.hotline", {{"number", record.hotline}}),
                                               .accent_icon = true,
                                               .leads_somewhere = false,
                                               .copy_name = scene.text("button.copy")});
    if (copied) scene.emit(app::CopyAsked{record.hotline});
}

void draw_refusal_remedy(const Scene& scene, ui_kit::Page& page) {
    page.begin_actions();
    const std::string_view label = scene.text(app::refusal_way(scene.model).label_key);
    if (ui_kit::button(scene.ui, {.key = "why.next", .label = label})) scene.emit.press(app::Button::WhyNextStep);
    page.end_actions();
}

}  // namespace views::inline members
