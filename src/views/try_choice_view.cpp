#include <algorithm>
#include <string>

#include "app/family_flow.hpp"
#include "app/try_flow.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/try_parts.hpp"
#include "views/try_view.hpp"

namespace views {

std::string trial_member_word(const Scene& scene, const std::string& member) {
    const protocol::FamilyMember* found = app::find_member(scene.model, member);
    return found == nullptr ? std::string(scene.text("try.me")) : found->name;
}

// Keys made here: strings-prefix: try.what. strings-prefix: institution.
std::string trial_kind_word(const Scene& scene, app::TrialKind kind) {
    return std::string(scene.text("try.what." + std::string(domain::name_of(kind))));
}

std::string_view trial_kind_icon(app::TrialKind kind) {
    switch (kind) {
        case app::TrialKind::Drugs: return "pill";
        case app::TrialKind::Care:
        case app::TrialKind::Inpatient: return "hospital";
        case app::TrialKind::Devices:
        case app::TrialKind::Consumables: return "card";
        case app::TrialKind::Vaccination: return "syringe";
        case app::TrialKind::HealthProducts:
        case app::TrialKind::Fitness: return "stop";
    }
    return "pill";
}

std::string institution_meta(const Scene& scene, const protocol::InstitutionItem& item) {
    const bool is_hospital = item.kind == domain::InstitutionKind::Hospital;
    const std::string key = is_hospital ? "institution.tier." + std::string(domain::name_of(item.tier))
                                        : "institution." + std::string(domain::name_of(item.kind));
    const std::string& place = scene.model.language == app::Language::Chinese ? item.place_zh : item.place_en;
    return place + std::string(ui_kit::separator) + std::string(scene.text(key));
}

inline namespace members {
namespace {

/// The word that stands in the question now.
struct Word {
    std::string key;
    std::string_view icon;
    std::string title;
    std::string meta;
    bool chosen = false;
};

bool draw_word(const Scene& scene, const Word& word, bool is_first) {
    return ui_kit::list_cell(scene.ui, {.key = word.key,
                                        .icon = word.icon,
                                        .title = word.title,
                                        .meta = word.meta,
                                        .value = word.chosen ? scene.text("try.chosen") : std::string_view(),
                                        .has_line_above = !is_first,
                                        .accent_icon = true});
}

const app::Route& question_route(const Scene& scene) {
    const auto& stack = scene.model.stack;
    const auto found = std::ranges::find(stack.rbegin(), stack.rend(), app::Screen::Try, &app::Route::screen);
    return found == stack.rend() ? scene.model.route() : *found;
}

void draw_who(const Scene& scene) {
    const std::string& chosen = question_route(scene).id;
    const ui_kit::Card card(scene.ui, 0);
    if (draw_word(scene,
                  {.key = "try.who.me",
                   .icon = "user",
                   .title = std::string(scene.text("try.me")),
                   .meta = {},
                   .chosen = chosen.empty()},
                  true)) {
        scene.emit(app::TrialMemberChosen{});
    }
    if (!scene.model.family.data) return;
    for (const protocol::FamilyMember& member : scene.model.family.data->members) {
        if (draw_word(scene,
                      {.key = "try.who." + member.id,
                       .icon = "user",
                       .title = member.name,
                       .meta = std::string(kinship_word(scene, member.relation, member.sex)),
                       .chosen = chosen == member.id},
                      false)) {
            scene.emit(app::TrialMemberChosen{member.id});
        }
    }
}

void draw_where(const Scene& scene) {
    const app::InstitutionsState& list = scene.model.institutions;
    if (!list.data) {
        return draw_not_loaded(scene, list, app::Button::TryAgain);
    }
    const std::string& chosen = question_route(scene).place;
    const ui_kit::Card card(scene.ui, 0);
    if (draw_word(scene,
                  {.key = "try.where.any",
                   .icon = "pill",
                   .title = std::string(scene.text("try.any_pharmacy")),
                   .meta = std::string(scene.text("try.any_pharmacy.about")),
                   .chosen = chosen.empty()},
                  true)) {
        scene.emit(app::TrialPlaceChosen{});
    }
    for (const protocol::InstitutionItem* item : app::institutions_to_choose(scene.model)) {
        const bool is_pharmacy = item->kind == domain::InstitutionKind::Pharmacy;
        if (draw_word(scene,
                      {.key = "try.where." + item->code,
                       .icon = is_pharmacy ? "pill" : "hospital",
                       .title = item->name,
                       .meta = institution_meta(scene, *item),
                       .chosen = chosen == item->code},
                      false)) {
            scene.emit(app::TrialPlaceChosen{item->code});
        }
    }
}

void draw_what(const Scene& scene) {
    const ui_kit::Card card(scene.ui, 0);
    for (const app::TrialKind kind : domain::all_enumerators<app::TrialKind>()) {
        if (draw_word(scene,
                      {.key = "try.what." + std::string(domain::name_of(kind)),
                       .icon = trial_kind_icon(kind),
                       .title = trial_kind_word(scene, kind),
                       .meta = {},
                       .chosen = scene.model.trial.kind == kind},
                      kind == app::TrialKind::Drugs)) {
            scene.emit(app::TrialKindChosen{kind});
        }
    }
}

}  // namespace

void draw_try_choice(const Scene& scene) {
    const std::string& part = scene.model.route().id;
    ui_kit::Page page(scene.ui, "try.choice", scene.text("title.try"));
    draw_bar(scene, page);
    page.begin_content();
    scene.ui.layout().space(8);
    draw_alerts(scene);
    const std::string_view question = part == "who"    ? scene.text("try.who.question")
                                      : part == "what" ? scene.text("try.what.question")
                                                       : scene.text("try.where.question");
    ui_kit::heading(scene.ui, "try.choice.title", 1, question, scene.theme().type.title1);
    scene.ui.layout().space(14);
    if (part == "who") {
        draw_who(scene);
    } else if (part == "what") {
        draw_what(scene);
    } else {
        draw_where(scene);
    }
    page.end_content();
}

}  // namespace members
}  // namespace views
