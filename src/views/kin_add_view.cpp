#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/kin_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice_tiles.hpp"
#include "ui_kit/letter_reader.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/guardian_parts.hpp"
#include "views/kin_view.hpp"
#include "views/letter_voice.hpp"
#include "views/load_parts.hpp"

namespace views::inline members {
namespace {

using domain::FamilyVoucherDocument;

constexpr std::array relations = {domain::Relation::Spouse,    domain::Relation::Parent,
                                  domain::Relation::Child,     domain::Relation::Sibling,
                                  domain::Relation::SonsChild, domain::Relation::OtherRelative};

std::string error_of(const Scene& scene, app::Field field) {
    const auto& error = scene.model.field(field).error;
    return error ? scene.sentence(*error) : std::string();
}

void draw_steps(const Scene& scene, ui_kit::Page& page, int step) {
    const std::string number = std::to_string(step);
    draw_bar(scene, page, scene.strings.text("step.short", {{"step", number}, {"count", "3"}}));
    page.steps("kin.steps", step, 3, scene.strings.text("step.progress", {{"step", number}, {"count", "3"}}));
}

void draw_relations(const Scene& scene) {
    std::vector<std::string> keys;
    keys.reserve(relations.size());
    std::vector<ui_kit::Segment> segments;
    int chosen = -1;
    for (const domain::Relation relation : relations) {
        if (scene.model.kin.relation == relation) chosen = static_cast<int>(keys.size());
        keys.push_back("kin.relation." + std::string(domain::name_of(relation)));
        segments.push_back({.key = keys.back(), .label = relation_word(scene, relation)});
    }
    const int tapped = ui_kit::choice_tiles(
        scene.ui,
        {.key = "kin.relation", .label = scene.text("invite.relation"), .segments = segments, .chosen = chosen});
    if (tapped >= 0) scene.emit(app::RelationChosen{relations[static_cast<std::size_t>(tapped)]});
    if (!scene.model.kin.relation_missing) return;
    scene.ui.layout().space(6);
    ui_kit::field_error(scene.ui, scene.text("invite.relation.missing"));
}

void draw_fields(const Scene& scene) {
    const std::string name_error = error_of(scene, app::Field::KinName);
    ui_kit::text_field(
        scene.ui, {.key = app::field_key(app::Field::KinName),
                   .label = scene.text("invite.name.label"),
                   .text = scene.model.field(app::Field::KinName).text,
                   .error = name_error,
                   .traits = {.type = "text", .autocomplete = "off", .enter_key_hint = "next", .max_length = 120}});
    scene.ui.layout().space(20);
    const std::string number_error = error_of(scene, app::Field::KinResidentId);
    const std::string number = app::display_text(scene.model, app::Field::KinResidentId);
    ui_kit::text_field(scene.ui,
                       {.key = app::field_key(app::Field::KinResidentId),
                        .label = scene.text("invite.resident_id.label"),
                        .text = number,
                        .help = scene.text("kin.resident_id.help"),
                        .error = number_error,
                        .traits = {.type = "text", .autocomplete = "off", .enter_key_hint = "done", .max_length = 30}});
}

/// A page of a household register: what it is, whether it is there, a way to take it again.
struct PageLook {
    FamilyVoucherDocument page;
    std::string key;
    std::string title;
    bool is_there = false;
    bool is_next = false;
};

/// The edge of what is awaited, in dashes along the straight parts.
void draw_dashes(const Scene& scene, ui_kit::Rectangle area) {
    constexpr float radius = 16;
    constexpr float dash = 7;
    constexpr float gap = 5;
    ui_kit::Painter& painter = scene.ui.painter();
    const ui_kit::Color color = scene.theme().color.kin;
    for (float x = area.left + radius; x < area.right() - radius; x += dash + gap) {
        const float end = std::min(x + dash, area.right() - radius);
        painter.line({x, area.top + 0.75F}, {end, area.top + 0.75F}, color, 1.5F);
        painter.line({x, area.bottom() - 0.75F}, {end, area.bottom() - 0.75F}, color, 1.5F);
    }
    for (float y = area.top + radius; y < area.bottom() - radius; y += dash + gap) {
        const float end = std::min(y + dash, area.bottom() - radius);
        painter.line({area.left + 0.75F, y}, {area.left + 0.75F, end}, color, 1.5F);
        painter.line({area.right() - 0.75F, y}, {area.right() - 0.75F, end}, color, 1.5F);
    }
    constexpr float half_pi = 1.5708F;
    const ui_kit::Rectangle inner = area.inset(radius, radius);
    const float arc = radius - 0.75F;
    painter.stroke_arc({inner.right(), inner.bottom()}, arc, 0, half_pi, color, 1.5F);
    painter.stroke_arc({inner.left, inner.bottom()}, arc, half_pi, 2 * half_pi, color, 1.5F);
    painter.stroke_arc({inner.left, inner.top}, arc, 2 * half_pi, 3 * half_pi, color, 1.5F);
    painter.stroke_arc({inner.right(), inner.top}, arc, 3 * half_pi, 4 * half_pi, color, 1.5F);
}

void draw_page_card(const Scene& scene, const PageLook& look) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float padding = 16;
    constexpr float tile_width = 84;
    constexpr float tile_height = 62;
    const std::string_view again = scene.text("kin.page.again");
    const float again_width = look.is_there ? ui.text().width(again, theme.type.second) + 16 : 0;
    const float left = ui.layout().left() + padding + tile_width + 12;
    const float room = ui.layout().left() + ui.layout().width() - padding - left - again_width;
    ui_kit::TextStyle bold = theme.type.title3;
    const std::string_view state = scene.text(look.is_there ? "kin.page.there" : "kin.page.how");
    const float title_height = ui.text().height(look.title, bold, room);
    const float state_indent = look.is_there ? 24 : 0;
    const float state_height = ui.text().height(state, theme.type.second, room - state_indent);
    const float height = std::max(tile_height, title_height + state_height) + 2 * padding;
    const ui_kit::Rectangle card = ui.layout().take(height);
    ui_kit::draw_card(ui, card, 16);
    if (!look.is_there) draw_dashes(scene, card);
    const ui_kit::Rectangle tile{card.left + padding, card.centre().y - tile_height / 2, tile_width, tile_height};
    ui.painter().fill(tile, look.is_there ? theme.color.kin_soft : theme.color.sunken, 10);
    ui.painter().icon(look.is_there ? "document" : "camera", {tile.centre().x - 14, tile.centre().y - 14}, 28,
                      theme.color.kin);
    const float top = card.centre().y - (title_height + state_height) / 2;
    ui_kit::draw_text(ui, look.title, {left, top, room, title_height}, bold, theme.color.ink);
    if (look.is_there) {
        ui.painter().icon("check", {left, top + title_height + (theme.type.second.line_height - 18) / 2}, 18,
                          theme.color.ok);
    }
    ui_kit::draw_text(ui, state, {left + state_indent, top + title_height, room - state_indent, state_height},
                      theme.type.second, look.is_there ? theme.color.ok : theme.color.ink2);
    ui.recorder().add({.key = look.key,
                       .role = ui_kit::Role::Text,
                       .name = look.title + " " + std::string(state),
                       .rectangle = {tile.left, top, left + room - tile.left, title_height + state_height}});
    if (!look.is_there) return;
    const std::string again_key = look.key + ".again";
    const float again_left = card.right() - padding - again_width + 16;
    if (ui_kit::text_link(ui, {again_key, again}, {again_left, card.centre().y - theme.type.second.line_height / 2},
                          theme.type.second)) {
        scene.emit(app::PictureAsked{look.page, false});
    }
}

/// Take it, or choose it; both there: on to the letter.
void draw_page_actions(const Scene& scene, const PageLook* missing) {
    ui_kit::Ui& ui = scene.ui;
    const bool sending = app::is_pending(scene.model, app::RequestKind::PutKinDocument);
    if (missing == nullptr) {
        if (ui_kit::button(ui, {.key = "kin.documents.next",
                                .label = scene.text(sending ? "kin.page.sending" : "kin.documents.next"),
                                .busy = sending})) {
            scene.emit.press(app::Button::KinReadLetter);
        }
        return;
    }
    const std::string take = scene.strings.text("kin.page.take", {{"page", missing->title}});
    if (ui_kit::button(ui, {.key = "kin.page.take",
                            .label = sending ? scene.text("kin.page.sending") : std::string_view(take),
                            .icon = "camera",
                            .busy = sending})) {
        scene.emit(app::PictureAsked{missing->page, true});
    }
    ui.layout().space(4);
    if (ui_kit::button(ui, {.key = "kin.page.choose",
                            .label = scene.text("kin.page.choose"),
                            .kind = ui_kit::ButtonKind::Text,
                            .disabled = sending,
                            .reason = scene.text("kin.page.sending")})) {
        scene.emit(app::PictureAsked{missing->page, false});
    }
}

void draw_letter_text(const Scene& scene, const protocol::LetterAnswer& answer) {
    const bool chinese = scene.model.language == app::Language::Chinese;
    const std::string& title = chinese ? answer.letter.title_zh : answer.letter.title_en;
    ui_kit::heading(scene.ui, "kin.letter.title", 1, title, scene.theme().type.title1);
    draw_letter_voice(scene);
    std::vector<ui_kit::LetterPart> parts;
    for (const protocol::LetterSection& section : answer.letter.sections) {
        parts.push_back(chinese ? ui_kit::LetterPart{section.heading_zh, section.text_zh}
                                : ui_kit::LetterPart{section.heading_en, section.text_en});
    }
    const int seen = ui_kit::letter_reader(
        scene.ui, {.key = "kin.letter", .name = title, .parts = parts, .scroll_key = "kin.letter.scroll"});
    if (seen > scene.model.kin.letter.position) scene.emit(app::LetterReadTo{seen});
}

}  // namespace

