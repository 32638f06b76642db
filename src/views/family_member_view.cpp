#include <algorithm>
#include <optional>
#include <string>

#include "app/family_flow.hpp"
#include "app/money_limits.hpp"
#include "ui_kit/avatar.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/member_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/caps_view.hpp"
#include "views/family_view.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"
#include "views/member_parts.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

/// Whoever the screen is about, seen from my side.
struct Shown {
    std::string name;
    std::string relation;
    std::string sign;
    int place = 0;
    std::int64_t bound_at = 0;
    bool spends_mine = false;
    bool known = false;
    protocol::MemberCapsAnswer caps{};
    std::optional<std::int64_t> shared_fen = {};  ///< what pot or quota of the shown sharer holds
};

Shown shown_person(const Scene& scene) {
    const std::string& id = scene.model.route().id;
    if (const protocol::FamilyMember* member = app::find_member(scene.model, id)) {
        const auto place = static_cast<int>(member - scene.model.family.data->members.data());
        return {member->name,
                std::string(kinship_word(scene, member->relation, member->sex)),
                std::string(kinship_sign(scene, member->relation, member->sex)),
                member_place(scene, id, place),
                member->bound_at,
                true,
                true,
                member->caps};
    }
    if (const protocol::FamilyMembership* mine = app::find_membership(scene.model, id)) {
        return {mine->sharer_name,
                std::string(scene.text("family.mine.account")),
                std::string(scene.text("kinship.sign")),
                0,
                mine->bound_at,
                false,
                true,
                mine->caps,
                mine->shared_fen};
    }
    return {};
}

/// Disc, name and what the person is to me.
void draw_person(const Scene& scene, const Shown& shown) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float disc = 60;
    const float text_left = ui.layout().left() + disc + 15;
    const float text_width = ui.layout().width() - disc - 15;
    const std::string_view name = shown.known ? std::string_view(shown.name) : scene.text("title.member");
    const float name_height = ui.text().height(name, theme.type.title1, text_width);
    const float relation_height = ui.text().height(shown.relation, theme.type.second, text_width);
    const ui_kit::Rectangle row = ui.layout().take(std::max(disc, name_height + relation_height));
    ui_kit::avatar(ui, shown.sign, shown.place, {row.left, row.centre().y - disc / 2, disc, disc});
    const float top = row.centre().y - (name_height + relation_height) / 2;
    const ui_kit::Rectangle name_area{text_left, top, text_width, name_height};
    ui_kit::draw_text(ui, name, name_area, theme.type.title1, theme.color.ink);
    ui.recorder().add(
        {.key = "member.title", .role = ui_kit::Role::Heading, .name = name, .level = 1, .rectangle = name_area});
    const ui_kit::Rectangle relation_area{text_left, name_area.bottom(), text_width, relation_height};
    ui_kit::draw_text(ui, shown.relation, relation_area, theme.type.second, theme.color.ink2);
    ui.recorder().add(
        {.key = "member.relation", .role = ui_kit::Role::Text, .name = shown.relation, .rectangle = relation_area});
}

bool offers_caps(const Scene& scene) {
    const auto& money =
        scene.model.family.data ? scene.model.family.data->money : std::optional<protocol::FamilyMoney>();
    return money && (money->offers_month_cap || money->offers_payment_cap);
}

/// What the account paid for this member in the present month, and what a cap leaves.
void draw_month(const Scene& scene, const Shown& shown) {
    const std::string& id = scene.model.route().id;
    if (shown.caps.left_this_month_fen) {
        draw_month_left(scene, shown.caps, ui_kit::member_color(scene.theme(), shown.place));
        scene.ui.layout().space(12);
        return;
    }
    const auto fen = shown.spends_mine ? member_month_fen(scene, id) : std::nullopt;
    if (!fen) return;
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Card card(ui);
    ui_kit::paragraph(ui, "member.month.label", scene.text("member.month"), theme.type.second, theme.color.ink2);
    ui_kit::paragraph(ui, "member.month", yuan(*fen), theme.type.display, theme.color.ink);
    ui.layout().space(8);
    ui_kit::share_bar(ui, ui.layout().take(10), member_month_share(scene, id).value_or(0),
                      ui_kit::member_color(theme, member_place(scene, id, 0)));
    ui.layout().space(8);
    ui_kit::paragraph(ui, "member.month.about", scene.text("member.month.about"), theme.type.second, theme.color.ink3);
    ui.layout().space(12);
}

/// The cap of a single payment: mine to change, or told to whom it holds.
bool draw_payment_cap(const Scene& scene, const Shown& shown) {
    const bool is_told = shown.spends_mine ? offers_caps(scene) : shown.caps.payment_fen.has_value();
    if (!is_told) return false;
    const std::string value = cap_text(scene, shown.caps.payment_fen);
    if (ui_kit::list_cell(scene.ui, {.key = "member.payment_cap",
                                     .icon = "sliders",
                                     .title = scene.text("caps.payment"),
                                     .value = value,
                                     .accent_icon = true,
                                     .leads_somewhere = shown.spends_mine})) {
        scene.emit.press(app::Button::MemberCaps);
    }
    return true;
}

