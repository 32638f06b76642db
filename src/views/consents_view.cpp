#include <string>

#include "app/own_consents_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/overlay.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/danger_dialog.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/privacy_view.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: consents.child.text.

// Keys made here: strings-prefix: consents.face. strings-prefix: consents.notices. strings-prefix: consents.details.
// strings-prefix: consents.service. strings-prefix: consents.identity.

namespace {

using domain::ConsentKind;

std::string key_of(ConsentKind kind, std::string_view part) {
    return "consents." + std::string(domain::name_of(kind)) + "." + std::string(part);
}

/// "2026-06-18 同意，第 2026-06-01 版", or what holds without it.
std::string state_of(const Scene& scene, const protocol::OwnConsent& consent) {
    if (!consent.given || !consent.decided_at) return std::string(scene.text(key_of(consent.text.kind, "off")));
    return scene.strings.text("consents.given",
                              {{"date", app::date_text({*consent.decided_at})}, {"version", consent.version}});
}

std::string_view icon_of(ConsentKind kind) {
    switch (kind) {
        case ConsentKind::Face: return "face";
        case ConsentKind::Notices: return "bell";
        case ConsentKind::Details: return "receipt";
        case ConsentKind::Child: return "family";
        case ConsentKind::Service:
        case ConsentKind::Identity: return "document";
    }
    return "document";
}

void draw_section(const Scene& scene, std::string_view key) {
    scene.ui.layout().space(18);
    ui_kit::heading(scene.ui, key, 2, scene.text(key), scene.theme().type.title3);
    scene.ui.layout().space(10);
}

/// Rows of switches, a line between them.
void draw_line(const Scene& scene, bool is_first) {
    ui_kit::Ui& ui = scene.ui;
    if (is_first) return;
    ui.layout().space(8);
    const ui_kit::Rectangle row = ui.layout().take(1);
    ui.painter().horizontal_line(row.left, row.right(), row.top, scene.theme().color.line);
    ui.layout().space(8);
}

void draw_optional(const Scene& scene, const protocol::OwnConsentsAnswer& answer) {
    const ui_kit::Card card(scene.ui);
    bool is_first = true;
    for (const protocol::OwnConsent& consent : answer.items) {
        if (domain::is_required(consent.text.kind)) continue;
        draw_line(scene, is_first);
        is_first = false;
        const std::string key = key_of(consent.text.kind, "title");
        const std::string meta = state_of(scene, consent);
        if (ui_kit::switch_row(scene.ui, {.key = key,
                                          .icon = icon_of(consent.text.kind),
                                          .title = scene.text(key),
                                          .meta = meta,
                                          .on = consent.given})) {
            scene.emit(app::ConsentSwitched{consent.text.kind});
        }
    }
}

void draw_children(const Scene& scene, const protocol::OwnConsentsAnswer& answer) {
    if (answer.children.empty()) return;
    draw_section(scene, "consents.children");
    const ui_kit::Card card(scene.ui, 0);
    for (const protocol::ChildConsent& child : answer.children) {
        const std::string title =
            scene.strings.text("consents.child.name", {{"name", child.name}, {"age", std::to_string(child.age)}});
        const std::string meta = scene.strings.text(child.given ? "consents.child.given" : "consents.child.withdrawn",
                                                    {{"date", app::date_text({child.decided_at})}});
        const bool tapped = ui_kit::list_cell(scene.ui, {.key = "consents.child." + child.child,
                                                         .icon = "family",
                                                         .title = title,
                                                         .meta = meta,
                                                         .value = child.given ? scene.text("consents.withdraw") : "",
                                                         .has_line_above = &child != answer.children.data(),
                                                         .leads_somewhere = child.given});
        if (tapped) scene.emit(app::ChildConsentSwitched{child.child});
    }
}

void draw_code_showers(const Scene& scene, const protocol::OwnConsentsAnswer& answer) {
    draw_section(scene, "consents.showers");
    const ui_kit::Card card(scene.ui, 0);
    if (answer.code_showers.empty()) {
        ui_kit::list_cell(scene.ui, {.key = "consents.showers.none",
                                     .icon = "code",
                                     .title = scene.text("consents.showers.none"),
                                     .leads_somewhere = false});
    }
    for (const protocol::CodeShower& shower : answer.code_showers) {
        const std::string since =
            scene.strings.text("consents.showers.since", {{"date", app::date_text({shower.since})}});
        if (ui_kit::list_cell(scene.ui, {.key = "consents.shower." + shower.voucher,
                                         .icon = "code",
                                         .title = shower.name,
                                         .meta = since,
                                         .has_line_above = &shower != answer.code_showers.data()})) {
            scene.emit(app::KinOpened{shower.voucher, false});
        }
    }
}

void draw_required(const Scene& scene, const protocol::OwnConsentsAnswer& answer) {
    draw_section(scene, "consents.required");
    const ui_kit::Card card(scene.ui, 0);
    for (const protocol::OwnConsent& consent : answer.items) {
        const ConsentKind kind = consent.text.kind;
        if (!domain::is_required(kind)) continue;
        const std::string key = key_of(kind, "title");
        const std::string meta = state_of(scene, consent);
        if (ui_kit::list_cell(scene.ui, {.key = key,
                                         .icon = "document",
                                         .title = scene.text(key),
                                         .meta = meta,
                                         .has_line_above = kind != ConsentKind::Service})) {
            scene.emit(app::ConsentTextOpened{kind});
        }
    }
    if (ui_kit::list_cell(scene.ui, {.key = "consents.delete",
                                     .icon = "trash",
                                     .title = scene.text("consents.delete"),
                                     .meta = scene.text("consents.delete.about"),
                                     .has_line_above = true})) {
        scene.emit.press(app::Button::OpenDeletion);
    }
}

}  // namespace

