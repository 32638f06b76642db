#include "views/diagnosis_view.hpp"

#include <string>
#include <vector>

#include "ui_kit/button.hpp"
#include "ui_kit/choice_tiles.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/explanation_parts.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"

namespace views::inline members {
namespace {

/// Me and my members: who didn't get through?
void draw_whom(const Scene& scene) {
    if (!scene.model.family.data || scene.model.family.data->members.empty()) return;
    const auto& members = scene.model.family.data->members;
    std::vector<std::string> keys{"diagnosis.who.me"};
    for (const protocol::FamilyMember& member : members) keys.push_back("diagnosis.who." + member.id);
    std::vector<ui_kit::Segment> segments{{.key = keys[0], .label = scene.text("try.me")}};
    int chosen = scene.model.route().id.empty() ? 0 : -1;
    for (std::size_t index = 0; index < members.size(); ++index) {
        if (members[index].id == scene.model.route().id) chosen = static_cast<int>(index) + 1;
        segments.push_back({.key = keys[index + 1], .label = members[index].name});
    }
    const int tapped = ui_kit::choice_tiles(
        scene.ui,
        {.key = "diagnosis.who", .label = scene.text("diagnosis.who"), .segments = segments, .chosen = chosen});
    if (tapped == 0) scene.emit(app::DiagnosedChosen{});
    if (tapped > 0) scene.emit(app::DiagnosedChosen{members[static_cast<std::size_t>(tapped) - 1].id});
    scene.ui.layout().space(18);
}

void draw_found(const Scene& scene, const protocol::DiagnosisAnswer& answer) {
    ui_kit::Ui& ui = scene.ui;
    if (answer.explanations.empty()) {
        ui_kit::note(ui, {"diagnosis.none", "check",
                          scene.text(answer.pays_alone ? "diagnosis.none.own" : "diagnosis.none.text"),
                          ui_kit::Tone::Ok, scene.text("diagnosis.none")});
    } else {
        const std::string count = std::to_string(answer.explanations.size());
        const bool is_one = answer.explanations.size() == 1;
        ui_kit::heading(ui, "diagnosis.found", 2,
                        scene.strings.text(is_one ? "diagnosis.found.one" : "diagnosis.found", {{"count", count}}),
                        scene.theme().type.title3);
        ui.layout().space(10);
        draw_explanations(scene, explanations_of(answer.explanations), scene.model.route().id);
    }
    ui.layout().space(14);
    draw_rules_named(scene,
                     {.key = "diagnosis.rules",
                      .place_zh = answer.place_zh,
                      .place_en = answer.place_en,
                      .version = answer.policy_version,
                      .hotline = answer.hotline},
                     "diagnosis.rules");
}

}  // namespace

void draw_diagnosis(const Scene& scene) {
    const app::DiagnosisState& diagnosis = scene.model.diagnosis;
    ui_kit::Page page(scene.ui, "diagnosis", scene.text("title.diagnosis"));
    draw_bar(scene, page);
    page.begin_content();
    scene.ui.layout().space(8);
    draw_alerts(scene);
    ui_kit::heading(scene.ui, "diagnosis.title", 1, scene.text("diagnosis.title"), scene.theme().type.title1);
    scene.ui.layout().space(6);
    ui_kit::paragraph(scene.ui, "diagnosis.lead", scene.text("diagnosis.lead"), scene.theme().type.body,
                      scene.theme().color.ink2);
    scene.ui.layout().space(16);
    draw_whom(scene);
    const bool is_this = diagnosis.member == scene.model.route().id;
    if (is_this && diagnosis.data) {
        draw_found(scene, *diagnosis.data);
    } else if (is_this && diagnosis.state == app::LoadState::Failed) {
        draw_load_failure(scene, diagnosis.failure, app::Button::DiagnoseAgain);
    } else {
        draw_loading(scene, diagnosis.since);
    }
    page.end_content();
    page.begin_actions();
    if (ui_kit::button(scene.ui, {.key = "diagnosis.try",
                                  .label = scene.text("diagnosis.try"),
                                  .kind = ui_kit::ButtonKind::Outline,
                                  .icon = "try"})) {
        scene.emit.press(app::Button::OpenTry);
    }
    page.end_actions();
}

}  // namespace views::inline members
