#include <string>

#include "app/family_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/family_view.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"

namespace views::inline members {
namespace {

/// Whoever the screen is about, seen from my side.
struct Shown {
    std::string name;
    std::string relation;
    std::int64_t bound_at = 0;
    bool spends_mine = false;
    bool known = false;
};

Shown shown_person(const Scene& scene) {
    const std::string& id = scene.model.route().id;
    if (const protocol::FamilyMember* member = app::find_member(scene.model, id)) {
        return {member->name, std::string(kinship_word(scene, member->relation, member->sex)), member->bound_at, true,
                true};
    }
    if (const protocol::FamilyMembership* mine = app::find_membership(scene.model, id)) {
        return {mine->sharer_name, std::string(scene.text("family.mine.account")), mine->bound_at, false, true};
    }
    return {};
}

}  // namespace

void draw_family_member(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const Shown shown = shown_person(scene);
    ui_kit::Page page(ui, "member", scene.text("title.member"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(12);
    draw_alerts(scene);
    ui_kit::heading(ui, "member.title", 1, shown.known ? std::string_view(shown.name) : scene.text("title.member"),
                    scene.theme().type.title1);
    ui.layout().space(4);
    ui_kit::paragraph(ui, "member.relation", shown.relation, scene.theme().type.body, scene.theme().color.ink2);
    ui.layout().space(16);
    {
        const ui_kit::Card card(ui, 0);
        const std::string since = app::moment_text(scene.model, scene.strings, {shown.bound_at});
        ui_kit::list_cell(ui, {.key = "member.since",
                               .icon = "calendar",
                               .title = scene.text("member.since"),
                               .value = since,
                               .leads_somewhere = false});
        ui_kit::list_cell(ui, {.key = "member.way",
                               .icon = "wallet",
                               .title = scene.text(shown.spends_mine ? "member.way.mine" : "member.way.theirs"),
                               .meta = scene.text("member.way.order"),
                               .has_line_above = true,
                               .leads_somewhere = false});
    }
    page.end_content();
    page.begin_actions();
    if (ui_kit::button(ui, {.key = "member.unbind",
                            .label = scene.text(shown.spends_mine ? "member.unbind" : "member.leave"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .icon = "remove-person"})) {
        scene.emit.press(app::Button::MemberUnbind);
    }
    page.end_actions();
}

void draw_family_unbind(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const Shown shown = shown_person(scene);
    ui_kit::Page page(ui, "unbind", scene.text("title.unbind"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(16);
    draw_alerts(scene);
    const std::string title =
        scene.strings.text(shown.spends_mine ? "unbind.title" : "unbind.title.leave", {{"name", shown.name}});
    ui_kit::heading(ui, "unbind.title", 1, title, scene.theme().type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "unbind.text", scene.text(shown.spends_mine ? "unbind.text" : "unbind.text.leave"),
                      scene.theme().type.body, scene.theme().color.ink2);
    ui.layout().space(20);
    draw_pin_dots(scene, scene.model.family.pin);
    end_content_with_pin_pad(scene, page);
}

}  // namespace views::inline members
