#include "views/help_view.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/help_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: help.lead.

namespace {

bool is_chinese(const Scene& scene) { return scene.model.language == app::Language::Chinese; }

bool is_searching(const Scene& scene) { return !scene.model.field(app::Field::HelpSearch).text.empty(); }

void draw_search(const Scene& scene) {
    ui_kit::text_field(
        scene.ui, {.key = app::field_key(app::Field::HelpSearch),
                   .label = scene.text("help.search"),
                   .text = scene.model.field(app::Field::HelpSearch).text,
                   .placeholder = scene.text("help.search.example"),
                   .traits = {.type = "text", .input_mode = "search", .enter_key_hint = "search", .max_length = 60}});
}

void draw_topics(const Scene& scene, const protocol::HelpAnswer& help) {
    std::vector<std::string> keys;
    keys.reserve(help.topics.size());
    std::vector<ui_kit::Segment> segments;
    int chosen = -1;
    const protocol::HelpTopic* shown = app::shown_topic(scene.model);
    for (const protocol::HelpTopic& topic : help.topics) {
        if (&topic == shown && !is_searching(scene)) chosen = static_cast<int>(keys.size());
        keys.push_back("help.topic." + topic.id);
        segments.push_back({.key = keys.back(), .label = is_chinese(scene) ? topic.title_zh : topic.title_en});
    }
    const int tapped = ui_kit::segmented(
        scene.ui, {.key = "help.topics", .label = scene.text("help.topics"), .segments = segments, .chosen = chosen});
    if (tapped >= 0) scene.emit(app::HelpTopicChosen{help.topics[static_cast<std::size_t>(tapped)].id});
}

/// Whose rules an answer tells, and where it leads on.
void draw_answer_end(const Scene& scene, const protocol::HelpItem& item, const std::string& key) {
    ui_kit::Ui& ui = scene.ui;
    const protocol::HelpAnswer& help = *scene.model.help.data;
    if (item.is_places_own && !help.place_zh.empty()) {
        ui.layout().space(8);
        const std::string rules = scene.strings.text(
            "help.rules",
            {{"place", is_chinese(scene) ? help.place_zh : help.place_en}, {"version", help.policy_version}});
        ui_kit::paragraph(ui, key + ".rules", rules, scene.theme().type.second, scene.theme().color.ink2);
    }
    if (!item.lead) return;
    ui.layout().space(8);
    const std::string lead_key = key + ".lead";
    if (ui_kit::button(ui, {.key = lead_key,
                            .label = scene.text("help.lead." + std::string(domain::name_of(*item.lead))),
                            .kind = ui_kit::ButtonKind::Soft,
                            .icon = "right",
                            .icon_behind = true})) {
        scene.emit(app::HelpLeadTaken{*item.lead});
    }
}

void draw_item(const Scene& scene, const protocol::HelpItem& item, bool has_line_above) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float padding = 16;
    const bool is_open = scene.model.help.open == item.id;
    const std::string& question = is_chinese(scene) ? item.question_zh : item.question_en;
    const std::string& answer = is_chinese(scene) ? item.answer_zh : item.answer_en;
    ui_kit::TextStyle style = theme.type.body;
    if (is_open) style.weight = ui_kit::FontWeight::Bold;
    const float left = ui.layout().left() + padding;
    const float room = ui.layout().width() - 2 * padding - 30;
    const float height = ui.text().height(question, style, room);
    const ui_kit::Rectangle row = ui.layout().take(std::max(theme.size.list_cell_height - 4, height + 24));
    if (has_line_above) ui.painter().horizontal_line(left, row.right(), row.top, theme.color.line);
    const std::string key = "help.item." + item.id;
    const ui_kit::Interaction state = ui.interact(key, row);
    if (state.held) ui.painter().fill(row.inset(4, 4), theme.color.sunken, 12);
    ui_kit::draw_text(ui, question, {left, row.centre().y - height / 2, room, height}, style, theme.color.ink);
    ui.painter().icon(is_open ? "up" : "down", {row.right() - padding - 20, row.centre().y - 10}, 20, theme.color.ink3);
    ui_kit::focus_ring(ui, state, row.inset(8, 8), 8);
    ui.recorder().add(
        {.key = key, .role = ui_kit::Role::Button, .name = question, .expanded = is_open, .rectangle = row});
    if (state.activated) scene.emit(app::HelpItemToggled{item.id});
    if (!is_open) return;
    ui.layout().push_column(left, ui.layout().y(), ui.layout().width() - 2 * padding);
    ui_kit::paragraph(ui, key + ".answer", answer, theme.type.body, theme.color.ink2);
    draw_answer_end(scene, item, key);
    const float bottom = ui.layout().y();
    ui.layout().pop_column();
    ui.layout().set_y(bottom + 14);
}

