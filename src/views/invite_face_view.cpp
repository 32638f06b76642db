#include <algorithm>
#include <array>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/choice_card.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/hall_code_field.hpp"
#include "views/invite_parts.hpp"
#include "views/invite_view.hpp"

namespace views::inline members {
namespace {

/// By the relative's own phone, or by eight digits of a hall typed here.
void draw_ways(const Scene& scene, bool by_hall) {
    const std::array cards = {ui_kit::ChoiceCard{"invite.face.own_phone", "face", scene.text("invite.face.own_phone"),
                                                 scene.text("invite.face.own_phone.meta")},
                              ui_kit::ChoiceCard{"invite.face.hall", "hospital", scene.text("invite.face.hall"),
                                                 scene.text("invite.face.hall.meta")}};
    const int chosen = by_hall ? 1 : 0;
    const int tapped = ui_kit::choice_cards(
        scene.ui,
        {.key = "invite.face.ways", .label = scene.text("invite.face.ways"), .cards = cards, .chosen = chosen});
    if (tapped >= 0 && tapped != chosen) scene.emit.press(app::Button::InviteByHallCode);
}

void draw_waiting(const Scene& scene, const std::string& name) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::note(ui, {"invite.face.waiting", "clock", scene.strings.text("invite.face.waiting", {{"name", name}}),
                      ui_kit::Tone::Info});
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "invite.codes.check",
                            .label = scene.text("invite.codes.check"),
                            .kind = ui_kit::ButtonKind::Text,
                            .icon = "refresh"})) {
        scene.emit.press(app::Button::FamilyRetry);
    }
}

void draw_hall(const Scene& scene) {
    draw_hall_code_field(scene, {app::Field::InviteMemberCode, "invite.codes.hall", "invite.codes.hall.help"});
    draw_sandbox_phone(scene);
}

}  // namespace

void draw_invite_face(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const auto& invitation = scene.model.invite.invitation;
    const std::string name = invitation ? invitation->name : std::string();
    const bool by_hall = scene.model.invite.by_hall_code;
    ui_kit::Page page(ui, "invite.face", scene.text("title.invite"));
    draw_invite_steps(scene, page, app::Screen::InviteFace);
    const FormScope form(scene, "invite.face.form", "invite.face.submit");
    page.begin_content();
    ui.layout().space(20);
    draw_alerts(scene);
    ui_kit::heading(ui, "invite.face.title", 1, scene.strings.text("invite.face.title", {{"name", name}}),
                    scene.theme().type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "invite.face.lead", scene.text("invite.face.lead"), scene.theme().type.body,
                      scene.theme().color.ink2);
    ui.layout().space(20);
    draw_ways(scene, by_hall);
    ui.layout().space(20);
    if (by_hall) {
        draw_hall(scene);
    } else {
        draw_waiting(scene, name);
    }
    ui.layout().space(8);
    if (ui_kit::button(
            ui, {.key = "invite.another", .label = scene.text("invite.another"), .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::InviteAnother);
    }
    page.end_content();
    page.begin_actions();
    if (by_hall) {
        const bool busy = app::is_pending(scene.model, app::RequestKind::ConfirmMemberCode);
        draw_submit(scene, {"invite.face.submit", "invite.codes.submit", "code.submit.busy", busy,
                            app::Button::InviteConfirmCode});
    } else if (ui_kit::button(ui, {.key = "invite.face.wait",
                                   .label = scene.text("invite.face.wait"),
                                   .kind = ui_kit::ButtonKind::Soft})) {
        scene.emit.press(app::Button::InviteWait);
    }
    page.end_actions();
}

}  // namespace views::inline members
