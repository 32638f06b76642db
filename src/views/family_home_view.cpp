#include "views/family_home_view.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/home_greeting.hpp"
#include "views/home_members_view.hpp"
#include "views/load_parts.hpp"
#include "views/next_step_view.hpp"
#include "views/spending_parts.hpp"

namespace views {

namespace {

std::string balance_help(const Scene& scene, const protocol::HomePerson& person) {
    if (!person.has_account) return std::string(scene.text("home.balance.none"));
    if (!person.balance_offered) return std::string(scene.text("home.balance.not_offered"));
    return scene.strings.text("home.balance.updated",
                              {{"time", app::moment_text(scene.model, scene.strings, scene.model.home.loaded_at)}});
}

/// "家人本月用了 ¥1,286.40   看明细 ›", the amount bold; only the chevron where there is no room for words.
void draw_foot(const Scene& scene, ui_kit::Rectangle foot, const std::string& text, const std::string& amount) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Color ink = scene.theme().color.on_hero;
    const ui_kit::TextStyle& style = scene.theme().type.second;
    ui_kit::TextStyle bold = style;
    bold.weight = ui_kit::FontWeight::Bold;
    constexpr float chevron = 18;
    ui.painter().icon("right", {foot.right() - chevron, foot.centre().y - chevron / 2}, chevron, ink);
    const std::size_t at = text.find(amount);
    const std::string before = text.substr(0, at);
    const std::string behind = text.substr(at + amount.size());
    const float before_width = ui.text().width(before, style);
    const float amount_width = ui.text().width(amount, bold);
    const float width = before_width + amount_width + ui.text().width(behind, style);
    const std::string_view details = scene.text("home.details");
    const float details_width = ui.text().width(details, style);
    const float room = foot.width - chevron - 4;
    const float top = foot.centre().y - style.line_height / 2;
    if (width > room) {
        const float height = ui.text().height(text, style, room);
        ui_kit::draw_text(ui, text, {foot.left, foot.centre().y - height / 2, room, height}, style, ink);
        return;
    }
    ui.painter().text_line(before, {foot.left, top}, style, ink);
    ui.painter().text_line(amount, {foot.left + before_width, top}, bold, ink);
    ui.painter().text_line(behind, {foot.left + before_width + amount_width, top}, style, ink);
    if (width + 16 + details_width > room) return;
    ui.painter().text_line(details, {foot.right() - chevron - 4 - details_width, top}, style, ink);
}

/// The balance, and in the well what the family spent this month; the well leads to the details.
void draw_balance(const Scene& scene, const app::HomeData& data) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const protocol::HomePerson& person = *data.person;
    const std::string label(scene.text("home.balance"));
    const std::string amount = home_balance(scene, person);
    const std::string help = balance_help(scene, person);
    const std::string spent_amount = yuan(data.family ? data.family->total_fen : 0);
    const std::string spent = scene.strings.text("home.family.spent", {{"amount", spent_amount}});
    const ui_kit::TextStyle& small = theme.type.second;
    constexpr float padding = 20;
    const float text_width = ui.layout().width() - 2 * padding;
    const float help_height = ui.text().height(help, small, text_width);
    const float spent_height = ui.text().height(spent, small, text_width - 22);
    const float well = std::max(theme.size.minimum_target, spent_height + 24);
    const float head = padding + small.line_height + 4 + theme.type.display.line_height + help_height + padding;
    const ui_kit::Rectangle hero = ui.layout().take(head + well);
    ui.painter().fill_gradient(hero, theme.color.hero1, theme.color.hero2, 20);
    ui_kit::hero_rings(ui, hero);
    const ui_kit::Rectangle foot{hero.left, hero.bottom() - well, hero.width, well};
    ui.painter().fill_bottom(foot, {0, 0, 0, 41}, 20);

