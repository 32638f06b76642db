#include "views/family_view.hpp"

#include <string>

#include "app/family_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/member_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/family_words.hpp"
#include "views/form_parts.hpp"

namespace views::inline members {
namespace {

constexpr std::int64_t skeleton_delay_ms = 300;

struct AccountHead {
    std::string_view key;
    std::string_view icon;
    ui_kit::Tone tone;
    std::string count;
    bool filled;
};

// Keys made here: strings-prefix: family.aid. strings-prefix: family.kin.
/// The head of one kind of account: tile, name, what it is, how many people.
void draw_head(const Scene& scene, const AccountHead& head) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::ToneColors colors = ui_kit::tone_colors(theme, head.tone);
    const std::string prefix(head.key);
    constexpr float padding = 16;
    constexpr float tile = 40;
    const float text_left = ui.layout().left() + padding + tile + 12;
    ui_kit::TextStyle bold = theme.type.second;
    bold.weight = ui_kit::FontWeight::Bold;
    const float count_width = head.count.empty() ? 0 : ui.text().width(head.count, bold) + 8;
    const float text_width = ui.layout().width() - (text_left - ui.layout().left()) - padding;
    const std::string_view about = scene.text(prefix + ".about");
    const float about_height = ui.text().height(about, theme.type.second, text_width - count_width);
    const float height = 2 * padding + theme.type.title3.line_height + about_height;
    const ui_kit::Rectangle area = ui.layout().take(height);
    if (head.filled) {
        ui.painter().fill(area, theme.color.accent_soft, 16);
        ui.painter().fill({area.left, area.top + 16, area.width, area.height - 16}, theme.color.accent_soft);
    }
    ui_kit::icon_tile(ui, head.icon, head.tone, {area.left + padding, area.top + padding, tile, tile});
    const std::string_view name = scene.text(prefix + ".name");
    ui.painter().text_line(name, {text_left, area.top + padding}, theme.type.title3, colors.foreground);
    ui_kit::draw_text(ui, about,
                      {text_left, area.top + padding + theme.type.title3.line_height, text_width - count_width, 0},
                      theme.type.second, head.filled ? theme.color.on_accent_soft : theme.color.ink2);
    if (!head.count.empty()) {
        ui.painter().text_line(head.count,
                               {area.right() - padding - count_width + 8, area.centre().y - bold.line_height / 2}, bold,
                               colors.foreground);
    }
    std::string spoken = std::string(name) + " " + std::string(about);
    if (!head.count.empty()) spoken += " " + head.count;
    ui.recorder().add(
        {.key = prefix, .role = ui_kit::Role::Heading, .name = std::move(spoken), .level = 2, .rectangle = area});
}

std::string people_count(const Scene& scene, const protocol::FamilyAnswer& family) {
    if (family.people_max == 0) return {};
    return scene.strings.text(family.counts_sharer ? "family.count.with_me" : "family.count",
                              {{"count", std::to_string(family.people)}, {"max", std::to_string(family.people_max)}});
}

void draw_members(const Scene& scene, const protocol::FamilyAnswer& family) {
    int place = 0;
    for (const protocol::FamilyMember& member : family.members) {
        const std::string key = "family.member." + member.id;
        const std::string since = scene.strings.text(
            "family.since", {{"date", app::moment_text(scene.model, scene.strings, {member.bound_at})}});
        if (ui_kit::member_cell(scene.ui, {.key = key,
                                           .word = kinship_sign(scene, member.relation, member.sex),
                                           .place = place,
                                           .name = member.name,
                                           .relation = kinship_word(scene, member.relation, member.sex),
                                           .meta = since,
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
    draw_head(scene, {"family.aid", "wallet", ui_kit::Tone::Accent, people_count(scene, family), true});
    draw_members(scene, family);
    ui.layout().push_column(ui.layout().left() + 16, ui.layout().y() + 8, ui.layout().width() - 32);
    if (family.members.empty() && !family.sharer_obstacle) {
        ui_kit::paragraph(ui, "family.empty", scene.text("family.empty"), scene.theme().type.body,
                          scene.theme().color.ink2);
        ui.layout().space(12);
    }
    if (family.sharer_obstacle) {
        draw_obstacle(scene, *family.sharer_obstacle);
    } else {
        const std::string_view label = scene.text(family.invitation ? "family.invite.go_on" : "family.invite");
        if (ui_kit::button(
                ui, {.key = "family.invite", .label = label, .kind = ui_kit::ButtonKind::Soft, .icon = "plus"})) {
            scene.emit.press(app::Button::FamilyInvite);
        }
    }
    const float bottom = ui.layout().y();
    ui.layout().pop_column();
    ui.layout().set_y(bottom + 16);
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
        if (ui_kit::member_cell(ui, {.key = key,
                                     .word = scene.text("kinship.sign"),
                                     .place = place,
                                     .name = membership.sharer_name,
                                     .relation = scene.text("family.mine.account"),
                                     .meta = scene.text("family.mine.how"),
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
        if (ui_kit::button(ui,
                           {.key = key + ".accept",
                            .label = scene.text(accepting ? "family.incoming.accept.busy" : "family.incoming.accept"),
                            .busy = accepting})) {
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

/// The family voucher: outlined, with a code. Never my money.
void draw_family_voucher(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(12);
    const float top = ui.layout().y();
    draw_head(scene, {"family.kin", "code", ui_kit::Tone::Kin, {}, false});
    const ui_kit::Rectangle area{ui.layout().left(), top, ui.layout().width(), ui.layout().y() - top};
    ui.painter().stroke(area, scene.theme().color.kin, 16, 1.5F);
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
    ui_kit::Page page(ui, "family", scene.text("title.family"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(8);
    draw_alerts(scene);
    ui_kit::heading(ui, "family.title", 1, scene.text("title.family"), scene.theme().type.title1);
    ui.layout().space(4);
    const ui_kit::Rectangle link_row = ui.layout().take(scene.theme().size.minimum_target);
    if (ui_kit::text_link(ui, {"home.difference", scene.text("family.difference")},
                          {link_row.left, link_row.centre().y - scene.theme().type.second.line_height / 2},
                          scene.theme().type.second)) {
        scene.emit.press(app::Button::HomeDifference);
    }
    ui.layout().space(8);
    draw_incoming(scene);
    if (scene.model.family.data) {
        draw_mutual_aid(scene, *scene.model.family.data);
        draw_family_voucher(scene);
        draw_memberships(scene, *scene.model.family.data);
    } else {
        draw_loading(scene);
    }
    page.end_content();
}

}  // namespace views::inline members
