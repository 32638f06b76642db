#include "views/explanation_parts.hpp"

#include <string>

#include "app/remedy_way.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views::inline members {
namespace {

/// "谁能解决" and its sentence.
void draw_labelled(const Scene& scene, const std::string& key, std::string_view label_key, std::string_view text) {
    const ui_kit::Theme& theme = scene.theme();
    scene.ui.layout().space(8);
    ui_kit::paragraph(scene.ui, key + ".label", scene.text(label_key), theme.type.second, theme.color.ink3);
    ui_kit::paragraph(scene.ui, key, text, theme.type.body, theme.color.ink);
}

void draw_one(const Scene& scene, const domain::Explanation& explanation, const std::string& key,
              std::string_view member) {
    // Keys made here: strings-prefix: why.reason. strings-prefix: why.mender. strings-prefix: why.how.
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Card card(ui);
    const float top = ui.layout().y();
    ui.painter().icon("stop", {ui.layout().left(), top + 1}, 22, theme.color.bad);
    ui.layout().push_column(ui.layout().left() + 34, top, ui.layout().width() - 34);
    const std::string reason(domain::name_of(explanation.reason));
    ui_kit::heading(ui, key, 3, scene.text("why.reason." + reason), theme.type.title3);
    draw_labelled(scene, key + ".who", "refusal.who",
                  scene.text("why.mender." + std::string(domain::name_of(explanation.mender))));
    draw_labelled(scene, key + ".how", "why.how",
                  scene.text("why.how." + std::string(domain::name_of(explanation.remedy))));
    const float bottom = ui.layout().y();
    ui.layout().pop_column();
    ui.layout().set_y(bottom + 14);
    const app::RemedyWay way = app::remedy_way(explanation.remedy, member);
    if (ui_kit::button(
            ui, {.key = key + ".remedy", .label = scene.text(way.label_key), .kind = ui_kit::ButtonKind::Soft})) {
        scene.emit(app::RemedyChosen{explanation.remedy, std::string(member)});
    }
}

}  // namespace

std::vector<domain::Explanation> explanations_of(const std::vector<protocol::WireExplanation>& wire) {
    std::vector<domain::Explanation> explanations;
    for (const protocol::WireExplanation& one : wire) explanations.push_back({one.reason, one.mender, one.remedy});
    return explanations;
}

void draw_explanations(const Scene& scene, const std::vector<domain::Explanation>& explanations,
                       std::string_view member) {
    int number = 0;
    for (const domain::Explanation& explanation : explanations) {
        if (number > 0) scene.ui.layout().space(12);
        draw_one(scene, explanation, "explanation." + std::to_string(++number), member);
    }
}

void draw_rules_named(const Scene& scene, const RulesNamed& rules, std::string_view sentence_key) {
    const bool chinese = scene.model.language == app::Language::Chinese;
    const std::string place(chinese ? rules.place_zh : rules.place_en);
    if (place.empty()) return;
    const std::string text =
        scene.strings.text(sentence_key, {{"place", place}, {"version", rules.version}, {"number", rules.hotline}});
    const ui_kit::Palette& color = scene.theme().color;
    ui_kit::icon_line(scene.ui, {rules.key, "info", text, color.ink3, color.ink2});
}

}  // namespace views::inline members
