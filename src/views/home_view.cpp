#include "views/home_view.hpp"

#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/fitted_text.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/elder_home_view.hpp"
#include "views/family_home_view.hpp"
#include "views/next_step_view.hpp"
#include "views/tab_bar_view.hpp"

namespace views::inline members {
namespace {

constexpr std::int64_t skeleton_delay_ms = 300;

/// Greeting on the left, settings on the right.
void draw_greeting(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui.layout().space(16);
    const ui_kit::Rectangle row = ui.layout().take(theme.type.title1.line_height + 8);
    const std::string_view greeting = scene.text(app::greeting_key(scene.model));
    const ui_kit::Rectangle title{row.left, row.top + 4, row.width - 60, theme.type.title1.line_height};
    ui.painter().text_line(greeting, {title.left, title.top}, theme.type.title1, theme.color.ink);
    ui.recorder().add({.key = app::heading_key(app::Screen::Home),
                       .role = ui_kit::Role::Heading,
                       .name = greeting,
                       .level = 1,
                       .rectangle = title});
    const float target = theme.size.minimum_target;
    const ui_kit::Rectangle gear{row.right() - target + 10, row.centre().y - target / 2, target, target};
    if (ui_kit::icon_button(ui, {"home.settings", scene.text("home.settings"), "sliders"}, gear, theme.color.ink)) {
        scene.emit.press(app::Button::HomeSettings);
    }
}

std::string last_login_line(const Scene& scene, const app::HomeData& data) {
    if (!data.last_login_at) return std::string(scene.text("home.account.first_login"));
    return std::string(scene.text("home.account.last_login")) + " " +
           app::moment_text(scene.model, scene.strings, *data.last_login_at);
}

/// The account: number large, the last log-in below, devices in the well at the foot.
void draw_account(const Scene& scene, const app::HomeData& data) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::TextStyle& small = theme.type.second;
    const ui_kit::TextStyle& large = theme.type.display;
    const float well = small.line_height + 32;
    const float padding = 20;
    const ui_kit::Rectangle hero =
        ui.layout().take(padding + small.line_height + 4 + large.line_height + small.line_height + padding + well);
    ui.painter().fill_gradient(hero, theme.color.hero1, theme.color.hero2, 20);
    ui_kit::hero_rings(ui, hero);
    ui.painter().fill_bottom({hero.left, hero.bottom() - well, hero.width, well}, {0, 0, 0, 41}, 20);

    const float left = hero.left + padding;
    float y = hero.top + padding;
    const std::string_view label = scene.text("home.account.title");
    ui.painter().text_line(label, {left, y}, small, theme.color.on_hero2);
    y += small.line_height + 4;
    const bool number_fits = ui.text().width(data.mobile_masked, large) <= hero.width - 2 * padding;
    ui.painter().text_line(data.mobile_masked, {left, y}, number_fits ? large : theme.type.title2, theme.color.on_hero);
    y += large.line_height;
    const std::string last_login = last_login_line(scene, data);
    const float room = hero.width - 2 * padding;
    ui.painter().text_line(last_login, {left, y}, ui_kit::fitted_style(ui, last_login, small, room),
                           theme.color.on_hero2);

