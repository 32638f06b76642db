#include <array>
#include <string>

#include "app/identity_flow.hpp"
#include "app/joining_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "ui_kit/timeline.hpp"
#include "views/alerts_view.hpp"
#include "views/face_parts.hpp"
#include "views/family_view.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"

namespace views::inline members {
namespace {

/// Who asks, and what agreeing means.
void draw_invitation(const Scene& scene, const protocol::IncomingInvitation& incoming) {
    ui_kit::Ui& ui = scene.ui;
    const std::string title = scene.strings.text("family.incoming.title", {{"name", incoming.sharer_name}});
    ui_kit::heading(ui, "join.title", 1, title, scene.theme().type.title1);
    ui.layout().space(6);
    const std::string relation(relation_word(scene, incoming.relation));
    ui_kit::paragraph(
        ui, "join.lead",
        scene.strings.text("family.incoming.text", {{"mobile", incoming.sharer_mobile_masked}, {"relation", relation}}),
        scene.theme().type.body, scene.theme().color.ink2);
}

/// Without a face: the hall's digits are typed by whoever invites.
void draw_hall_way(const Scene& scene, const std::string& sharer) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(24);
    ui_kit::heading(ui, "join.hall.title", 2, scene.text("join.hall.title"), scene.theme().type.title3);
    ui.layout().space(10);
    draw_advice(scene, "card", "join.hall.go");
    draw_advice(scene, "key", "join.hall.code");
    const std::string tell = scene.strings.text("join.hall.tell", {{"name", sharer}});
    ui_kit::icon_line(ui, {"join.hall.tell", "mobile", tell, scene.theme().color.ink2, scene.theme().color.ink2, true});
}

}  // namespace

void draw_join_face(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "join", scene.text("title.join"));
    draw_bar(scene, page);
    const protocol::IncomingInvitation* incoming = app::find_incoming(scene.model, scene.model.route().id);
    const bool by_face = app::chosen_way(scene.model) == domain::PersonCheckWay::Face;
    page.begin_content();
    ui.layout().space(12);
    draw_alerts(scene);
    draw_identity_failure(scene);
    if (incoming == nullptr) {
        ui_kit::heading(ui, "join.title", 1, scene.text("title.join"), scene.theme().type.title1);
        ui.layout().space(12);
        ui_kit::skeleton(ui, "join.loading", scene.text("status.loading"), 6);
        page.end_content();
        return;
    }
    draw_invitation(scene, *incoming);
    ui.layout().space(20);
    draw_person_ways(scene, app::chosen_way(scene.model));
    if (by_face) {
        draw_face_check(scene);
    } else {
        draw_hall_way(scene, incoming->sharer_name);
    }
    page.end_content();
    if (!by_face) return;
    page.begin_actions();
    draw_face_action(scene, app::is_pending(scene.model, app::RequestKind::StartJoiningFace));
    page.end_actions();
}

}  // namespace views::inline members
