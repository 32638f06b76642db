#include "views/family_home_view.hpp"

#include <algorithm>
#include <string>

#include "domain/money.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/next_step_view.hpp"
#include "views/spending_parts.hpp"

namespace views {

// Keys made here: strings-prefix: home.scheme. strings-prefix: home.status.

namespace {

bool is_elder(const Scene& scene) { return scene.model.reading_mode == app::ReadingMode::Elder; }

/// "贵阳市  职工医保  正常"
std::string standing(const Scene& scene, const protocol::HomePerson& person) {
    const bool zh = scene.model.language == app::Language::Chinese;
    const std::string status(scene.text("home.status." + std::string(domain::name_of(person.status))));
    return (zh ? person.place_zh : person.place_en) + "  " +
           std::string(scene.text("home.scheme." + std::string(domain::name_of(person.scheme)))) + "  " + status;
}

/// Name and greeting; the chip to the elder mode and the bell.
void draw_greeting(const Scene& scene, const protocol::HomePerson& person) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui.layout().space(16);
    const std::string greeting = scene.strings.text(
        "home.greeting", {{"name", person.name}, {"greeting", scene.text(app::greeting_key(scene.model))}});
    const float target = theme.size.minimum_target;
    const ui_kit::ChipSpec chip{"home.elder", scene.text(is_elder(scene) ? "home.standard" : "home.elder"), {}, {}};
    const float right = ui.layout().left() + ui.layout().width();
    const float chip_left = right - target - 4 - ui_kit::chip_width(ui, chip);
    const bool fits = chip_left - ui.layout().left() >= 150;
    const float text_width = fits ? chip_left - ui.layout().left() - 8 : ui.layout().width();
    const float controls_top = ui.layout().y();
    if (!fits) ui.layout().space(target + 4);
    const ui_kit::TextStyle& style = theme.type.title2;
    const ui_kit::Rectangle title = ui.layout().take(ui.text().height(greeting, style, text_width));
    ui_kit::draw_text(ui, greeting, {title.left, title.top, text_width, title.height}, style, theme.color.ink);
    ui.recorder().add({.key = std::string(app::heading_key(app::Screen::Home)),
                       .role = ui_kit::Role::Heading,
                       .name = greeting,
                       .level = 1,
                       .rectangle = {title.left, title.top, text_width, title.height}});
    const std::string line = standing(scene, person);
    const float line_width = text_width - 16;
    const ui_kit::Rectangle below = ui.layout().take(ui.text().height(line, theme.type.second, line_width));
    const bool well = person.status == domain::InsuranceStatus::Normal;
    ui.painter().fill_circle({below.left + 5, below.top + theme.type.second.line_height / 2}, 5,
                             well ? theme.color.ok : theme.color.bad);
    ui_kit::draw_text(ui, line, {below.left + 16, below.top, line_width, below.height}, theme.type.second,
                      theme.color.ink2);
    ui.recorder().add({.key = "home.standing",
                       .role = ui_kit::Role::Text,
                       .name = line,
                       .rectangle = {below.left, below.top, text_width, below.height}});
    if (ui_kit::chip(ui, chip, {chip_left, controls_top + (target - 36) / 2})) {
        scene.emit.press(app::Button::HomeElder);
    }
    draw_bell(scene, {right - target + 8, controls_top, target, target});
}

std::string balance_text(const Scene& scene, const protocol::HomePerson& person) {
    if (!person.balance_offered) return "-";
    if (scene.model.balance_hidden) return std::string(scene.text("home.balance.hidden"));
    return yuan(person.balance_fen);
}

std::string balance_help(const Scene& scene, const protocol::HomePerson& person) {
    if (!person.has_account) return std::string(scene.text("home.balance.none"));
    if (!person.balance_offered) return std::string(scene.text("home.balance.not_offered"));
    return scene.strings.text("home.balance.updated",
                              {{"time", app::moment_text(scene.model, scene.strings, scene.model.home.loaded_at)}});
}

/// The balance, and in the well what the family spent this month; the well leads to the details.
void draw_balance(const Scene& scene, const app::HomeData& data) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const protocol::HomePerson& person = *data.person;
    const std::string label(scene.text("home.balance"));
    const std::string amount = balance_text(scene, person);
    const std::string help = balance_help(scene, person);
    const std::string spent =
        scene.strings.text("home.family.spent", {{"amount", yuan(data.family ? data.family->total_fen : 0)}});
    const ui_kit::TextStyle& small = theme.type.second;
    constexpr float padding = 20;
    const float text_width = ui.layout().width() - 2 * padding;
    const float help_height = ui.text().height(help, small, text_width);
    const float spent_height = ui.text().height(spent, theme.type.body, text_width - 28);
    const float well = std::max(theme.size.minimum_target, spent_height + 24);
    const float head = padding + small.line_height + 4 + theme.type.display.line_height + help_height + padding;
    const ui_kit::Rectangle hero = ui.layout().take(head + well);
    ui.painter().fill_gradient(hero, theme.color.hero1, theme.color.hero2, 20);
    const ui_kit::Color ring = theme.color.on_hero.with_alpha(30);
    ui.painter().push_clip(hero);
    ui.painter().stroke_circle({hero.right() - 76, hero.top + 72}, 48, ring, 12);
    ui.painter().stroke_circle({hero.right() - 22, hero.top + 72}, 48, ring, 12);
    ui.painter().pop_clip();
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
    ui_kit::draw_text(ui, spent, {foot.left + padding, foot.centre().y - spent_height / 2, text_width - 28, 0},
                      theme.type.body, theme.color.on_hero);
    ui.painter().icon("right", {foot.right() - padding - 18, foot.centre().y - 9}, 18, theme.color.on_hero);
    ui_kit::focus_ring(ui, state, foot.inset(8, 8), 8);
    ui.recorder().add({.key = "home.spending",
                       .role = ui_kit::Role::Link,
                       .name = spent + " " + std::string(scene.text("home.details")),
                       .rectangle = foot,
                       .href = "#/spending"});
    if (state.activated) scene.emit.press(app::Button::TabSpending);
}

