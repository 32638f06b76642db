#include <algorithm>
#include <array>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/danger_dialog.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/privacy_view.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: deletion.obstacle.

namespace {

void draw_password(const Scene& scene, std::string_view eye_key) {
    draw_password_field(scene, {app::Field::AccountPassword, "current-password", "go", eye_key,
                                scene.model.privacy.password_shown, app::Button::AccountShowPassword});
}

/// What stands in the way: each named, with who mends it, and leading there.
void draw_hindrances(const Scene& scene, const protocol::DeletionAnswer& deletion) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::heading(ui, "deletion.first", 2, scene.text("deletion.first"), scene.theme().type.title3);
    ui.layout().space(10);
    const ui_kit::Card card(ui, 0);
    for (const protocol::DeletionHindrance& hindrance : deletion.hindrances) {
        const std::string key = "deletion.obstacle." + std::string(domain::name_of(hindrance.obstacle));
        const std::string title = scene.strings.text(
            key, {{"count", std::to_string(hindrance.count)}, {"amount", yuan(hindrance.amount_fen)}});
        if (ui_kit::list_cell(ui, {.key = key,
                                   .icon = "alert",
                                   .title = title,
                                   .meta = scene.text(key + ".mend"),
                                   .has_line_above = &hindrance != deletion.hindrances.data()})) {
            scene.emit(app::DeletionWayTaken{hindrance.obstacle});
        }
    }
}

/// What goes and what stays, from the list of collected data.
void draw_fate(const Scene& scene, domain::AfterDeletion after, std::string_view title_key) {
    if (!scene.model.privacy.data.data) return;
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const bool zh = scene.model.language == app::Language::Chinese;
    const bool stays = after == domain::AfterDeletion::Kept;
    ui.layout().space(18);
    ui_kit::heading(ui, title_key, 2, scene.text(title_key), theme.type.title3);
    ui.layout().space(10);
    const ui_kit::Card card(ui);
    bool is_first = true;
    for (const protocol::CollectedDataItem& item : scene.model.privacy.data.data->items) {
        if (item.text.after != after) continue;
        if (!is_first) ui.layout().space(8);
        is_first = false;
        const std::string& name = zh ? item.text.name_zh : item.text.name_en;
        const std::string& how_long = zh ? item.text.how_long_zh : item.text.how_long_en;
        const std::string line =
            stays ? scene.strings.text("deletion.stays.line", {{"name", name}, {"how_long", how_long}}) : name;
        const std::string key = "deletion.data." + std::string(domain::name_of(item.text.kind));
        ui_kit::icon_line(ui, {key, stays ? "lock" : "trash", line, theme.color.ink2, theme.color.ink});
    }
}

bool can_delete(const Scene& scene) {
    const auto& deletion = scene.model.privacy.deletion;
    return deletion.data && deletion.data->hindrances.empty();
}

void draw_deletion_content(const Scene& scene) {
    const auto& deletion = scene.model.privacy.deletion;
    ui_kit::Ui& ui = scene.ui;
    if (!deletion.data) return draw_not_loaded(scene, deletion, app::Button::DeletionRetry);
    if (!can_delete(scene)) draw_hindrances(scene, *deletion.data);
    draw_fate(scene, domain::AfterDeletion::Deleted, "deletion.goes");
    draw_fate(scene, domain::AfterDeletion::Kept, "deletion.stays");
    ui.layout().space(12);
    ui_kit::note(ui, {"deletion.money", "wallet", scene.text("deletion.money")});
    if (!can_delete(scene)) return;
    ui.layout().space(20);
    draw_password(scene, "deletion.show_password");
}

}  // namespace

