#include <algorithm>
#include <string>

#include "domain/sms_code.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/hall_code_field.hpp"
#include "views/invite_parts.hpp"
#include "views/invite_view.hpp"

namespace views::inline members {
namespace {

/// One side: whose phone, the cells, resend.
struct Side {
    app::Field field;
    std::string_view key;
    std::string title;
    std::string meta;
    std::string sign;
    int place;
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

/// "✓ 已授权" at the right end of the head, or below it where there is no room.
void draw_done(const Scene& scene, const Side& side, ui_kit::Rectangle head, float title_right) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::TextStyle& style = scene.theme().type.second;
    const ui_kit::ToneColors colors = ui_kit::tone_colors(scene.theme(), ui_kit::Tone::Ok);
    const std::string_view text = scene.text("invite.codes.authorized");
    const float width = ui.text().width(text, style) + 40;
    const float height = style.line_height + 6;
    const bool beside = title_right + 8 + width <= head.right();
    if (!beside) ui.layout().space(8);
    const float top = beside ? head.centre().y - height / 2 : ui.layout().take(height).top;
    const ui_kit::Rectangle area{beside ? head.right() - width : head.left, top, width, height};
    ui.painter().fill(area, colors.background, 6);
    if (scene.theme().outlined) ui.painter().stroke(area, colors.foreground, 6, 1);
    ui.painter().icon("check", {area.left + 8, area.centre().y - 9}, 18, colors.foreground);
    ui.painter().text_line(text, {area.left + 32, area.top + 3}, style, colors.foreground);
    ui.recorder().add(
        {.key = std::string(side.key) + ".done", .role = ui_kit::Role::Text, .name = text, .rectangle = area});
}

/// Whose phone: disc, name, number; whether that side is done.
void draw_side_head(const Scene& scene, const Side& side) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float disc = 40;
    const float left = ui.layout().left() + disc + 12;
    const float width = ui.layout().width() - disc - 12;
    const float title = ui.text().height(side.title, theme.type.title3, width);
    const float meta = ui.text().height(side.meta, theme.type.second, width);
    const ui_kit::Rectangle head = ui.layout().take(std::max(disc, title + meta));
    ui_kit::avatar(ui, side.sign, side.place, {head.left, head.centre().y - disc / 2, disc, disc});
    const float top = head.centre().y - (title + meta) / 2;
    ui_kit::draw_text(ui, side.title, {left, top, width, title}, theme.type.title3, theme.color.ink);
    const float widest = std::min(
        width, std::max(ui.text().width(side.title, theme.type.title3), ui.text().width(side.meta, theme.type.second)));
    ui.recorder().add({.key = std::string(side.key) + ".title",
                       .role = ui_kit::Role::Heading,
                       .name = side.title,
                       .level = 2,
                       .rectangle = {left, top, widest, title}});
    ui_kit::draw_text(ui, side.meta, {left, top + title, width, meta}, theme.type.second, theme.color.ink2);
    ui.recorder().add({.key = std::string(side.key) + ".meta",
                       .role = ui_kit::Role::Text,
                       .name = side.meta,
                       .rectangle = {left, top + title, widest, meta}});
    if (side.done) draw_done(scene, side, head, left + widest);
}

// Keys made here: strings-prefix: invite.codes.by_
/// To the hall's code and back.
void draw_other_way(const Scene& scene, std::string_view key) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::TextStyle& style = scene.theme().type.second;
    const ui_kit::Rectangle row = ui.layout().take(std::max(style.line_height, scene.theme().size.minimum_target));
    if (ui_kit::text_link(ui, {key, scene.text(key)}, {row.left, row.centre().y - style.line_height / 2}, style)) {
        scene.emit.press(app::Button::InviteByHallCode);
    }
}

/// Who has no phone shows the card at a service hall and gets eight digits.
void draw_hall_code(const Scene& scene, const Side& side) {
    draw_hall_code_field(scene, {side.field, "invite.codes.hall", "invite.codes.hall.help", side.disabled});
    draw_other_way(scene, "invite.codes.by_phone");
}

