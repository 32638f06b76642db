#include "views/family_view.hpp"

#include <string>

#include "app/family_flow.hpp"
#include "app/money_limits.hpp"
#include "domain/money.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/member_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/account_head.hpp"
#include "views/alerts_view.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/kin_view.hpp"
#include "views/member_parts.hpp"
#include "views/money_parts.hpp"
#include "views/spending_parts.hpp"
#include "views/tab_bar_view.hpp"

namespace views::inline members {
namespace {

constexpr std::int64_t skeleton_delay_ms = 300;

std::string people_count(const Scene& scene, const protocol::FamilyAnswer& family) {
    if (family.people_max == 0) return {};
    return scene.strings.text(family.counts_sharer ? "family.count.with_me" : "family.count",
                              {{"count", std::to_string(family.people)}, {"max", std::to_string(family.people_max)}});
}

void draw_members(const Scene& scene, const protocol::FamilyAnswer& family) {
    int place = 0;
    for (const protocol::FamilyMember& member : family.members) {
        const std::string key = "family.member." + member.id;
        const auto fen = member_month_fen(scene, member.id);
        // Until home has told what was spent, the row says since when.
        const std::string since =
            fen ? std::string() : scene.strings.text("family.since", {{"date", app::date_text({member.bound_at})}});
        const std::string amount = fen ? domain::format_yuan({*fen}) : std::string();
        const std::string spoken =
            fen ? scene.strings.text("home.family.spent", {{"amount", yuan(*fen)}}) : std::string();
        if (ui_kit::member_cell(scene.ui, {.key = key,
                                           .word = kinship_sign(scene, member.relation, member.sex),
                                           .place = member_place(scene, member.id, place),
                                           .name = member.name,
                                           .relation = kinship_word(scene, member.relation, member.sex),
                                           .meta = since,
                                           .value = amount,
                                           .spoken_value = spoken,
                                           .share = member_month_share(scene, member.id),
                                           .has_line_above = place > 0})) {
            scene.emit(app::MemberOpened{member.id});
        }
        ++place;
    }
}

// Keys made here: strings-prefix: family.obstacle.
void draw_obstacle(const Scene& scene, domain::SharerObstacle obstacle) {
    ui_kit::Ui& ui = scene.ui;
    const std::string key = "family.obstacle." + std::string(domain::name_of(obstacle));
    ui_kit::note(ui, {"family.obstacle", "info", scene.text(key), ui_kit::Tone::Warn});
    if (obstacle != domain::SharerObstacle::Prerequisite) return;
    ui.layout().space(12);
    if (ui_kit::button(ui, {.key = "family.verify", .label = scene.text("family.verify"), .icon = "shield"})) {
        scene.emit.press(app::Button::HomeNextStep);
    }
}

/// Mutual aid: filled, with a wallet. Whose money: mine.
void draw_mutual_aid(const Scene& scene, const protocol::FamilyAnswer& family) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Card card(ui, 0);
    draw_account_head(scene, {"family.aid", "wallet", ui_kit::Tone::Accent, people_count(scene, family), true});
    draw_members(scene, family);
    const bool is_empty = family.members.empty() && !family.sharer_obstacle;
    ui.layout().push_column(ui.layout().left() + 16, ui.layout().y() + (family.members.empty() ? 16.0F : 8.0F),
                            ui.layout().width() - 32);
    if (is_empty) {
        ui_kit::paragraph(ui, "family.empty", scene.text("family.empty"), scene.theme().type.body,
                          scene.theme().color.ink2);
        ui.layout().space(12);
    }
    if (family.sharer_obstacle) {
        draw_obstacle(scene, *family.sharer_obstacle);
    } else {
        const std::string_view label = scene.text(family.invitation ? "family.invite.go_on" : "family.invite");
        // Nobody there yet: this is the screen's one next step. Later the code in the middle of the tabs is.
        const ui_kit::ButtonKind kind = is_empty ? ui_kit::ButtonKind::Primary : ui_kit::ButtonKind::Soft;
        if (ui_kit::button(ui, {.key = "family.invite", .label = label, .kind = kind, .icon = "plus"})) {
            scene.emit.press(app::Button::FamilyInvite);
        }
    }
    const float bottom = ui.layout().y();
    ui.layout().pop_column();
    ui.layout().set_y(bottom + 16);
}

/// Where shared money is, by the place's model, and how it gets there.
void draw_shared_money(const Scene& scene, const protocol::FamilyAnswer& family) {
    if (!family.money) return;
    const protocol::FamilyMoney& money = *family.money;
    const bool shares = !family.sharer_obstacle && !family.members.empty();
    if (!shares && !money.wallet) return;
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(12);
    const ui_kit::Card card(ui, 0);
    if (shares && ui_kit::list_cell(ui, {.key = "family.money",
                                         .icon = "wallet",
                                         .title = shared_account_title(scene, money.model),
                                         .meta = model_words(scene, money.model),
                                         .value = yuan(shared_amount(money)),
                                         .tiled = true,
                                         .strong_value = true})) {
        scene.emit.press(app::Button::OpenMoney);
    }
    const bool pot = app::offers_money_act(scene.model, app::MoneyAct::Transfer);
    const bool quota = app::offers_money_act(scene.model, app::MoneyAct::LockQuota);
    if (shares && (pot || quota) &&
        ui_kit::list_cell(ui, {.key = "family.fill",
                               .icon = "plus",
                               .title = scene.text(pot ? "family.transfer" : "family.quota"),
                               .has_line_above = true,
                               .accent_icon = true})) {
        scene.emit.press(pot ? app::Button::OpenTransfer : app::Button::OpenQuota);
    }
    if (money.wallet && ui_kit::list_cell(ui, {.key = "family.wallet",
                                               .icon = "card",
                                               .title = scene.text("money.wallet"),
                                               .meta = scene.text("money.wallet.about"),
                                               .value = yuan(money.wallet->balance_fen),
                                               .tiled = true,
                                               .has_line_above = shares,
                                               .strong_value = true})) {
        scene.emit.press(app::Button::OpenMoney);
    }
}

/// Accounts of others that I may spend.
void draw_memberships(const Scene& scene, const protocol::FamilyAnswer& family) {
    if (family.memberships.empty()) return;
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(18);
    ui_kit::heading(ui, "family.mine", 2, scene.text("family.mine"), scene.theme().type.title3);
    ui.layout().space(10);
    const ui_kit::Card card(ui, 0);
    int place = 0;
    for (const protocol::FamilyMembership& membership : family.memberships) {
        const std::string key = "family.membership." + membership.id;
        const std::string shared =
            membership.shared_fen ? scene.strings.text("family.mine.shared", {{"amount", yuan(*membership.shared_fen)}})
                                  : std::string(scene.text("family.mine.how"));
        if (ui_kit::member_cell(ui, {.key = key,
                                     .word = scene.text("kinship.sign"),
                                     .place = place,
                                     .name = membership.sharer_name,
                                     .relation = scene.text("family.mine.account"),
                                     .meta = shared,
                                     .has_line_above = place > 0})) {
            scene.emit(app::MemberOpened{membership.id});
        }
        ++place;
    }
}

void draw_incoming(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    for (const protocol::IncomingInvitation& incoming : scene.model.family.incoming) {
        const ui_kit::Card card(ui);
        const std::string key = "family.incoming." + incoming.invitation;
        const std::string relation(relation_word(scene, incoming.relation));
        const std::string title = scene.strings.text("family.incoming.title", {{"name", incoming.sharer_name}});
        const std::string text = scene.strings.text(
            "family.incoming.text", {{"mobile", incoming.sharer_mobile_masked}, {"relation", relation}});
        ui_kit::heading(ui, key, 2, title, scene.theme().type.title3);
        ui.layout().space(4);
        ui_kit::paragraph(ui, key + ".text", text, scene.theme().type.second, scene.theme().color.ink2);
        ui.layout().space(12);
        const bool is_asked = scene.model.family.answering == incoming.invitation;
        const bool accepting = is_asked && app::is_pending(scene.model, app::RequestKind::AcceptIncoming);
        const std::string_view label = incoming.needs_face ? "family.incoming.face"
                                       : accepting         ? "family.incoming.accept.busy"
                                                           : "family.incoming.accept";
        if (ui_kit::button(ui, {.key = key + ".accept", .label = scene.text(label), .busy = accepting})) {
            scene.emit(app::IncomingAnswered{incoming.invitation, true});
        }
        ui.layout().space(8);
        if (ui_kit::button(ui, {.key = key + ".decline",
                                .label = scene.text("family.incoming.decline"),
                                .kind = ui_kit::ButtonKind::Outline})) {
            scene.emit(app::IncomingAnswered{incoming.invitation, false});
        }
    }
    if (!scene.model.family.incoming.empty()) ui.layout().space(12);
}

void draw_loading(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const app::FamilyState& family = scene.model.family;
    if (family.state == app::LoadState::Failed) {
        const std::string why = family.failure ? scene.sentence(*family.failure) : std::string();
        ui_kit::paragraph(ui, "family.failed", why, scene.theme().type.body, scene.theme().color.ink2);
        ui.layout().space(16);
        if (ui_kit::button(ui, {.key = "family.retry", .label = scene.text("button.retry"), .icon = "refresh"})) {
            scene.emit.press(app::Button::FamilyRetry);
        }
        return;
    }
    const std::int64_t shown_from = family.since.unix_ms + skeleton_delay_ms;
    if (ui.input().now_ms >= shown_from) {
        ui_kit::skeleton(ui, "family.loading", scene.text("status.loading"), 6);
    } else {
        ui.redraw_at(shown_from);
    }
}

}  // namespace

void draw_family(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    {
        ui_kit::Page page(ui, "family", scene.text("title.family"));
        leave_room_for_tabs(scene, page);
        page.begin_content();
        if (draw_root_title(scene, app::heading_key(app::Screen::Family), scene.text("title.family"),
                            {"home.difference", scene.text("family.difference"), "help"})) {
            scene.emit.press(app::Button::HomeDifference);
        }
        draw_alerts(scene);
        draw_incoming(scene);
        draw_wallet_incoming(scene);
        draw_kin_questions(scene);
        if (scene.model.family.data) {
            draw_mutual_aid(scene, *scene.model.family.data);
            draw_shared_money(scene, *scene.model.family.data);
            draw_kin_card(scene);
            draw_memberships(scene, *scene.model.family.data);
        } else {
            draw_loading(scene);
        }
        ui.layout().space(16);
        page.end_content();
    }
    draw_tabs(scene);
}

}  // namespace views::inline members
