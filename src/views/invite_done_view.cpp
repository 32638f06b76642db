#include <string>
#include <vector>

#include "app/money_limits.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "ui_kit/timeline.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/invite_parts.hpp"
#include "views/invite_view.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

std::string when(const Scene& scene, std::int64_t moment) {
    return moment == 0 ? std::string() : app::moment_text(scene.model, scene.strings, {moment});
}

void draw_story(const Scene& scene, const protocol::InvitationAnswer& invitation) {
    const ui_kit::Card card(scene.ui);
    // Which of these there were is the place's rule: a child in Gansu is bound by its parent alone.
    std::vector<ui_kit::TimelineStep> steps;
    const auto add = [&](std::string words, std::string detail, std::int64_t moment) {
        steps.push_back({"check", std::move(words), std::move(detail), when(scene, moment), ui_kit::Tone::Ok});
    };
    if (invitation.authorized_at != 0) {
        add(std::string(scene.text("invite.done.authorized")), invitation.own_mobile_masked, invitation.authorized_at);
    }
    if (invitation.agreed_at != 0) {
        add(scene.strings.text("invite.done.agreed", {{"name", invitation.name}}), {}, invitation.agreed_at);
    }
    if (invitation.signed_at != 0) add(std::string(scene.text("invite.done.signed")), {}, invitation.signed_at);
    add(scene.strings.text("invite.done.bound", {{"name", invitation.name}}), {}, 0);
    ui_kit::timeline(scene.ui, "invite.done.story", scene.text("invite.done.story"), steps);
}

/// What the place's rules make of it: can money be spent at once, or has some to be put aside first.
std::string done_lead(const Scene& scene) {
    const auto& family = scene.model.family.data;
    if (!family || !family->money) return std::string(scene.text("invite.done.lead"));
    const protocol::FamilyMoney& money = *family->money;
    switch (money.model) {
        case domain::MoneyModel::DirectDraw:
            return scene.strings.text("invite.done.lead.direct", {{"amount", yuan(money.shareable_fen)}});
        case domain::MoneyModel::Earmark: return std::string(scene.text("invite.done.lead.pot"));
        case domain::MoneyModel::LockedQuota: return std::string(scene.text("invite.done.lead.quota"));
        case domain::MoneyModel::Wallet: return std::string(scene.text("invite.done.lead.wallet"));
    }
    return {};
}

/// Where money has to be put aside first, that is the next thing.
void draw_next_act(const Scene& scene) {
    const bool pot = app::offers_money_act(scene.model, app::MoneyAct::Transfer);
    const bool quota = app::offers_money_act(scene.model, app::MoneyAct::LockQuota);
    const bool has_member = scene.model.family.data && !scene.model.family.data->members.empty();
    if ((!pot && !quota) || !has_member) return;
    if (ui_kit::button(scene.ui, {.key = pot ? "invite.done.transfer" : "invite.done.quota",
                                  .label = scene.text(pot ? "family.transfer" : "family.quota")})) {
        scene.emit.press(pot ? app::Button::OpenTransfer : app::Button::OpenQuota);
    }
    scene.ui.layout().space(8);
}

}  // namespace

void draw_invite_done(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "invite.done", scene.text("title.invite"));
    draw_invite_steps(scene, page, app::Screen::InviteDone);
    page.begin_content();
    ui.layout().space(28);
    draw_alerts(scene);
    draw_done_mark(scene);
    ui.layout().space(18);
    if (scene.model.invite.invitation) {
        const protocol::InvitationAnswer& invitation = *scene.model.invite.invitation;
        ui_kit::heading(ui, "invite.done.title", 1,
                        scene.strings.text("invite.done.title", {{"name", invitation.name}}),
                        scene.theme().type.title1);
        ui.layout().space(6);
        ui_kit::paragraph(ui, "invite.done.lead", done_lead(scene), scene.theme().type.body, scene.theme().color.ink2);
        ui.layout().space(20);
        draw_story(scene, invitation);
    }
    page.end_content();
    page.begin_actions();
    draw_next_act(scene);
    const bool is_next = app::offers_money_act(scene.model, app::MoneyAct::Transfer) ||
                         app::offers_money_act(scene.model, app::MoneyAct::LockQuota);
    if (ui_kit::button(ui, {.key = "invite.done.finish",
                            .label = scene.text("invite.done.finish"),
                            .kind = is_next ? ui_kit::ButtonKind::Soft : ui_kit::ButtonKind::Primary})) {
        scene.emit.press(app::Button::InviteFinish);
    }
    page.end_actions();
}

}  // namespace views::inline members
