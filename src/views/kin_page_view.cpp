#include <algorithm>
#include <string>

#include "app/kin_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/danger_dialog.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/kin_view.hpp"
#include "views/load_parts.hpp"

namespace views::inline members {
namespace {

/// Whoever the family voucher is about, seen from my side.
struct Shown {
    std::string name;
    std::string relation;
    std::string_view state;
    std::string since;
    bool is_mine = false;
    bool is_active = false;
    bool is_female = false;
};

Shown shown_kin(const Scene& scene) {
    const std::string& id = scene.model.route().id;
    if (const protocol::FamilyVoucher* kin = app::find_kin(scene.model, id)) {
        const bool is_active = kin->state == domain::FamilyVoucherState::Active;
        return {.name = kin->name,
                .relation = std::string(kinship_word(scene, kin->relation, kin->sex)),
                .state = scene.text(is_active ? "kin.page.active" : "kin.state.asked"),
                .since = is_active ? app::date_text({kin->confirmed_at}) : std::string(),
                .is_mine = true,
                .is_active = is_active,
                .is_female = kin->sex == domain::Sex::Female};
    }
    if (const protocol::FamilyVoucherHolder* holder = app::find_kin_holder(scene.model, id)) {
        return {.name = holder->name,
                .relation = std::string(scene.text("kin.holder.about")),
                .state = scene.text("kin.page.holder"),
                .since = app::date_text({holder->created_at}),
                .is_active = true};
    }
    return {};
}

void draw_person(const Scene& scene, const Shown& shown) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float disc = 60;
    const float left = ui.layout().left() + disc + 15;
    const float width = ui.layout().width() - disc - 15;
    const std::string_view name = shown.name.empty() ? scene.text("title.kin") : std::string_view(shown.name);
    const float name_height = ui.text().height(name, theme.type.title1, width);
    const float meta_height = ui.text().height(shown.relation, theme.type.second, width);
    const ui_kit::Rectangle row = ui.layout().take(std::max(disc, name_height + meta_height));
    ui_kit::icon_tile(ui, "code", ui_kit::Tone::Kin, {row.left, row.centre().y - disc / 2, disc, disc});
    const float top = row.centre().y - (name_height + meta_height) / 2;
    const ui_kit::Rectangle area{left, top, width, name_height};
    ui_kit::draw_text(ui, name, area, theme.type.title1, theme.color.ink);
    ui.recorder().add({.key = "kin.title", .role = ui_kit::Role::Heading, .name = name, .level = 1, .rectangle = area});
    const ui_kit::Rectangle below{left, area.bottom(), width, meta_height};
    ui_kit::draw_text(ui, shown.relation, below, theme.type.second, theme.color.ink2);
    if (!shown.relation.empty()) {
        ui.recorder().add(
            {.key = "kin.relation", .role = ui_kit::Role::Text, .name = shown.relation, .rectangle = below});
    }
}

/// Outlined in slate, as family vouchers are everywhere.
void draw_facts(const Scene& scene, const Shown& shown) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Rectangle start{ui.layout().left(), ui.layout().y(), ui.layout().width(), 0};
    ui.painter().begin_above();
    ui_kit::list_cell(ui, {.key = "kin.state",
                           .icon = shown.is_active ? "check" : "clock",
                           .title = shown.state,
                           .value = shown.since,
                           .leads_somewhere = false});
    ui_kit::list_cell(ui, {.key = "kin.money",
                           .icon = "wallet",
                           .title = scene.text("kin.never_my_money.short"),
                           .meta = scene.text("kin.never_my_money.about"),
                           .has_line_above = true,
                           .leads_somewhere = false});
    if (ui_kit::list_cell(ui, {.key = "home.difference",
                               .icon = "help",
                               .title = scene.text("family.difference"),
                               .has_line_above = true,
                               .accent_icon = true})) {
        scene.emit.press(app::Button::HomeDifference);
    }
    const ui_kit::Rectangle area{start.left, start.top, start.width, ui.layout().y() - start.top};
    ui.painter().stroke(area, scene.theme().color.kin, 16, 1.5F);
    ui.painter().switch_below();
    ui.painter().fill(area, scene.theme().color.surface, 16);
    ui.painter().end_above();
}

void draw_end_row(const Scene& scene, const Shown& shown) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Rectangle start{ui.layout().left(), ui.layout().y(), ui.layout().width(), 0};
    if (ui_kit::list_cell(ui, {.key = "kin.end",
                               .icon = "remove-person",
                               .title = scene.text("kin.end"),
                               .meta = scene.text(shown.is_mine ? "kin.end.about" : "kin.end.about.holder"),
                               .danger = true})) {
        scene.emit.press(app::Button::KinEnd);
    }
    ui.painter().stroke({start.left, start.top, start.width, ui.layout().y() - start.top}, scene.theme().color.line, 16,
                        1);
}

}  // namespace

void draw_kin(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const Shown shown = shown_kin(scene);
    ui_kit::Page page(ui, "kin", scene.text("title.kin"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(4);
    draw_alerts(scene);
    draw_person(scene, shown);
    ui.layout().space(18);
    if (scene.model.kin.data) {
        draw_facts(scene, shown);
        ui.layout().space(18);
        draw_end_row(scene, shown);
    } else {
        draw_not_loaded(scene, scene.model.kin, app::Button::KinRetry);
    }
    page.end_content();
    if (!shown.is_mine || !shown.is_active) return;
    page.begin_actions();
    const std::string show = scene.strings.text(shown.is_female ? "kin.show.her" : "kin.show.his", {});
    if (ui_kit::button(ui, {.key = "kin.show", .label = show, .icon = "code"})) {
        scene.emit(app::KinOpened{scene.model.route().id, true});
    }
    page.end_actions();
}

void draw_kin_end(const Scene& scene) {
    const Shown shown = shown_kin(scene);
    const bool busy = app::is_pending(scene.model, app::RequestKind::EndKin);
    draw_danger(scene, {.dialog_key = "dialog.kin_end",
                        .title = scene.strings.text("kin.end.title", {{"name", shown.name}}),
                        .text = scene.text(shown.is_mine ? "kin.end.text" : "kin.end.text.holder"),
                        .confirm_key = "kin.end.confirm",
                        .confirm = scene.text(busy ? "kin.end.busy" : "kin.end.confirm"),
                        .cancel = scene.text("kin.end.cancel"),
                        .busy = busy,
                        .button = app::Button::KinEndConfirm});
}

}  // namespace views::inline members