void draw_section(const Scene& scene, std::string_view key) {
    scene.ui.layout().space(18);
    ui_kit::heading(scene.ui, key, 2, scene.text(key), scene.theme().type.title3);
    scene.ui.layout().space(10);
}

/// Who may spend the account, with this month's sums.
void draw_members(const Scene& scene, const protocol::HomeFamily& family) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    draw_section(scene, "home.family");
    const ui_kit::Card card(ui, 0);
    bool is_first = true;
    for (const protocol::SpendingMember& member : family.members) {
        const std::string amount = domain::format_yuan({member.fen});
        const float name_width = ui.layout().width() - 100 - ui.text().width(amount, theme.type.title3);
        const float height = ui.text().height(member.name, theme.type.body, name_width);
        const ui_kit::Rectangle row = ui.layout().take(std::max(theme.size.list_cell_height, height + 20));
        if (!is_first) ui.painter().horizontal_line(row.left + 68, row.right(), row.top, theme.color.line);
        ui_kit::avatar(ui, kin_word(scene, member), static_cast<int>(member.order),
                       {row.left + 16, row.centre().y - 20, 40, 40});
        ui_kit::draw_text(ui, member.name, {row.left + 68, row.centre().y - height / 2, name_width, 0}, theme.type.body,
                          theme.color.ink);
        ui.painter().text_line(amount,
                               {row.right() - 16 - ui.text().width(amount, theme.type.title3),
                                row.centre().y - theme.type.title3.line_height / 2},
                               theme.type.title3, theme.color.ink2);
        ui.recorder().add({.key = "home.member." + member.id,
                           .role = ui_kit::Role::Text,
                           .name = kin_word(scene, member) + " " + member.name + " " + yuan(member.fen),
                           .rectangle = row});
        is_first = false;
    }
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
    draw_greeting(scene, *data.person);
    ui.layout().space(12);
    draw_alerts(scene);
    draw_balance(scene, data);
    draw_stale(scene, scene.model.home.loaded_at);
    ui.layout().space(12);
    draw_next_step(scene);
    if (data.family && !data.family->sharers.empty()) draw_sharers(scene, *data.family);
    if (data.family && !data.family->members.empty()) draw_members(scene, *data.family);
    if (data.last_record && data.last_record_member) {
        draw_section(scene, "home.latest");
        const ui_kit::Card card(ui, 0);
        draw_record_row(scene, *data.last_record, *data.last_record_member, false);
    }
    ui.layout().space(12);
    const ui_kit::Card card(ui, 0);
    if (ui_kit::list_cell(ui, {.key = "home.difference",
                               .icon = "help",
                               .title = scene.text("home.next.title"),
                               .meta = scene.text("home.next.text"),
                               .tone = ui_kit::Tone::Accent,
                               .tiled = true})) {
        scene.emit.press(app::Button::HomeDifference);
    }
    if (is_elder(scene)) {
        // No tab bar here: what it leads to beside the code stands in the list.
        if (ui_kit::list_cell(ui, {.key = "home.to_family",
                                   .icon = "family",
                                   .title = scene.text("home.family"),
                                   .tiled = true,
                                   .has_line_above = true})) {
            scene.emit.press(app::Button::HomeFamily);
        }
        if (ui_kit::list_cell(ui, {.key = "home.me",
                                   .icon = "user",
                                   .title = scene.text("title.me"),
                                   .tiled = true,
                                   .has_line_above = true})) {
            scene.emit.press(app::Button::TabMe);
        }
    }
}

}  // namespace views
