#include "views/kept_view.hpp"

#include <algorithm>
#include <string>

#include "app/wording.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

std::string kept_text(const Scene& scene, std::string_view key) {
    const std::string time = app::moment_text(scene.model, scene.strings, *scene.model.kept.kept_at);
    return scene.strings.text(key, {{"time", time}});
}

/// What it is stands in the bar; here, of when.
void draw_lead(const Scene& scene, std::string_view lead) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::paragraph(ui, "kept.lead", lead, scene.theme().type.body, scene.theme().color.ink2);
    ui.layout().space(20);
}

/// One bill as it was: whose, where, when, how much. What is behind it the server alone knows.
void draw_kept_row(const Scene& scene, const protocol::SpendingAnswer& answer, std::size_t place) {
    const protocol::SpendingRecord& record = answer.records[place];
    const auto member = std::ranges::find(answer.members, record.member, &protocol::SpendingMember::id);
    std::string meta = app::moment_text(scene.model, scene.strings, {record.at});
    if (member != answer.members.end()) meta = member_name(scene, *member) + " " + meta;
    if (record.state == protocol::SpendingState::Reversed) meta += " " + std::string(scene.text("kept.reversed"));
    if (record.state == protocol::SpendingState::Refused) meta += " " + std::string(scene.text("kept.refused_bill"));
    const std::string key = "kept.record." + std::to_string(place);
    const std::string value = yuan(record.amount_fen);
    ui_kit::list_cell(scene.ui, {.key = key,
                                 .icon = "receipt",
                                 .title = record.institution,
                                 .meta = meta,
                                 .value = value,
                                 .has_line_above = place > 0,
                                 .strong_value = true,
                                 .leads_somewhere = false});
}

void draw_opened(const Scene& scene, const protocol::SpendingAnswer& answer) {
    draw_lead(scene, kept_text(scene, "kept.as_of"));
    const ui_kit::Card card(scene.ui, 0);
    for (std::size_t place = 0; place < answer.records.size(); ++place) draw_kept_row(scene, answer, place);
}

}  // namespace

void draw_kept(const Scene& scene) {
    const app::KeptState& kept = scene.model.kept;
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "kept", scene.text("title.kept"));
    draw_heading_bar(scene, page);
    page.begin_content();
    ui.layout().space(16);
    if (kept.opened) {
        draw_opened(scene, *kept.opened);
        page.end_content();
        return;
    }
    if (!kept.kept_at) {
        draw_lead(scene, scene.text(kept.is_wanted ? "kept.not_yet" : "kept.off"));
        page.end_content();
        if (kept.is_wanted) return;
        page.begin_actions();
        if (ui_kit::button(ui, {.key = "kept.settings", .label = scene.text("kept.settings"), .icon = "sliders"})) {
            scene.emit.press(app::Button::HomeSettings);
        }
        page.end_actions();
        return;
    }
    draw_lead(scene, kept_text(scene, kept.is_opening ? "kept.opening" : "kept.locked"));
    draw_pin_dots(scene, kept.pin);
    end_content_with_pin_pad(scene, page);
}

}  // namespace views::inline members
