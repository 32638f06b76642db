#include "views/face_parts.hpp"

#include <array>
#include <string>

#include "app/identity_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/choice.hpp"
#include "ui_kit/choice_card.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/identity_parts.hpp"

namespace views::inline members {
namespace {

void draw_face_consent(const Scene& scene) {
    const app::IdentityState& identity = scene.model.identity;
    if (!identity.data || identity.data->face_consent_given) return;
    scene.ui.layout().space(12);
    {
        const ui_kit::Card card(scene.ui, 0);
        const auto tap = ui_kit::check_row(scene.ui, {.key = "identity.face_consent",
                                                      .title = scene.text("identity.person.consent"),
                                                      .meta = scene.text("start.consent.face.help"),
                                                      .checked = identity.face_agreed});
        if (tap == ui_kit::CheckRowTap::Row) scene.emit(app::FaceConsentToggled{});
    }
    // Not within the row: in elder mode the link's larger target would lie over the row's middle.
    if (ui_kit::button(scene.ui, {.key = "identity.face_consent.text",
                                  .label = scene.text("start.consent.service.link"),
                                  .kind = ui_kit::ButtonKind::Text})) {
        scene.emit(app::ConsentTextOpened{domain::ConsentKind::Face});
    }
}

/// SANDBOX: stands for the camera.
void draw_sandbox_face(const Scene& scene) {
    const app::IdentityState& identity = scene.model.identity;
    if (identity.face_check.empty() || !identity.data || identity.data->sandbox_face_outcomes.empty()) return;
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui.layout().space(20);
    const ui_kit::Card card(ui);
    ui_kit::heading(ui, "identity.sandbox_face.title", 2, scene.text("identity.sandbox_face.title"), theme.type.title3);
    ui.layout().space(4);
    ui_kit::paragraph(ui, "identity.sandbox_face.text", scene.text("identity.sandbox_face.text"), theme.type.second,
                      theme.color.ink2);
    const bool busy = app::is_pending(scene.model, app::RequestKind::FinishFaceCheck) ||
                      app::is_pending(scene.model, app::RequestKind::FinishJoiningFace);
    // strings-prefix: identity.sandbox_face.
    for (const domain::FaceOutcome outcome : identity.data->sandbox_face_outcomes) {
        const std::string key = "identity.sandbox_face." + std::string(domain::name_of(outcome));
        ui.layout().space(8);
        if (ui_kit::button(ui,
                           {.key = key, .label = scene.text(key), .kind = ui_kit::ButtonKind::Outline, .busy = busy})) {
            scene.emit(app::SandboxFaceChosen{outcome});
        }
    }
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "identity.sandbox_face.no_camera",
                            .label = scene.text("identity.sandbox_face.no_camera"),
                            .kind = ui_kit::ButtonKind::Outline})) {
        scene.emit.press(app::Button::IdentityDenyCamera);
    }
}

}  // namespace

void draw_person_ways(const Scene& scene, domain::PersonCheckWay chosen) {
    const std::array cards = {
        ui_kit::ChoiceCard{"identity.way.face", "face", scene.text("identity.person.face.title"),
                           scene.text("identity.person.face.meta")},
        ui_kit::ChoiceCard{"identity.way.hall_code", "hospital", scene.text("identity.person.hall.title"),
                           scene.text("identity.person.hall.meta")}};
    const int tapped = ui_kit::choice_cards(scene.ui, {.key = "identity.ways",
                                                       .label = scene.text("identity.person.ways"),
                                                       .cards = cards,
                                                       .chosen = chosen == domain::PersonCheckWay::Face ? 0 : 1});
    if (tapped >= 0) {
        scene.emit(app::PersonWayChosen{tapped == 0 ? domain::PersonCheckWay::Face : domain::PersonCheckWay::HallCode});
    }
}

void draw_face_check(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    draw_face_consent(scene);
    draw_sandbox_face(scene);
    ui.layout().space(24);
    ui_kit::heading(ui, "identity.person.before", 2, scene.text("identity.person.before"), scene.theme().type.title3);
    ui.layout().space(10);
    draw_advice(scene, "sun", "identity.person.light");
    draw_advice(scene, "eye", "identity.person.glasses");
    draw_advice(scene, "camera", "identity.person.camera");
}

void draw_face_action(const Scene& scene, bool busy) {
    const bool off = !app::may_check_face(scene.model);
    if (off) {
        ui_kit::paragraph(scene.ui, "identity.person.consent.needed", scene.text("identity.person.consent.needed"),
                          scene.theme().type.second, scene.theme().color.ink2);
        scene.ui.layout().space(8);
    }
    if (ui_kit::button(scene.ui,
                       {.key = "identity.person.submit",
                        .label = scene.text(busy ? "identity.person.face.submit.busy" : "identity.person.face.submit"),
                        .icon = "face",
                        .busy = busy,
                        .disabled = off,
                        .reason = off ? scene.text("identity.person.consent.needed") : ""})) {
        scene.emit.press(app::Button::IdentityCheckPerson);
    }
}

}  // namespace views::inline members
