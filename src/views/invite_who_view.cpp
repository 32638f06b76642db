#include <algorithm>
#include <string>
#include <vector>

#include "app/invite_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice_tiles.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/guardian_parts.hpp"
#include "views/invite_parts.hpp"
#include "views/invite_view.hpp"
#include "views/load_parts.hpp"

namespace views::inline members {
namespace {

std::string error_of(const Scene& scene, app::Field field) {
    const auto& error = scene.model.field(field).error;
    return error ? scene.sentence(*error) : std::string();
}

/// "贵州可邀请配偶、父母、子女，全家最多 8 人。"
void draw_lead(const Scene& scene, const protocol::FamilyAnswer& family) {
    std::string relations;
    for (const domain::Relation relation : family.relations) {
        const std::string_view word = relation_word(scene, relation);
        relations = relations.empty()
                        ? std::string(word)
                        : scene.strings.text("invite.relation.pair", {{"left", relations}, {"right", word}});
    }
    const bool chinese = scene.model.language == app::Language::Chinese;
    const std::string lead =
        scene.strings.text(family.people_max == 0 ? "invite.who.lead.unlimited" : "invite.who.lead",
                           {{"place", chinese ? family.place_zh : family.place_en},
                            {"relations", relations},
                            {"max", std::to_string(family.people_max)}});
    ui_kit::paragraph(scene.ui, "invite.who.lead", lead, scene.theme().type.body, scene.theme().color.ink2);
}

void draw_relations(const Scene& scene, const protocol::FamilyAnswer& family) {
    std::vector<std::string> keys;
    for (const domain::Relation relation : family.relations) {
        keys.push_back("invite.relation." + std::string(domain::name_of(relation)));
    }
    std::vector<ui_kit::Segment> segments;
    int chosen = -1;
    for (std::size_t index = 0; index < family.relations.size(); ++index) {
        const domain::Relation relation = family.relations[index];
        const bool is_chosen = scene.model.invite.relation == relation;
        if (is_chosen) chosen = static_cast<int>(index);
        segments.push_back({.key = keys[index], .label = relation_word(scene, relation)});
    }
    const int tapped = ui_kit::choice_tiles(
        scene.ui,
        {.key = "invite.relation", .label = scene.text("invite.relation"), .segments = segments, .chosen = chosen});
    if (tapped >= 0) scene.emit(app::RelationChosen{family.relations[static_cast<std::size_t>(tapped)]});
    if (scene.model.invite.relation_missing) {
        scene.ui.layout().space(6);
        ui_kit::field_error(scene.ui, scene.text("invite.relation.missing"));
    }
}

void draw_fields(const Scene& scene) {
    const std::string name_error = error_of(scene, app::Field::InviteName);
    ui_kit::text_field(
        scene.ui, {.key = app::field_key(app::Field::InviteName),
                   .label = scene.text("invite.name.label"),
                   .text = scene.model.field(app::Field::InviteName).text,
                   .error = name_error,
                   .traits = {.type = "text", .autocomplete = "off", .enter_key_hint = "next", .max_length = 120}});
    scene.ui.layout().space(20);
    const std::string number_error = error_of(scene, app::Field::InviteResidentId);
    const std::string number = app::display_text(scene.model, app::Field::InviteResidentId);
    ui_kit::text_field(scene.ui,
                       {.key = app::field_key(app::Field::InviteResidentId),
                        .label = scene.text("invite.resident_id.label"),
                        .text = number,
                        .help = scene.text("invite.resident_id.help"),
                        .error = number_error,
                        .traits = {.type = "text", .autocomplete = "off", .enter_key_hint = "done", .max_length = 30}});
}

struct NextWords {
    std::string_view submit;
    std::string_view busy;
    std::string_view note;
};

/// What the button leads to, by the place's steps.
NextWords next_words(const Scene& scene) {
    const std::vector<app::Screen> path = app::invite_path(scene.model);
    const auto here = std::ranges::find(path, app::Screen::InviteWho);
    const app::Screen next = here == path.end() ? app::Screen::InviteDone : *(here + 1);
    if (next == app::Screen::InviteCodes) {
        return {"invite.who.submit", "invite.who.submit.busy", "invite.who.note"};
    }
    if (next == app::Screen::InviteFace) {
        return {"invite.who.submit.face", "invite.who.submit.plain.busy", "invite.who.note"};
    }
    if (next == app::Screen::InviteLetter) {
        return {"invite.who.submit.letter", "invite.who.submit.plain.busy", "invite.who.note.unasked"};
    }
    return {"invite.who.submit.plain", "invite.who.submit.plain.busy", "invite.who.note.unasked"};
}

}  // namespace

void draw_invite_who(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "invite.who", scene.text("title.invite"));
    draw_invite_steps(scene, page, app::Screen::InviteWho);
    const FormScope form(scene, "invite.who.form", "invite.who.submit");
    page.begin_content();
    ui.layout().space(24);
    draw_alerts(scene);
    ui_kit::heading(ui, "invite.who.title", 1, scene.text("invite.who.title"), scene.theme().type.title1);
    ui.layout().space(6);
    if (!scene.model.family.data) {
        // Which steps there are, and whether the letter comes first, the server is just being asked.
        ui.layout().space(10);
        draw_loading(scene, scene.model.family.since);
        page.end_content();
        return;
    }
    draw_lead(scene, *scene.model.family.data);
    ui.layout().space(16);
    draw_relations(scene, *scene.model.family.data);
    ui.layout().space(24);
    draw_fields(scene);
    draw_guardian_consent(scene);
    ui.layout().space(20);
    const NextWords next = next_words(scene);
    ui_kit::note(ui, {"invite.who.note", "shield", scene.text(next.note)});
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"invite.who.submit", next.submit, next.busy,
                        app::is_pending(scene.model, app::RequestKind::StartInvitation), app::Button::InviteStart});
    page.end_actions();
}

}  // namespace views::inline members
