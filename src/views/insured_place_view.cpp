#include "views/insured_place_view.hpp"

#include <algorithm>
#include <string>

#include "domain/calendar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/amount_parts.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/rules_words.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

std::string name_of_place(const Scene& scene, const protocol::InsuredPlace& place) {
    return scene.model.language == app::Language::Chinese ? place.place_zh : place.place_en;
}

ui_kit::Tone tone_of(domain::InsuranceStatus status) {
    if (status == domain::InsuranceStatus::Normal) return ui_kit::Tone::Ok;
    return status == domain::InsuranceStatus::DuplicateRecords ? ui_kit::Tone::Warn : ui_kit::Tone::Neutral;
}

/// Why there is no balance to see; nothing where there is.
std::string balance_note(const Scene& scene, const protocol::InsuredPlace& place) {
    if (!place.has_account) return std::string(scene.text("place.balance.none"));
    if (place.balance_offered) return {};
    return scene.strings.text("place.balance.hidden", {{"place", name_of_place(scene, place)}});
}

/// The city with its state beside it, or below where both don't fit.
void draw_head(const Scene& scene, const protocol::InsuredPlace& place, const std::string& key) {
    // Keys made here: strings-prefix: place.status. strings-prefix: place.scheme.
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const std::string status(scene.text("place.status." + std::string(domain::name_of(place.status))));
    const std::string name = name_of_place(scene, place);
    const float tag_width = ui_kit::tag_width(ui, status);
    const bool beside = ui.text().width(name, theme.type.title2) + 12 + tag_width <= ui.layout().width();
    const float below = beside ? 0 : ui_kit::tag_height(ui) + 4;
    const ui_kit::Rectangle row = ui.layout().take(theme.type.title2.line_height + below);
    ui_kit::draw_text(ui, name, row, theme.type.title2, theme.color.ink);
    const float tag_top = beside ? row.top + (theme.type.title2.line_height - ui_kit::tag_height(ui)) / 2
                                 : row.bottom() - ui_kit::tag_height(ui);
    ui_kit::tag(ui, status, tone_of(place.status), {beside ? row.right() - tag_width : row.left, tag_top});
    ui.recorder().add(
        {.key = key, .role = ui_kit::Role::Heading, .name = name + " " + status, .level = 2, .rectangle = row});
    std::string meta(scene.text("place.scheme." + std::string(domain::name_of(place.scheme))));
    if (place.is_used) meta += std::string(ui_kit::separator) + std::string(scene.text("place.used"));
    ui_kit::paragraph(ui, key + ".scheme", meta, theme.type.second, theme.color.ink2);
}

void draw_place(const Scene& scene, const protocol::InsuredPlace& place) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const std::string key = "place." + place.area + "." + std::string(domain::name_of(place.scheme));
    const float top = ui.layout().y();
    const float left = ui.layout().left();
    const float width = ui.layout().width();
    {
        const ui_kit::Card card(ui);
        draw_head(scene, place, key);
        ui.layout().space(12);
        const std::string amount = place.balance_offered ? yuan(place.balance_fen) : std::string("-");
        draw_ends(scene, {.key = key + ".balance", .left = scene.text("place.balance"), .right = amount},
                  theme.type.body, theme.color.ink);
        const std::string note = balance_note(scene, place);
        if (!note.empty()) {
            ui_kit::paragraph(ui, key + ".balance.note", note, theme.type.second, theme.color.ink2);
        }
        if (place.may_choose) {
            ui.layout().space(12);
            const bool busy = app::is_pending(scene.model, app::RequestKind::ChoosePlace);
            if (ui_kit::button(ui,
                               {.key = key + ".choose",
                                .label = scene.strings.text("place.choose", {{"place", name_of_place(scene, place)}}),
                                .kind = ui_kit::ButtonKind::Soft,
                                .busy = busy})) {
                scene.emit(app::PlaceChosen{place.area, place.scheme});
            }
        }
    }
    const ui_kit::Rectangle area{left, top, width, ui.layout().y() - top};
    const ui_kit::Color edge = place.is_used ? theme.color.accent : theme.color.outline;
    ui.painter().stroke(area, edge, 16, place.is_used ? 2.0F : 1.0F);
    ui.layout().space(12);
}

bool has_duplicates(const protocol::InsuredPlacesAnswer& places) {
    return std::ranges::any_of(places.items, [](const protocol::InsuredPlace& place) {
        return place.status == domain::InsuranceStatus::DuplicateRecords;
    });
}

/// What stands in the way, and who mends it; where nothing does, what to do when a place is missing.
void draw_advice(const Scene& scene, const protocol::InsuredPlacesAnswer& places) {
    if (places.items.empty()) {
        ui_kit::note(scene.ui,
                     {"place.nothing", "info", scene.strings.text("place.nothing.text", {{"number", places.hotline}}),
                      ui_kit::Tone::Warn, scene.text("place.nothing")});
        return;
    }
    if (has_duplicates(places)) {
        ui_kit::note(scene.ui, {"place.duplicates", "alert",
                                scene.strings.text("place.duplicates.text", {{"number", places.hotline}}),
                                ui_kit::Tone::Warn, scene.text("place.duplicates")});
        scene.ui.layout().space(12);
    }
    const ui_kit::Palette& color = scene.theme().color;
    const std::string missing = scene.strings.text("place.missing", {{"number", places.hotline}});
    ui_kit::icon_line(scene.ui, {"place.missing", "help", missing, color.ink3, color.ink2});
}

void draw_rules(const Scene& scene, const domain::Policy& policy) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const bool chinese = scene.model.language == app::Language::Chinese;
    const std::string& name = chinese ? policy.name_zh : policy.name_en;
    ui.layout().space(24);
    ui_kit::heading(ui, "rules.title", 2, scene.strings.text("rules.title", {{"place", name}}), theme.type.title2);
    const std::string since = scene.strings.text(
        "rules.since", {{"date", domain::format_civil_date(policy.effective_from.value)}, {"version", policy.version}});
    ui_kit::paragraph(ui, "rules.since", since, theme.type.second, theme.color.ink2);
    ui.layout().space(10);
    const ui_kit::Card card(ui);
    bool is_first = true;
    for (const RuleInWords& rule : rules_in_words(scene, policy)) {
        if (!is_first) ui.layout().space(14);
        is_first = false;
        ui_kit::heading(ui, rule.key, 3, rule.title, theme.type.title3);
        ui_kit::paragraph(ui, rule.key + ".text", rule.text, theme.type.body, theme.color.ink2);
    }
}

}  // namespace

void draw_insured_place(const Scene& scene) {
    const app::InsuredPlacesState& places = scene.model.insured_places;
    ui_kit::Page page(scene.ui, "place", scene.text("title.place"));
    draw_bar(scene, page);
    page.begin_content();
    scene.ui.layout().space(8);
    draw_alerts(scene);
    ui_kit::heading(scene.ui, "place.title", 1, scene.text("place.title"), scene.theme().type.title1);
    scene.ui.layout().space(6);
    ui_kit::paragraph(scene.ui, "place.lead", scene.text("place.lead"), scene.theme().type.body,
                      scene.theme().color.ink2);
    scene.ui.layout().space(16);
    if (places.data) {
        for (const protocol::InsuredPlace& place : places.data->items) draw_place(scene, place);
        draw_advice(scene, *places.data);
        if (scene.model.rules.data) draw_rules(scene, *scene.model.rules.data);
    } else {
        draw_not_loaded(scene, places, app::Button::InsuredPlacesRetry);
    }
    page.end_content();
}

}  // namespace views::inline members