    float y = hero.top + padding;
    ui.painter().text_line(label, {hero.left + padding, y}, small, theme.color.on_hero2);
    y += small.line_height + 4;
    const bool fits = ui.text().width(amount, theme.type.display) <= text_width;
    ui.painter().text_line(amount, {hero.left + padding, y}, fits ? theme.type.display : theme.type.title2,
                           theme.color.on_hero);
    y += theme.type.display.line_height;
    ui_kit::draw_text(ui, help, {hero.left + padding, y, text_width, 0}, small, theme.color.on_hero2);
    const float target = theme.size.minimum_target;
    ui.recorder().add({.key = "home.balance",
                       .role = ui_kit::Role::Text,
                       .name = label + " " + amount + "\n" + help,
                       .rectangle = {hero.left, hero.top, hero.width - target - 8, head}});
    if (person.balance_offered) {
        const bool hidden = scene.model.balance_hidden;
        const std::string_view name = scene.text(hidden ? "home.balance.show" : "home.balance.hide");
        if (ui_kit::icon_button(ui, {"home.balance.eye", name, hidden ? "eye-off" : "eye"},
                                {hero.right() - target - 8, hero.top + 8, target, target}, theme.color.on_hero)) {
            scene.emit.press(app::Button::HomeHideBalance);
        }
    }
    const ui_kit::Interaction state = ui.interact("home.spending", foot);
    draw_foot(scene, foot.inset(padding, 0), spent, spent_amount);
    ui_kit::focus_ring(ui, state, foot.inset(8, 8), 8);
    ui.recorder().add({.key = "home.spending",
                       .role = ui_kit::Role::Link,
                       .name = spent + " " + std::string(scene.text("home.details")),
                       .rectangle = foot,
                       .href = "#/spending"});
    if (state.activated) scene.emit.press(app::Button::TabSpending);
}

void draw_sharers(const Scene& scene, const protocol::HomeFamily& family) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(12);
    const ui_kit::Card card(ui, 0);
    int number = 0;
    for (const std::string& name : family.sharers) {
        const std::string key = "home.sharer." + std::to_string(++number);
        const std::string title = scene.strings.text("home.sharer", {{"name", name}});
        ui_kit::list_cell(ui, {.key = key,
                               .icon = "wallet",
                               .title = title,
                               .meta = scene.text("home.sharer.text"),
                               .tiled = true,
                               .has_line_above = number > 1,
                               .leads_somewhere = false});
    }
}

}  // namespace

void draw_family_home(const Scene& scene, const app::HomeData& data) {
    ui_kit::Ui& ui = scene.ui;
    draw_home_greeting(scene, *data.person);
    ui.layout().space(14);
    draw_alerts(scene);
    draw_balance(scene, data);
    draw_stale(scene, scene.model.home.loaded_at);
    const auto& identity = scene.model.identity.data;
    if (identity && identity->step != domain::IdentityStep::Active) {
        // Later the code in the middle of the tabs is the next step.
        ui.layout().space(12);
        draw_next_step(scene);
    }
    if (data.family && !data.family->sharers.empty()) draw_sharers(scene, *data.family);
    const bool shares = data.family && !data.family->members.empty();
    if (shares) draw_home_members(scene, *data.family);
    if (data.last_record && data.last_record_member) {
        if (draw_home_section(scene, {"home.latest", scene.text("home.latest"), "home.all_spending",
                                      scene.text("home.all_spending")})) {
            scene.emit.press(app::Button::TabSpending);
        }
        const ui_kit::Card card(ui, 0);
        draw_record_row(scene, *data.last_record, *data.last_record_member, false);
    }
    ui.layout().space(12);
    const ui_kit::Card card(ui, 0);
    if (!shares && ui_kit::list_cell(ui, {.key = "home.to_family",
                                          .icon = "family",
                                          .title = scene.text("home.family"),
                                          .meta = scene.text("home.family.about"),
                                          .tiled = true})) {
        scene.emit.press(app::Button::HomeFamily);
    }
    if (ui_kit::list_cell(ui, {.key = "home.try",
                               .icon = "try",
                               .title = scene.text("me.try"),
                               .meta = scene.text("home.try.about"),
                               .tiled = true,
                               .has_line_above = !shares})) {
        scene.emit.press(app::Button::OpenTry);
    }
    if (ui_kit::list_cell(ui, {.key = "home.difference",
                               .icon = "help",
                               .title = scene.text("home.next.title"),
                               .meta = scene.text("home.next.text"),
                               .tiled = true,
                               .has_line_above = true})) {
        scene.emit.press(app::Button::HomeDifference);
    }
}

}  // namespace views