void draw_consents(const Scene& scene) {
    const app::OwnConsentsState& consents = scene.model.privacy.consents;
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "consents", scene.text("title.consents"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(12);
    draw_alerts(scene);
    draw_question(scene, "consents.title", "consents.lead");
    ui.layout().space(16);
    if (consents.data) {
        draw_optional(scene, *consents.data);
        draw_children(scene, *consents.data);
        draw_code_showers(scene, *consents.data);
        draw_required(scene, *consents.data);
    } else {
        draw_not_loaded(scene, consents, app::Button::ConsentsRetry);
    }
    ui.layout().space(16);
    page.end_content();
    page.begin_actions();
    if (ui_kit::button(ui, {.key = "consents.data",
                            .label = scene.text("consents.data"),
                            .kind = ui_kit::ButtonKind::Soft,
                            .icon = "document"})) {
        scene.emit.press(app::Button::OpenCollectedData);
    }
    page.end_actions();
}

void draw_consent_decision(const Scene& scene) {
    const auto asked = scene.model.privacy.consents.asked;
    const protocol::OwnConsent* consent = asked ? app::find_own_consent(scene.model, *asked) : nullptr;
    ui_kit::Ui& ui = scene.ui;
    const bool withdraws = consent != nullptr && consent->given;
    const ConsentKind kind = asked.value_or(ConsentKind::Notices);
    const std::string_view title = scene.text(key_of(kind, "title"));
    const ui_kit::Sheet sheet(ui, {"sheet.consent", title, ui_kit::Role::AlertDialog});
    ui_kit::heading(
        ui, app::sheet_heading_key, 2,
        scene.strings.text(withdraws ? "consents.withdraw.title" : "consents.give.title", {{"name", title}}),
        scene.theme().type.title2);
    ui.layout().space(8);
    ui_kit::paragraph(ui, "consents.effect", scene.text(key_of(kind, withdraws ? "withdraw" : "give")),
                      scene.theme().type.body, scene.theme().color.ink2);
    ui.layout().space(20);
    const bool busy = app::is_pending(scene.model, app::RequestKind::DecideConsent);
    const std::string_view label = withdraws ? "consents.withdraw.confirm" : "consents.give.confirm";
    if (ui_kit::button(ui, {.key = "consents.decide",
                            .label = scene.text(busy ? "consents.decide.busy" : label),
                            .kind = withdraws ? ui_kit::ButtonKind::Danger : ui_kit::ButtonKind::Primary,
                            .busy = busy})) {
        scene.emit.press(app::Button::ConsentDecide);
    }
    ui.layout().space(8);
    if (ui_kit::button(
            ui, {.key = "consents.read", .label = scene.text("consents.read"), .kind = ui_kit::ButtonKind::Outline})) {
        scene.emit.press(app::Button::ConsentRead);
    }
    ui.layout().space(4);
    if (ui_kit::button(ui, {.key = "sheet.close",
                            .label = scene.text(withdraws ? "consents.withdraw.cancel" : "consents.give.cancel"),
                            .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::SheetClose);
    }
    if (sheet.dismissed()) scene.emit.press(app::Button::SheetClose);
}

void draw_child_consent(const Scene& scene) {
    const protocol::ChildConsent* child = app::find_asked_child(scene.model);
    const std::string name = child == nullptr ? std::string() : child->name;
    const std::string effect =
        "consents.child.text." + (child == nullptr ? std::string("nothing") : app::child_consent_carries(*child));
    draw_danger(scene, {.dialog_key = "dialog.child_consent",
                        .title = scene.strings.text("consents.child.title", {{"name", name}}),
                        .text = scene.text(effect),
                        .confirm_key = "consents.child.withdraw",
                        .confirm = scene.text("consents.withdraw.confirm"),
                        .cancel = scene.text("consents.withdraw.cancel"),
                        .button = app::Button::ChildConsentWithdraw});
}

}  // namespace views::inline members