void draw_side_content(const Scene& scene, const Side& side) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Card card(ui);
    draw_side_head(scene, side);
    if (side.done) return;
    ui.layout().space(14);
    if (side.field == app::Field::InviteMemberCode && scene.model.invite.by_hall_code) {
        return draw_hall_code(scene, side);
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
    const auto& ways = scene.model.invite.invitation->member_ways;
    const bool may_use_hall = std::ranges::find(ways, domain::AcceptanceWay::HallCode) != ways.end();
    if (side.field == app::Field::InviteMemberCode && may_use_hall) draw_other_way(scene, "invite.codes.by_hall");
}

/// The side whose turn it is has an edge of its own.
void draw_side(const Scene& scene, const Side& side) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Rectangle start{ui.layout().left(), ui.layout().y(), ui.layout().width(), 0};
    draw_side_content(scene, side);
    if (side.done || side.disabled) return;
    ui.painter().stroke({start.left, start.top, start.width, ui.layout().y() - start.top}, scene.theme().color.accent,
                        16, 2);
}

/// The line that ties the two phones together.
void draw_tie(const Scene& scene) {
    const ui_kit::Rectangle gap = scene.ui.layout().take(20);
    scene.ui.painter().fill({gap.centre().x - 1, gap.top, 2, gap.height}, scene.theme().color.outline);
}

}  // namespace

void draw_invite_codes(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "invite.codes", scene.text("title.invite"));
    draw_invite_steps(scene, page, app::Screen::InviteCodes);
    const FormScope form(scene, "invite.codes.form", "invite.codes.submit");
    page.begin_content();
    ui.layout().space(20);
    draw_alerts(scene);
    ui_kit::heading(ui, "invite.codes.title", 1, scene.text("invite.codes.title"), scene.theme().type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "invite.codes.lead", scene.text("invite.codes.lead"), scene.theme().type.body,
                      scene.theme().color.ink2);
    ui.layout().space(16);
    bool is_scannable = false;
    if (scene.model.invite.invitation) {
        const protocol::InvitationAnswer& invitation = *scene.model.invite.invitation;
        const bool authorized = invitation.authorized_at != 0;
        // Nobody's colour for me; for the relative the next that is free.
        constexpr int own_place = -1;
        const int member_place =
            scene.model.family.data ? static_cast<int>(scene.model.family.data->members.size()) : 0;
        draw_side(scene, {app::Field::InviteOwnCode, "invite.own", std::string(scene.text("invite.codes.own")),
                          invitation.own_mobile_masked, std::string(scene.text("kin.me")), own_place,
                          invitation.own_resend_at, authorized, false, app::Button::InviteOwnResend});
        draw_tie(scene);
        draw_side(scene,
                  {app::Field::InviteMemberCode, "invite.member",
                   scene.strings.text("invite.codes.theirs", {{"name", invitation.name}}),
                   std::string(scene.text("invite.codes.theirs.meta")), std::string(scene.text("kinship.sign")),
                   member_place, invitation.member_resend_at, false, !authorized, app::Button::InviteMemberResend});
        is_scannable = draw_own_phone(scene, invitation);
    }
    if (!is_scannable) {
        ui.layout().space(16);
        ui_kit::note(ui, {"invite.codes.note", "mobile", scene.text("invite.codes.note")});
    }
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "invite.codes.check",
                            .label = scene.text("invite.codes.check"),
                            .kind = ui_kit::ButtonKind::Text,
                            .icon = "refresh"})) {
        scene.emit.press(app::Button::FamilyRetry);
    }
    draw_sandbox_phone(scene);
    page.end_content();
    page.begin_actions();
    const bool busy = app::is_pending(scene.model, app::RequestKind::ConfirmOwnCode) ||
                      app::is_pending(scene.model, app::RequestKind::ConfirmMemberCode);
    draw_submit(scene, {"invite.codes.submit", "invite.codes.submit", "code.submit.busy", busy,
                        app::Button::InviteConfirmCode});
    page.end_actions();
}

}  // namespace views::inline members
