#include "views/me_view.hpp"

#include <string>

#include "ui_kit/list_cell.hpp"
#include "ui_kit/surface.hpp"
#include "views/alerts_view.hpp"
#include "views/next_step_view.hpp"
#include "views/spending_parts.hpp"
#include "views/tab_bar_view.hpp"

namespace views::inline members {
namespace {

void draw_person(const Scene& scene) {
    const app::Model& model = scene.model;
    const ui_kit::Card card(scene.ui, 0);
    const bool known = model.home.data && model.home.data->person;
    const std::string name = known ? model.home.data->person->name : model.session.mobile_masked;
    const std::string meta = known ? model.home.data->person->resident_id_masked : std::string();
    ui_kit::list_cell(scene.ui, {.key = "me.person",
                                 .icon = "user",
                                 .title = name,
                                 .meta = meta,
                                 .value = scene.text(known ? "me.verified" : "me.not_verified"),
                                 .tone = ui_kit::Tone::Accent,
                                 .tiled = true,
                                 .leads_somewhere = false});
    if (!known) return;
    const bool zh = model.language == app::Language::Chinese;
    ui_kit::list_cell(scene.ui, {.key = "me.place",
                                 .icon = "pin",
                                 .title = scene.text("me.place"),
                                 .value = zh ? model.home.data->person->place_zh : model.home.data->person->place_en,
                                 .has_line_above = true,
                                 .leads_somewhere = false});
}

void draw_entries(const Scene& scene) {
    const ui_kit::Card card(scene.ui, 0);
    const std::int64_t unread = scene.model.home.data ? scene.model.home.data->unread : 0;
    const std::string count =
        unread == 0 ? std::string() : scene.strings.text("home.notices.unread", {{"count", std::to_string(unread)}});
    if (ui_kit::list_cell(
            scene.ui, {.key = "me.notices", .icon = "bell", .title = scene.text("title.notices"), .value = count})) {
        scene.emit.press(app::Button::OpenNotices);
    }
    if (ui_kit::list_cell(
            scene.ui,
            {.key = "me.settings", .icon = "sliders", .title = scene.text("title.settings"), .has_line_above = true})) {
        scene.emit.press(app::Button::HomeSettings);
    }
}

}  // namespace

void draw_me(const Scene& scene) {
    {
        ui_kit::Page page(scene.ui, "me", scene.text("title.me"));
        leave_room_for_tabs(scene, page);
        page.begin_content();
        draw_root_title(scene, app::heading_key(app::Screen::Me), scene.text("title.me"));
        draw_alerts(scene);
        draw_person(scene);
        scene.ui.layout().space(12);
        const bool active =
            scene.model.identity.data && scene.model.identity.data->step == domain::IdentityStep::Active;
        if (scene.model.identity.data && !active) {
            draw_next_step(scene);
            scene.ui.layout().space(12);
        }
        draw_entries(scene);
        scene.ui.layout().space(16);
        page.end_content();
    }
    draw_tabs(scene);
}

}  // namespace views::inline members