void draw_items(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const auto items = app::shown_help_items(scene.model);
    if (items.empty()) {
        ui_kit::paragraph(ui, "help.none", scene.text("help.none"), scene.theme().type.body, scene.theme().color.ink2);
        return;
    }
    const ui_kit::Card card(ui, 0);
    bool has_line_above = false;
    for (const protocol::HelpItem* item : items) {
        draw_item(scene, *item, has_line_above);
        has_line_above = true;
    }
}

void draw_halls(const Scene& scene, const protocol::HelpAnswer& help) {
    const protocol::HelpTopic* topic = app::shown_topic(scene.model);
    if (topic == nullptr || topic->id != "hall" || is_searching(scene) || help.halls.empty()) return;
    ui_kit::Ui& ui = scene.ui;
    const bool chinese = is_chinese(scene);
    ui.layout().space(18);
    ui_kit::heading(ui, "help.halls", 2, scene.text("help.halls"), scene.theme().type.title3);
    ui.layout().space(10);
    const ui_kit::Card card(ui, 0);
    bool has_line_above = false;
    for (const protocol::ServiceHall& hall : help.halls) {
        const std::string key = "help.hall." + hall.area;
        const std::string meta = (chinese ? hall.address_zh : hall.address_en) + std::string(ui_kit::separator) +
                                 (chinese ? hall.hours_zh : hall.hours_en);
        ui_kit::list_cell(ui, {.key = key,
                               .icon = "pin",
                               .title = chinese ? hall.name_zh : hall.name_en,
                               .meta = meta,
                               .tiled = true,
                               .has_line_above = has_line_above,
                               .leads_somewhere = false});
        has_line_above = true;
    }
}

void draw_actions(const Scene& scene, const protocol::HelpAnswer& help) {
    ui_kit::Ui& ui = scene.ui;
    const std::string call = scene.strings.text("help.call_number", {{"number", help.hotline}});
    if (ui_kit::button(ui, {.key = "help.call_number", .label = call, .icon = "call"})) {
        scene.emit.press(app::Button::HelpCall);
    }
    const protocol::HelpTopic* topic = app::shown_topic(scene.model);
    if (topic != nullptr && topic->id == "hall") return;
    ui.layout().space(4);
    if (ui_kit::button(ui, {.key = "help.nearest",
                            .label = scene.text("help.nearest"),
                            .kind = ui_kit::ButtonKind::Text,
                            .icon = "pin"})) {
        scene.emit(app::HelpTopicChosen{"hall"});
    }
}

}  // namespace

void draw_help_page(const Scene& scene) {
    const app::HelpState& help = scene.model.help;
    ui_kit::Page page(scene.ui, "help", scene.text("title.help"));
    draw_bar(scene, page);
    record_bar_heading(scene, page);
    const FormScope form(scene, "help.form", "");
    page.begin_content();
    draw_alerts(scene);
    scene.ui.layout().space(8);
    if (help.data) {
        draw_search(scene);
        scene.ui.layout().space(12);
        draw_topics(scene, *help.data);
        scene.ui.layout().space(16);
        draw_items(scene);
        draw_halls(scene, *help.data);
        scene.ui.layout().space(16);
    } else {
        draw_not_loaded(scene, help, app::Button::HelpRetry);
    }
    page.end_content();
    if (!help.data) return;
    page.begin_actions();
    draw_actions(scene, *help.data);
    page.end_actions();
}

}  // namespace views::inline members