void draw_kin_who(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "kin.who", scene.text("title.kin.add"));
    draw_steps(scene, page, 1);
    const FormScope form(scene, "kin.who.form", "kin.who.submit");
    page.begin_content();
    ui.layout().space(24);
    draw_alerts(scene);
    draw_question(scene, "kin.who.title", "kin.who.lead");
    ui.layout().space(16);
    draw_relations(scene);
    ui.layout().space(24);
    draw_fields(scene);
    draw_guardian_consent(scene);
    ui.layout().space(20);
    ui_kit::note(ui, {"kin.who.note", "code", scene.text("kin.never_my_money"), ui_kit::Tone::Kin});
    page.end_content();
    page.begin_actions();
    draw_submit(scene, {"kin.who.submit", "kin.who.submit", "invite.who.submit.busy",
                        app::is_pending(scene.model, app::RequestKind::StartKin), app::Button::KinStart});
    page.end_actions();
}

void draw_kin_documents(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "kin.documents", scene.text("title.kin.add"));
    draw_steps(scene, page, 2);
    page.begin_content();
    ui.layout().space(24);
    draw_alerts(scene);
    const protocol::FamilyVoucher* draft = app::kin_draft(scene.model);
    const std::string name = draft == nullptr ? std::string() : draft->name;
    ui_kit::heading(ui, "kin.documents.title", 1, scene.text("kin.documents.title"), scene.theme().type.title1);
    ui.layout().space(6);
    if (draft == nullptr) {
        draw_loading(scene, scene.model.kin.since);
        page.end_content();
        return;
    }
    ui_kit::paragraph(ui, "kin.documents.lead", scene.strings.text("kin.documents.lead", {{"name", name}}),
                      scene.theme().type.body, scene.theme().color.ink2);
    ui.layout().space(16);
    std::array<PageLook, 2> pages = {
        PageLook{FamilyVoucherDocument::OwnHouseholdRegister, "kin.page.own", std::string(scene.text("kin.page.own"))},
        PageLook{FamilyVoucherDocument::RelativesHouseholdRegister, "kin.page.relative",
                 scene.strings.text("kin.page.relative", {{"name", name}})}};
    const PageLook* missing = nullptr;
    for (PageLook& look : pages) {
        look.is_there = app::has_page(*draft, look.page);
        if (!look.is_there && missing == nullptr) missing = &look;
        draw_page_card(scene, look);
        ui.layout().space(12);
    }
    if (scene.model.kin.picture_error) {
        ui_kit::field_error(ui, scene.sentence(*scene.model.kin.picture_error));
        ui.layout().space(8);
    }
    ui.layout().space(8);
    ui_kit::note(ui, {"kin.documents.kept", "lock", scene.text("kin.documents.kept")});
    ui.layout().space(8);
    const std::string_view who = draft->must_confirm ? "kin.documents.confirm" : "kin.documents.child";
    const std::string note = scene.strings.text(who, {{"name", name}});
    ui_kit::note(ui, {"kin.documents.who", "info", note, ui_kit::Tone::Info});
    page.end_content();
    page.begin_actions();
    draw_page_actions(scene, missing);
    page.end_actions();
}