    const std::string devices =
        std::string(scene.text("home.account.devices")) + " " +
        scene.strings.text("home.account.devices.count", {{"count", std::to_string(data.active_sessions)}});
    ui.painter().text_line(devices, {left, hero.bottom() - well + 16}, ui_kit::fitted_style(ui, devices, small, room),
                           theme.color.on_hero);
    const std::string spoken = std::string(label) + " " + data.mobile_masked + "\n" + last_login + "\n" + devices;
    ui.recorder().add({.key = "home.account", .role = ui_kit::Role::Text, .name = spoken, .rectangle = hero});
}

void draw_section(const Scene& scene, std::string_view key) {
    scene.ui.layout().space(18);
    ui_kit::heading(scene.ui, key, 2, scene.text(key), scene.theme().type.title3);
    scene.ui.layout().space(10);
}

void draw_facts(const Scene& scene, const app::HomeData& data) {
    const ui_kit::Card card(scene.ui, 0);
    ui_kit::list_cell(scene.ui, {.key = "home.registered",
                                 .icon = "calendar",
                                 .title = scene.text("home.account.registered"),
                                 .value = app::moment_text(scene.model, scene.strings, data.registered_at),
                                 .leads_somewhere = false});
    const std::string_view identity =
        scene.text(data.identity_verified ? "home.account.identity.done" : "home.account.identity.not_done");
    ui_kit::list_cell(scene.ui, {.key = "home.identity",
                                 .icon = "shield",
                                 .title = scene.text("home.account.identity"),
                                 .value = identity,
                                 .has_line_above = true,
                                 .leads_somewhere = false});
}

void draw_consents(const Scene& scene, const app::HomeData& data) {
    const ui_kit::Card card(scene.ui, 0);
    bool is_first = true;
    for (const app::ConsentGiven& consent : data.consents) {
        const std::string name(domain::name_of(consent.kind));
        const std::string meta =
            consent.given ? scene.strings.text("home.consent.given", {{"date", app::date_text(consent.decided_at)},
                                                                      {"version", consent.version}})
                          : std::string(scene.text("home.consent.not_given"));
        ui_kit::list_cell(scene.ui, {.key = "home.consent." + name,
                                     .icon = consent.given ? "check" : "cross",
                                     .title = scene.text("start.consent." + name + ".title"),
                                     .meta = meta,
                                     .has_line_above = !is_first,
                                     .leads_somewhere = false});
        is_first = false;
    }
}

void draw_loaded(const Scene& scene, const app::HomeData& data) {
    ui_kit::Ui& ui = scene.ui;
    draw_account(scene, data);
    if (!scene.model.online) {
        ui.layout().space(6);
        const std::string time = app::moment_text(scene.model, scene.strings, scene.model.home.loaded_at);
        ui_kit::paragraph(ui, "home.stale", scene.strings.text("home.stale", {{"time", time}}),
                          scene.theme().type.caption, scene.theme().color.ink3);
    }
    ui.layout().space(12);
    if (scene.model.identity.data) {
        draw_next_step(scene);
        ui.layout().space(12);
    }
    {
        const ui_kit::Card card(ui, 0);
        if (ui_kit::list_cell(ui, {.key = "home.difference",
                                   .icon = "wallet",
                                   .title = scene.text("home.next.title"),
                                   .meta = scene.text("home.next.text"),
                                   .tone = ui_kit::Tone::Accent,
                                   .tiled = true})) {
            scene.emit.press(app::Button::HomeDifference);
        }
        if (ui_kit::list_cell(ui, {.key = "home.family",
                                   .icon = "family",
                                   .title = scene.text("home.family"),
                                   .meta = scene.text("home.family.about"),
                                   .tone = ui_kit::Tone::Accent,
                                   .tiled = true,
                                   .has_line_above = true})) {
            scene.emit.press(app::Button::HomeFamily);
        }
    }
    draw_section(scene, "home.account.title");
    draw_facts(scene, data);
    draw_section(scene, "home.consents.title");
    draw_consents(scene, data);
}

void draw_failed(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui_kit::heading(ui, "home.failed.title", 2, scene.text("home.failed.title"), theme.type.title2);
    ui.layout().space(6);
    const std::string text = scene.model.home.failure ? scene.sentence(*scene.model.home.failure)
                                                      : std::string(scene.text("home.failed.text"));
    ui_kit::paragraph(ui, "home.failed", text, theme.type.body, theme.color.ink2);
    ui.layout().space(20);
    if (ui_kit::button(ui, {.key = "home.retry", .label = scene.text("button.retry"), .icon = "refresh"})) {
        scene.emit.press(app::Button::HomeRetry);
    }
}

void draw_waiting(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const std::int64_t shown_from = scene.model.home.since.unix_ms + skeleton_delay_ms;
    if (ui.input().now_ms < shown_from) return ui.redraw_at(shown_from);
    const ui_kit::Card card(ui);
    ui_kit::skeleton(ui, "home.loading", scene.text("status.loading"), 6);
}

}  // namespace

void draw_home(const Scene& scene) {
    const std::optional<app::HomeData>& data = scene.model.home.data;
    const bool shows_elder = data && data->person && scene.model.reading_mode == app::ReadingMode::Elder;
    {
        ui_kit::Page page(scene.ui, "home", scene.text("title.home"));
        leave_room_for_tabs(scene, page);
        page.begin_content();
        if (shows_elder) {
            draw_elder_home(scene, *data);
        } else if (data && data->person) {
            draw_family_home(scene, *data);
        } else {
            draw_greeting(scene);
            scene.ui.layout().space(12);
            draw_alerts(scene);
            if (data) {
                draw_loaded(scene, *data);
            } else if (scene.model.home.state == app::LoadState::Failed) {
                draw_failed(scene);
            } else {
                draw_waiting(scene);
            }
        }
        scene.ui.layout().space(16);
        page.end_content();
        if (shows_elder) {
            page.begin_actions();
            draw_elder_more(scene);
            page.end_actions();
        }
    }
    draw_tabs(scene);
}

}  // namespace views::inline members
