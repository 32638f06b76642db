#include <algorithm>
#include <string>

#include "domain/sms_code.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/invite_view.hpp"

namespace views::inline members {
namespace {

/// One side: whose phone, the cells, resend.
struct Side {
    app::Field field;
    std::string_view key;
    std::string title;
    std::string meta;
    std::int64_t resend_at;
    bool done;
    bool disabled;
    app::Button resend;
};

void draw_resend(const Scene& scene, const Side& side) {
    ui_kit::Ui& ui = scene.ui;
    constexpr int seconds_max = static_cast<int>(domain::sms_code_resend_delay.ms / 1000);
    const int seconds = std::min(app::seconds_until(scene.model, {side.resend_at}), seconds_max);
    const std::string key = std::string(side.key) + ".resend";
    const ui_kit::TextStyle& style = scene.theme().type.second;
    if (seconds > 0) {
        const std::string wait = app::wait_text(scene.strings, seconds);
        ui_kit::icon_line(ui, {key, "clock", scene.strings.text("code.resend_in", {{"wait", wait}}),
                               scene.theme().color.ink2, scene.theme().color.ink2});
        return;
    }
    const ui_kit::Rectangle row = ui.layout().take(std::max(style.line_height, scene.theme().size.minimum_target));
    const bool busy = app::is_pending(scene.model, app::RequestKind::ResendInvitationCode);
    const std::string label =
        scene.strings.text(busy ? "code.resend.busy" : "invite.codes.resend", {{"whose", side.title}});
    if (ui_kit::text_link(ui, {key, label}, {row.left, row.centre().y - style.line_height / 2}, style)) {
        scene.emit.press(side.resend);
    }
}

void draw_side(const Scene& scene, const Side& side) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Card card(ui);
    ui_kit::heading(ui, std::string(side.key) + ".title", 2, side.title, scene.theme().type.title3);
    ui_kit::paragraph(ui, std::string(side.key) + ".meta", side.meta, scene.theme().type.second,
                      scene.theme().color.ink2);
    ui.layout().space(12);
    if (side.done) {
        ui_kit::note(
            ui, {std::string(side.key) + ".done", "check", scene.text("invite.codes.authorized"), ui_kit::Tone::Ok});
        return;
    }
    const app::FieldState& state = scene.model.field(side.field);
    const std::string error = state.error ? scene.sentence(*state.error) : std::string();
    const std::string label = scene.strings.text("invite.codes.label", {{"whose", side.title}});
    ui_kit::code_cells(ui, {.key = app::field_key(side.field),
                            .label = label,
                            .digits = state.text,
                            .error = error,
                            .disabled = side.disabled});
    ui.layout().space(8);
    draw_resend(scene, side);
}

}  // namespace

void draw_invite_codes(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "invite.codes", scene.text("title.invite"));
    draw_bar(scene, page, "2 / 4");
    page.steps("invite.steps", 2, 4, scene.strings.text("step.progress", {{"step", "2"}, {"count", "4"}}));
    const FormScope form(scene, "invite.codes.form", "invite.codes.submit");
    page.begin_content();
    ui.layout().space(20);
    draw_alerts(scene);
    ui_kit::heading(ui, "invite.codes.title", 1, scene.text("invite.codes.title"), scene.theme().type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "invite.codes.lead", scene.text("invite.codes.lead"), scene.theme().type.body,
                      scene.theme().color.ink2);
    ui.layout().space(16);
    if (scene.model.invite.invitation) {
        const protocol::InvitationAnswer& invitation = *scene.model.invite.invitation;
        const bool authorized = invitation.authorized_at != 0;
        draw_side(scene, {app::Field::InviteOwnCode, "invite.own", std::string(scene.text("invite.codes.own")),
                          invitation.own_mobile_masked, invitation.own_resend_at, authorized, false,
                          app::Button::InviteOwnResend});
        ui.layout().space(12);
        draw_side(scene, {app::Field::InviteMemberCode, "invite.member",
                          scene.strings.text("invite.codes.theirs", {{"name", invitation.name}}),
                          std::string(scene.text("invite.codes.theirs.meta")), invitation.member_resend_at, false,
                          !authorized, app::Button::InviteMemberResend});
    }
    ui.layout().space(16);
    ui_kit::note(ui, {"invite.codes.note", "mobile", scene.text("invite.codes.note")});
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "invite.codes.check",
                            .label = scene.text("invite.codes.check"),
                            .kind = ui_kit::ButtonKind::Text,
                            .icon = "refresh"})) {
        scene.emit.press(app::Button::FamilyRetry);
    }
    if (!scene.model.service.sandbox_phone.empty()) {
        ui.layout().space(8);
        if (ui_kit::button(ui, {.key = "sandbox.open_phone",
                                .label = scene.text("sandbox.open_phone"),
                                .kind = ui_kit::ButtonKind::Outline})) {
            scene.emit.press(app::Button::OpenSandboxPhone);
        }
    }
    page.end_content();
    page.begin_actions();
    const bool busy = app::is_pending(scene.model, app::RequestKind::ConfirmOwnCode) ||
                      app::is_pending(scene.model, app::RequestKind::ConfirmMemberCode);
    draw_submit(scene, {"invite.codes.submit", "invite.codes.submit", "code.submit.busy", busy,
                        app::Button::InviteConfirmCode});
    page.end_actions();
}

}  // namespace views::inline members