void draw_own_data(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "own_data", scene.text("title.own_data"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(12);
    draw_alerts(scene);
    draw_question(scene, "own_data.title", "own_data.lead");
    ui.layout().space(16);
    {
        const ui_kit::Card card(ui, 0);
        if (ui_kit::list_cell(ui, {.key = "own_data.list",
                                   .icon = "document",
                                   .title = scene.text("own_data.list"),
                                   .meta = scene.text("own_data.list.about"),
                                   .accent_icon = true})) {
            scene.emit.press(app::Button::OpenCollectedData);
        }
        if (ui_kit::list_cell(ui, {.key = "own_data.export",
                                   .icon = "download",
                                   .title = scene.text("own_data.export"),
                                   .meta = scene.text("own_data.export.about"),
                                   .has_line_above = true,
                                   .accent_icon = true})) {
            scene.emit.press(app::Button::OpenExport);
        }
    }
    ui.layout().space(12);
    {
        const ui_kit::Card card(ui, 0);
        if (ui_kit::list_cell(ui, {.key = "own_data.delete",
                                   .icon = "trash",
                                   .title = scene.text("own_data.delete"),
                                   .meta = scene.text("own_data.delete.about"),
                                   .danger = true})) {
            scene.emit.press(app::Button::OpenDeletion);
        }
    }
    page.end_content();
}

void draw_export(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const auto& ready = scene.model.privacy.ready;
    const bool is_ready = ready && app::server_now(scene.model).unix_ms < ready->until;
    ui_kit::Page page(ui, "export", scene.text("title.export"));
    draw_bar(scene, page);
    const FormScope form(scene, "export.form", "export.prepare", scene.model.session.mobile_masked);
    page.begin_content();
    ui.layout().space(12);
    draw_alerts(scene);
    draw_question(scene, is_ready ? "export.ready.title" : "export.title",
                  is_ready ? "export.ready.lead" : "export.lead");
    ui.layout().space(16);
    if (!is_ready) draw_password(scene, "export.show_password");
    ui.layout().space(16);
    ui_kit::note(ui, {"export.care", "shield", scene.text("export.care")});
    ui.layout().space(16);
    page.end_content();
    page.begin_actions();
    if (!is_ready) {
        draw_submit(scene, {"export.prepare", "export.prepare", "export.prepare.busy",
                            app::is_pending(scene.model, app::RequestKind::PrepareExport), app::Button::ExportPrepare});
    } else {
        if (ui_kit::button(ui, {.key = "export.page", .label = scene.text("export.page"), .icon = "document"})) {
            scene.emit.press(app::Button::ExportOpenPage);
        }
        ui.layout().space(8);
        if (ui_kit::button(ui, {.key = "export.data",
                                .label = scene.text("export.data"),
                                .kind = ui_kit::ButtonKind::Outline,
                                .icon = "download"})) {
            scene.emit.press(app::Button::ExportSaveData);
        }
    }
    page.end_actions();
}

void draw_deletion(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "deletion", scene.text("title.deletion"));
    draw_bar(scene, page);
    const FormScope form(scene, "deletion.form", "deletion.continue", scene.model.session.mobile_masked);
    page.begin_content();
    ui.layout().space(12);
    draw_alerts(scene);
    draw_question(scene, "deletion.title", "deletion.lead");
    ui.layout().space(16);
    draw_deletion_content(scene);
    ui.layout().space(16);
    page.end_content();
    if (!can_delete(scene)) return;
    page.begin_actions();
    if (ui_kit::button(ui, {.key = "deletion.continue",
                            .label = scene.text("deletion.continue"),
                            .kind = ui_kit::ButtonKind::Danger,
                            .icon = "trash"})) {
        scene.emit.press(app::Button::DeletionContinue);
    }
    page.end_actions();
}

void draw_deletion_confirmation(const Scene& scene) {
    const bool busy = app::is_pending(scene.model, app::RequestKind::DeleteAccount);
    draw_danger(scene, {.dialog_key = "dialog.deletion",
                        .title = std::string(scene.text("deletion.confirm.title")),
                        .text = scene.text("deletion.confirm.text"),
                        .confirm_key = "deletion.confirm",
                        .confirm = scene.text(busy ? "deletion.confirm.busy" : "deletion.confirm"),
                        .cancel = scene.text("deletion.confirm.cancel"),
                        .busy = busy,
                        .button = app::Button::DeletionConfirm});
}

}  // namespace views::inline members