void draw_kin_letter(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const app::LetterState& letter = scene.model.kin.letter;
    ui_kit::Page page(ui, "kin.letter", scene.text("title.kin.add"));
    draw_steps(scene, page, 3);
    page.read_on_paper();
    page.begin_content();
    ui.layout().space(8);
    draw_alerts(scene);
    if (letter.data) {
        draw_letter_text(scene, *letter.data);
    } else {
        ui_kit::heading(ui, "kin.letter.title", 1, scene.text("title.letter"), scene.theme().type.title1);
        draw_loading(scene, letter.since);
    }
    page.end_content();
    if (!letter.data) return;
    page.begin_actions();
    const auto from = app::kin_signable_at(scene.model);
    if (!from) {
        if (ui_kit::button(ui, {.key = "kin.letter.read_on",
                                .label = scene.text("letter.read_on"),
                                .kind = ui_kit::ButtonKind::Soft,
                                .icon = "down"})) {
            ui_kit::read_on(ui, "kin.letter.scroll");
        }
    } else {
        const bool waits = scene.model.now < *from;
        const bool busy = app::is_pending(scene.model, app::RequestKind::SignKin);
        if (ui_kit::button(ui, {.key = "kin.letter.sign",
                                .label = scene.text(busy ? "letter.agree.busy" : "kin.letter.sign"),
                                .busy = busy,
                                .disabled = waits,
                                .reason = scene.text("kin.letter.moment")})) {
            scene.emit.press(app::Button::KinSign);
        }
    }
    page.end_actions();
}

}  // namespace views::inline members
