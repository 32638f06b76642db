#include "views/elder_home_view.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/home_greeting.hpp"
#include "views/load_parts.hpp"
#include "views/next_step_view.hpp"
#include "views/spending_parts.hpp"

namespace views {
namespace {

constexpr float padding = 20;

/// On a phone as low as 640 px the second card must still be seen whole.
bool is_low(const Scene& scene) { return scene.ui.input().height < 700; }

bool is_active(const Scene& scene) {
    const auto& identity = scene.model.identity.data;
    return !identity || identity->step == domain::IdentityStep::Active;
}

/// What the hero's upper part says beside the code's picture.
struct HeroWords {
    std::string_view title;
    std::string_view about;
};

/// The code on the hero; the balance in the well at its foot. The whole is one button.
void draw_code_hero(const Scene& scene, const protocol::HomePerson& person) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float tile = 96;
    const HeroWords words{scene.text("home.step.show.title"), scene.text("home.show_code.about")};
    const float text_left = ui.layout().left() + 24 + tile + 20;
    const float text_width = ui.layout().left() + ui.layout().width() - 16 - text_left;
    const float title = ui.text().height(words.title, theme.type.title1, text_width);
    const float about = ui.text().height(words.about, theme.type.body, text_width);
    const std::string_view label = scene.text("voucher.my_balance");
    const std::string amount = home_balance(scene, person);
    const float amount_width = ui.text().width(amount, theme.type.title2);
    const bool one_line =
        ui.text().width(label, theme.type.body) + 12 + amount_width <= ui.layout().width() - 2 * padding;
    const float well = one_line ? 68 : theme.type.body.line_height + theme.type.title2.line_height + 24;
    const float head = std::max(tile, title + about) + 2 * 22;
    const ui_kit::Rectangle hero = ui.layout().take(head + well);
    const ui_kit::Interaction state = ui.interact("home.show_code", hero);
    ui.painter().fill_gradient(hero, theme.color.hero1, theme.color.hero2, 20);
    const ui_kit::Rectangle foot{hero.left, hero.bottom() - well, hero.width, well};
    ui.painter().fill_bottom(foot, {0, 0, 0, 41}, 20);
    const ui_kit::Rectangle square{hero.left + 24, hero.top + (head - tile) / 2, tile, tile};
    ui.painter().fill(square, {255, 255, 255}, 20);
    ui.painter().icon("code", {square.left + 16, square.top + 16}, 64, theme.color.hero1);
    const float top = hero.top + (head - title - about) / 2;
    ui_kit::draw_text(ui, words.title, {text_left, top, text_width, title}, theme.type.title1, theme.color.on_hero);
    ui_kit::draw_text(ui, words.about, {text_left, top + title, text_width, about}, theme.type.body,
                      theme.color.on_hero2);
    const float label_top = one_line ? foot.centre().y - theme.type.body.line_height / 2 : foot.top + 12;
    ui.painter().text_line(label, {foot.left + padding, label_top}, theme.type.body, theme.color.on_hero);
    const ui_kit::Point amount_at =
        one_line
            ? ui_kit::Point{foot.right() - padding - amount_width, foot.centre().y - theme.type.title2.line_height / 2}
            : ui_kit::Point{foot.left + padding, label_top + theme.type.body.line_height};
    ui.painter().text_line(amount, amount_at, theme.type.title2, theme.color.on_hero);
    ui_kit::focus_ring(ui, state, hero, 20);
    ui.recorder().add(
        {.key = "home.show_code",
         .role = ui_kit::Role::Button,
         .name = std::string(words.title) + " " + std::string(words.about) + " " + std::string(label) + " " + amount,
         .rectangle = hero});
    if (state.activated) scene.emit.press(app::Button::TabVoucher);
}

struct BigRow {
    std::string_view key;
    std::string_view icon;
    std::string_view title;
    std::string meta;
};

/// One of the few places, as a card that can't be missed.
bool draw_big_row(const Scene& scene, const BigRow& row) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float tile = 60;
    constexpr float chevron = 28;
    ui.layout().space(is_low(scene) ? 12.0F : 16.0F);
    const float text_left = ui.layout().left() + padding + tile + 18;
    const float text_width = ui.layout().left() + ui.layout().width() - padding - chevron - 8 - text_left;
    const float title = ui.text().height(row.title, theme.type.title3, text_width);
    const float meta = row.meta.empty() ? 0 : ui.text().height(row.meta, theme.type.second, text_width);
    const float height = std::max(is_low(scene) ? 100.0F : 118.0F, title + meta + 32);
    const ui_kit::Rectangle area = ui.layout().take(height);
    const ui_kit::Interaction state = ui.interact(row.key, area);
    ui_kit::draw_card(ui, area, 16);
    if (state.held) ui.painter().fill(area, theme.color.sunken, 16);
    ui_kit::icon_tile(ui, row.icon, ui_kit::Tone::Accent,
                      {area.left + padding, area.centre().y - tile / 2, tile, tile});
    const float top = area.centre().y - (title + meta) / 2;
    ui_kit::draw_text(ui, row.title, {text_left, top, text_width, title}, theme.type.title3, theme.color.ink);
    ui_kit::draw_text(ui, row.meta, {text_left, top + title, text_width, meta}, theme.type.second, theme.color.ink2);
    ui.painter().icon("right", {area.right() - padding - chevron + 6, area.centre().y - chevron / 2}, chevron,
                      theme.color.ink2);
    ui_kit::focus_ring(ui, state, area, 16);
    std::string spoken(row.title);
    if (!row.meta.empty()) spoken += " " + row.meta;
    ui.recorder().add({.key = row.key, .role = ui_kit::Role::Button, .name = spoken, .rectangle = area});
    return state.activated;
}

std::string people_line(const Scene& scene, const app::HomeData& data) {
    if (data.family && !data.family->members.empty()) {
        return scene.strings.text("home.family.people", {{"count", std::to_string(data.family->people)}});
    }
    if (data.family && !data.family->sharers.empty()) {
        return scene.strings.text("home.sharer", {{"name", data.family->sharers.front()}});
    }
    return std::string(scene.text("home.family.about"));
}

}  // namespace

void draw_elder_home(const Scene& scene, const app::HomeData& data) {
    draw_home_greeting(scene, *data.person);
    scene.ui.layout().space(12);
    draw_alerts(scene);
    if (is_active(scene)) {
        draw_code_hero(scene, *data.person);
    } else {
        draw_next_step(scene);
    }
    draw_stale(scene, scene.model.home.loaded_at);
    const std::string spent =
        scene.strings.text("home.family.spent", {{"amount", yuan(data.family ? data.family->total_fen : 0)}});
    if (draw_big_row(scene, {"home.spending", "chart", scene.text("home.family.spending"), spent})) {
        scene.emit.press(app::Button::TabSpending);
    }
    if (draw_big_row(scene, {"home.to_family", "family", scene.text("home.family"), people_line(scene, data)})) {
        scene.emit.press(app::Button::HomeFamily);
    }
    if (draw_big_row(scene,
                     {"home.help", "headset", scene.text("home.help"), std::string(scene.text("home.help.about"))})) {
        scene.emit.press(app::Button::HomeHelp);
    }
}

void draw_elder_more(const Scene& scene) {
    if (ui_kit::button(scene.ui, {.key = "home.me",
                                  .label = scene.text("home.more"),
                                  .kind = ui_kit::ButtonKind::Text,
                                  .icon = "right",
                                  .icon_behind = true})) {
        scene.emit.press(app::Button::TabMe);
    }
}

}  // namespace views
