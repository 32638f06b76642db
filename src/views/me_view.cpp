#include "views/me_view.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "ui_kit/fitted_text.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/next_step_view.hpp"
#include "views/spending_parts.hpp"
#include "views/tab_bar_view.hpp"

namespace views::inline members {
namespace {

/// The last character of a Chinese name is what a family calls one by: "明".
std::string sign_of(std::string_view name) {
    std::size_t start = name.size();
    do {
        --start;
    } while (start > 0 && (static_cast<unsigned char>(name[start]) & 0xC0) == 0x80);
    return std::string(name.substr(start));
}

/// A small label with an icon, e.g. "已实名".
void draw_label(const Scene& scene, std::string_view icon, std::string_view text, ui_kit::Tone tone,
                ui_kit::Rectangle area) {
    const ui_kit::ToneColors colors = ui_kit::tone_colors(scene.theme(), tone);
    scene.ui.painter().fill(area, colors.background, 6);
    if (scene.theme().outlined) scene.ui.painter().stroke(area, colors.foreground, 6, 1);
    scene.ui.painter().icon(icon, {area.left + 8, area.centre().y - 8}, 16, colors.foreground);
    scene.ui.painter().text_line(text, {area.left + 30, area.top + 3}, scene.theme().type.second, colors.foreground);
}

void draw_person(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const app::Model& model = scene.model;
    const bool known = model.home.data && model.home.data->person;
    const std::string name = known ? model.home.data->person->name : model.session.mobile_masked;
    const std::string meta = known ? model.home.data->person->resident_id_masked : std::string();
    const std::string_view state = scene.text(known ? "me.verified" : "me.not_verified");
    const ui_kit::Card card(ui);
    constexpr float disc = 56;
    const float label_width = ui.text().width(state, theme.type.second) + 38;
    const float label_height = theme.type.second.line_height + 6;
    const float left = ui.layout().left() + disc + 16;
    const float room = ui.layout().left() + ui.layout().width() - left;
    const float widest = std::max(ui.text().width(name, theme.type.title2), ui.text().width(meta, theme.type.second));
    const bool beside = widest + 12 + label_width <= room;
    const float name_height = ui.text().height(name, theme.type.title2, room);
    const float meta_height = meta.empty() ? 0 : theme.type.second.line_height;
    const float height = name_height + meta_height + (beside ? 0 : label_height + 6);
    const ui_kit::Rectangle row = ui.layout().take(std::max(disc, height));
    const ui_kit::Point centre{row.left + disc / 2, row.centre().y};
    ui.painter().fill_circle(centre, disc / 2, theme.color.accent);
    if (known) {
        const ui_kit::TextStyle sign_style{22, 28, ui_kit::FontWeight::Bold};
        const std::string sign = sign_of(name);
        ui.painter().text_line(sign, {centre.x - ui.text().width(sign, sign_style) / 2, centre.y - 14}, sign_style,
                               theme.color.on_accent);
    } else {
        ui.painter().icon("user", {centre.x - 14, centre.y - 14}, 28, theme.color.on_accent);
    }
    float y = row.centre().y - height / 2;
    y += ui_kit::draw_text(ui, name, {left, y, room, name_height}, theme.type.title2, theme.color.ink);
    ui.painter().text_line(meta, {left, y}, ui_kit::fitted_style(ui, meta, theme.type.second, room), theme.color.ink2);
    y += meta_height + 6;
    const ui_kit::Rectangle label =
        beside
            ? ui_kit::Rectangle{row.right() - label_width, row.centre().y - label_height / 2, label_width, label_height}
            : ui_kit::Rectangle{left, y, label_width, label_height};
    draw_label(scene, "shield", state, known ? ui_kit::Tone::Ok : ui_kit::Tone::Neutral, label);
    std::string spoken = name;
    if (known) spoken += " " + meta;
    spoken += " " + std::string(state);
    ui.recorder().add({.key = "me.person", .role = ui_kit::Role::Text, .name = spoken, .rectangle = row});
}

struct Entry {
    std::string_view key;
    std::string_view icon;
    std::string_view title;
    app::Button button;
    bool needs_person = false;
    std::string_view value = {};
};

/// A card of entries, those left out that need an account whose owner is known.
void draw_entries(const Scene& scene, std::initializer_list<Entry> entries) {
    const ui_kit::Card card(scene.ui, 0);
    const bool known = scene.model.home.data && scene.model.home.data->person;
    bool has_line_above = false;
    for (const Entry& entry : entries) {
        if (entry.needs_person && !known) continue;
        if (ui_kit::list_cell(scene.ui, {.key = entry.key,
                                         .icon = entry.icon,
                                         .title = scene.text(entry.title),
                                         .value = entry.value,
                                         .has_line_above = has_line_above,
                                         .accent_icon = true})) {
            scene.emit.press(entry.button);
        }
        has_line_above = true;
    }
}

void draw_account(const Scene& scene) {
    const app::HomeData* home = scene.model.home.data ? &*scene.model.home.data : nullptr;
    std::string_view place;
    if (home && home->person) {
        const bool zh = scene.model.language == app::Language::Chinese;
        place = zh ? home->person->place_zh : home->person->place_en;
    }
    std::string unread;
    if (home && home->unread > 0) {
        unread = scene.strings.text("home.notices.unread", {{"count", std::to_string(home->unread)}});
    }
    draw_entries(scene, {
                            {"me.place", "pin", "me.place", app::Button::OpenPlace, true, place},
                            {"me.premiums", "receipt", "me.premiums", app::Button::OpenPremiums, true},
                            {"me.notices", "bell", "title.notices", app::Button::OpenNotices, false, unread},
                            {"me.password", "key", "title.password", app::Button::OpenChangePassword, true},
                            {"me.places", "search", "title.places", app::Button::OpenPlaces, true},
                            {"me.scan", "camera", "title.scan", app::Button::OpenScan},
                            {"me.help", "help", "title.help", app::Button::OpenHelp},
                            {"me.access", "eye", "title.access", app::Button::OpenAccessLog, true},
                            {"me.consents", "shield", "title.consents", app::Button::OpenConsents},
                            {"me.settings", "sliders", "title.settings", app::Button::HomeSettings},
                        });
}

/// Knowing before it fails, and why it failed.
void draw_questions(const Scene& scene) {
    if (!scene.model.home.data || !scene.model.home.data->person) return;
    draw_entries(scene, {
                            {"me.try", "try", "me.try", app::Button::OpenTry},
                            {"me.diagnosis", "help", "me.diagnosis", app::Button::OpenDiagnosis},
                        });
    scene.ui.layout().space(12);
}

void draw_help(const Scene& scene) {
    const ui_kit::Card card(scene.ui, 0);
    if (ui_kit::list_cell(scene.ui, {.key = "home.help",
                                     .icon = "headset",
                                     .title = scene.text("home.help"),
                                     .value = scene.text("home.help.about"),
                                     .accent_icon = true})) {
        scene.emit.press(app::Button::HomeHelp);
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
        draw_account(scene);
        scene.ui.layout().space(12);
        draw_questions(scene);
        draw_help(scene);
        scene.ui.layout().space(16);
        page.end_content();
    }
    draw_tabs(scene);
}

}  // namespace views::inline members
