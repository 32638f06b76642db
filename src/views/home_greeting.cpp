#include "views/home_greeting.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/spending_parts.hpp"

namespace views {

// Keys made here: strings-prefix: home.scheme. strings-prefix: home.status.

namespace {

bool is_elder(const Scene& scene) { return scene.theme().density == ui_kit::Density::Elder; }

/// "贵阳市 · 职工医保 · 正常"
std::string standing(const Scene& scene, const protocol::HomePerson& person) {
    const bool zh = scene.model.language == app::Language::Chinese;
    const std::string dot(ui_kit::separator);
    const std::string status(scene.text("home.status." + std::string(domain::name_of(person.status))));
    const std::string scheme(scene.text("home.scheme." + std::string(domain::name_of(person.scheme))));
    if (is_elder(scene)) return scheme + dot + status;
    return (zh ? person.place_zh : person.place_en) + dot + scheme + dot + status;
}

void draw_standing(const Scene& scene, const protocol::HomePerson& person, float width) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::TextStyle& style = theme.type.second;
    constexpr float indent = 16;
    const std::string line = standing(scene, person);
    const ui_kit::Rectangle row = ui.layout().take(ui.text().height(line, style, width - indent));
    const bool well = person.status == domain::InsuranceStatus::Normal;
    ui.painter().fill_circle({row.left + 4, row.top + style.line_height / 2}, 4,
                             well ? theme.color.ok : theme.color.bad);
    ui_kit::draw_text(ui, line, {row.left + indent, row.top, width - indent, row.height}, style, theme.color.ink2);
    ui.recorder().add({.key = "home.standing",
                       .role = ui_kit::Role::Text,
                       .name = line,
                       .rectangle = {row.left, row.top, width, row.height}});
}

}  // namespace

void draw_home_greeting(const Scene& scene, const protocol::HomePerson& person) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui.layout().space(16);
    std::string greeting = scene.strings.text(
        "home.greeting", {{"name", person.name}, {"greeting", scene.text(app::greeting_key(scene.model))}});
    const float target = theme.size.minimum_target;
    // In elder mode what was told stands behind "更多服务".
    const float bell = is_elder(scene) ? 0 : target + 4;
    const ui_kit::ChipSpec chip{.key = "home.elder",
                                .label = scene.text(is_elder(scene) ? "home.standard" : "home.elder"),
                                .icon = is_elder(scene) ? "" : "text-size",
                                .prominent = is_elder(scene)};
    const float right = ui.layout().left() + ui.layout().width();
    const float chip_left = right - bell - ui_kit::chip_width(ui, chip) + (is_elder(scene) ? 0.0F : 4.0F);
    const ui_kit::TextStyle& style = theme.type.title2;
    const float beside = chip_left - ui.layout().left() - 12;
    const bool fits = beside >= ui.text().width(person.name, style) + 2 * style.size && beside >= 120;
    const float text_width = fits ? beside : ui.layout().width();
    const float controls_top = ui.layout().y();
    if (!fits) ui.layout().space(std::max(target, ui_kit::chip_height(ui, chip)) + 4);
    // English words beside a name fill two lines: the greeting is enough.
    const bool is_long = ui.text().width(greeting, style) > text_width;
    if (is_long && scene.model.language == app::Language::English)
        greeting = scene.text(app::greeting_key(scene.model));
    const float height = ui.text().height(greeting, style, text_width);
    const ui_kit::Rectangle title = ui.layout().take(height);
    ui_kit::draw_text(ui, greeting, {title.left, title.top, text_width, height}, style, theme.color.ink);
    ui.recorder().add({.key = app::heading_key(app::Screen::Home),
                       .role = ui_kit::Role::Heading,
                       .name = greeting,
                       .level = 1,
                       .rectangle = {title.left, title.top, text_width, height}});
    draw_standing(scene, person, text_width);
    if (fits) ui.layout().set_y(std::max(ui.layout().y(), controls_top + target));
    const float chip_top = controls_top + (target - ui_kit::chip_height(ui, chip)) / 2;
    if (ui_kit::chip(ui, chip, {chip_left, chip_top})) scene.emit.press(app::Button::HomeElder);
    if (bell > 0) draw_bell(scene, {right - target + 10, controls_top, target, target});
}

std::string home_balance(const Scene& scene, const protocol::HomePerson& person) {
    if (!person.balance_offered) return "-";
    if (scene.model.balance_hidden) return std::string(scene.text("home.balance.hidden"));
    return yuan(person.balance_fen);
}

}  // namespace views
