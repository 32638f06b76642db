#include <string>

#include "app/identity_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/face_parts.hpp"
#include "views/form_parts.hpp"
#include "views/hall_code_field.hpp"
#include "views/identity_parts.hpp"
#include "views/identity_view.hpp"

namespace views::inline members {
namespace {

using domain::PersonCheckWay;

void draw_hall_code(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(24);
    draw_hall_code_field(scene, {app::Field::IdentityHallCode, "identity.hall_code.label", "identity.hall_code.help"});
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "identity.scan",
                            .label = scene.text("identity.scan"),
                            .kind = ui_kit::ButtonKind::Soft,
                            .icon = "camera"})) {
        scene.emit.press(app::Button::OpenScan);
    }
    if (scene.model.service.sandbox_phone.empty()) return;
    ui.layout().space(16);
    ui_kit::note(
        ui, {"identity.sandbox_hall.note", "mobile", scene.text("identity.sandbox_hall.note"), ui_kit::Tone::Warn});
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "sandbox.open_phone",
                            .label = scene.text("sandbox.open_phone"),
                            .kind = ui_kit::ButtonKind::Outline})) {
        scene.emit.press(app::Button::OpenSandboxPhone);
    }
}

void draw_person_action(const Scene& scene, PersonCheckWay way) {
    if (way == PersonCheckWay::Face) {
        return draw_face_action(scene, app::is_pending(scene.model, app::RequestKind::StartFaceCheck));
    }
    const bool busy = app::is_pending(scene.model, app::RequestKind::CheckHallCode);
    draw_submit(scene, {"identity.person.submit", "identity.hall_code.submit", "identity.hall_code.submit.busy", busy,
                        app::Button::IdentityCheckPerson});
}

}  // namespace

void draw_identity_person(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "identity.person", scene.text("title.identity"));
    draw_identity_steps(scene, page, domain::IdentityStep::Person);
    const FormScope form(scene, "identity.person.form", "identity.person.submit");
    const PersonCheckWay way = app::chosen_way(scene.model);
    page.begin_content();
    ui.layout().space(24);
    draw_alerts(scene);
    draw_identity_failure(scene);
    draw_question(scene, "identity.person.title", "identity.person.lead");
    ui.layout().space(20);
    draw_person_ways(scene, way);
    if (way == PersonCheckWay::Face) {
        draw_face_check(scene);
    } else {
        draw_hall_code(scene);
    }
    page.end_content();
    page.begin_actions();
    draw_person_action(scene, way);
    page.end_actions();
}

}  // namespace views::inline members