void draw_facts(const Scene& scene, const Shown& shown) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Card card(ui, 0);
    const bool has_cap = draw_payment_cap(scene, shown);
    if (shown.spends_mine && ui_kit::list_cell(ui, {.key = "member.spending",
                                                    .icon = "receipt",
                                                    .title = scene.text("member.spending"),
                                                    .has_line_above = has_cap,
                                                    .accent_icon = true})) {
        scene.emit.press(app::Button::MemberSpending);
    }
    if (shown.spends_mine && app::offers_money_act(scene.model, app::MoneyAct::SendWallet) &&
        ui_kit::list_cell(ui, {.key = "member.wallet",
                               .icon = "card",
                               .title = scene.text("member.wallet"),
                               .has_line_above = true,
                               .accent_icon = true})) {
        scene.emit.press(app::Button::SendToWallet);
    }
    if (shown.shared_fen) {
        ui_kit::list_cell(ui, {.key = "member.shared",
                               .icon = "wallet",
                               .title = scene.text("member.shared"),
                               .value = yuan(*shown.shared_fen),
                               .accent_icon = true,
                               .strong_value = true,
                               .leads_somewhere = false});
    }
    ui_kit::list_cell(ui, {.key = "member.since",
                           .icon = "calendar",
                           .title = scene.text("member.since"),
                           .value = app::date_text({shown.bound_at}),
                           .has_line_above = shown.spends_mine || has_cap || shown.shared_fen.has_value(),
                           .accent_icon = true,
                           .leads_somewhere = false});
    ui_kit::list_cell(ui, {.key = "member.way",
                           .icon = "wallet",
                           .title = scene.text(shown.spends_mine ? "member.way.mine" : "member.way.theirs"),
                           .meta = scene.text("member.way.order"),
                           .has_line_above = true,
                           .accent_icon = true,
                           .leads_somewhere = false});
}

/// Knowing before it fails, and why it failed.
void draw_questions(const Scene& scene, const Shown& shown) {
    if (!shown.spends_mine) return;
    const ui_kit::Card card(scene.ui, 0);
    if (ui_kit::list_cell(
            scene.ui, {.key = "member.try", .icon = "try", .title = scene.text("member.try"), .accent_icon = true})) {
        scene.emit.press(app::Button::OpenTry);
    }
    if (ui_kit::list_cell(scene.ui, {.key = "member.diagnosis",
                                     .icon = "help",
                                     .title = scene.text("member.diagnosis"),
                                     .has_line_above = true,
                                     .accent_icon = true})) {
        scene.emit.press(app::Button::OpenDiagnosis);
    }
}

/// Outlined, apart from the facts: nobody ends sharing by the way.
void draw_end(const Scene& scene, const Shown& shown) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Rectangle start{ui.layout().left(), ui.layout().y(), ui.layout().width(), 0};
    if (ui_kit::list_cell(ui, {.key = "member.unbind",
                               .icon = "remove-person",
                               .title = scene.text(shown.spends_mine ? "member.unbind" : "member.leave"),
                               .meta = scene.text("member.unbind.about"),
                               .danger = true})) {
        scene.emit.press(app::Button::MemberUnbind);
    }
    const ui_kit::Rectangle area{start.left, start.top, start.width, ui.layout().y() - start.top};
    ui.painter().stroke(area, scene.theme().color.line, 16, 1);
}

void draw_caps_button(const Scene& scene, const Shown& shown, ui_kit::Page& page) {
    page.begin_actions();
    const bool has_cap = shown.caps.month_fen || shown.caps.payment_fen;
    if (ui_kit::button(scene.ui, {.key = "member.caps", .label = scene.text(has_cap ? "caps.change" : "caps.set")})) {
        scene.emit.press(app::Button::MemberCaps);
    }
    page.end_actions();
}

}  // namespace

std::string member_to_unbind(const Scene& scene) { return shown_person(scene).name; }

bool unbinds_own_account(const Scene& scene) { return shown_person(scene).spends_mine; }

void draw_family_member(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const Shown shown = shown_person(scene);
    ui_kit::Page page(ui, "member", scene.text("title.member"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(4);
    draw_alerts(scene);
    draw_person(scene, shown);
    ui.layout().space(18);
    draw_month(scene, shown);
    draw_facts(scene, shown);
    ui.layout().space(12);
    draw_questions(scene, shown);
    if (shown.spends_mine) ui.layout().space(12);
    draw_end(scene, shown);
    page.end_content();
    if (shown.spends_mine && offers_caps(scene)) draw_caps_button(scene, shown, page);
}

void draw_family_unbind(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const Shown shown = shown_person(scene);
    ui_kit::Page page(ui, "unbind", scene.text("title.unbind"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(16);
    draw_alerts(scene);
    ui_kit::heading(ui, "unbind.title", 1, scene.text("voucher.password.title"), scene.theme().type.title1);
    ui.layout().space(6);
    const std::string_view lead = shown.spends_mine ? "unbind.password.lead" : "unbind.password.lead.leave";
    ui_kit::paragraph(ui, "unbind.text", scene.strings.text(lead, {{"name", shown.name}}), scene.theme().type.body,
                      scene.theme().color.ink2);
    ui.layout().space(20);
    draw_pin_dots(scene, scene.model.family.pin);
    end_content_with_pin_pad(scene, page);
}

}  // namespace views::inline members
