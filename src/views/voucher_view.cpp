#include "views/voucher_view.hpp"

#include <string>

#include "app/kin_flow.hpp"
#include "app/voucher_flow.hpp"
#include "app/wording.hpp"
#include "domain/money.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/code_card.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/family_words.hpp"
#include "views/identity_parts.hpp"

namespace views::inline members {
namespace {

bool is_elder(const Scene& scene) { return scene.theme().density == ui_kit::Density::Elder; }

void draw_voucher_bar(const Scene& scene, ui_kit::Page& page, bool on_hero) {
    if (page.bar({.title = scene.text("title.voucher"),
                  .back_key = "bar.back",
                  .back_name = scene.text("voucher.close"),
                  .back_icon = "cross",
                  .heading_key = app::heading_key(app::Screen::Voucher),
                  .on_hero = on_hero})) {
        scene.emit.press(app::Button::Back);
    }
}

std::string balance_text(const protocol::IdentityAnswer& identity) {
    return identity.balance_offered ? "¥" + domain::format_yuan({identity.balance_fen}) : "-";
}

std::string_view account_title_key(const protocol::IdentityAnswer& identity) {
    return identity.scheme == domain::Scheme::Resident ? "voucher.own_account.none" : "voucher.own_account";
}

std::string_view account_meta_key(const protocol::IdentityAnswer& identity) {
    const bool hidden = identity.scheme == domain::Scheme::Employee && !identity.balance_offered;
    return hidden ? "voucher.balance.not_offered" : "voucher.both_told";
}

std::string status_text(const Scene& scene, const protocol::IdentityAnswer& identity) {
    const bool chinese = scene.model.language == app::Language::Chinese;
    std::string_view key = "voucher.status.other";
    if (identity.status == domain::InsuranceStatus::Normal) key = "voucher.status.normal";
    if (identity.status == domain::InsuranceStatus::Suspended) key = "voucher.status.suspended";
    return (chinese ? identity.place_zh : identity.place_en) + std::string(ui_kit::separator) +
           std::string(scene.text(key));
}

/// A relative's own code, by a family voucher: nothing of the relative's account is mine to see.
bool draw_kin_code_card(const Scene& scene, const app::ShownCode& code, const protocol::FamilyVoucher& kin) {
    const int seconds = app::seconds_until(scene.model, code.expires_at);
    const std::string count = std::to_string(seconds);
    const bool chinese = scene.model.language == app::Language::Chinese;
    const std::string rest = (chinese ? "" : " ") + std::string(scene.text("voucher.countdown.rest"));
    const std::string image = scene.strings.text("voucher.image", {{"name", kin.name}, {"count", count}});
    const float shown_s = static_cast<float>(code.shown_for.ms) / 1000.0F;
    return ui_kit::code_card(
        scene.ui, {.key = "voucher.card",
                   .holder = kin.name,
                   .status = kinship_word(scene, kin.relation, kin.sex),
                   .qr_text = code.text,
                   .image_name = image,
                   .life_left = shown_s > 0 ? static_cast<float>(seconds) / shown_s : 0,
                   .countdown = scene.strings.text("voucher.countdown.number", {{"count", count}}),
                   .countdown_rest = rest,
                   .instruction = scene.text("voucher.give_to_till"),
                   .refresh_key = "voucher.refresh",
                   .refresh = scene.text(app::asks_for_code(scene.model) ? "voucher.refreshing" : "voucher.refresh"),
                   .account_title = scene.text("kin.code.account"),
                   .account_meta = scene.text("kin.never_my_money.short")});
}

void draw_card(const Scene& scene, const app::ShownCode& code, const protocol::IdentityAnswer& identity) {
    if (const protocol::FamilyVoucher* kin = app::find_kin(scene.model, scene.model.voucher.kin)) {
        if (draw_kin_code_card(scene, code, *kin)) scene.emit.press(app::Button::VoucherRefresh);
        return;
    }
    const int seconds = app::seconds_until(scene.model, code.expires_at);
    const std::string count = std::to_string(seconds);
    const std::string status = status_text(scene, identity);
    const std::string image = scene.strings.text("voucher.image", {{"name", identity.name}, {"count", count}});
    // English needs the space that Chinese doesn't have.
    const bool chinese = scene.model.language == app::Language::Chinese;
    const std::string rest = (chinese ? "" : " ") + std::string(scene.text("voucher.countdown.rest"));
    const bool refreshing = app::asks_for_code(scene.model);
    const float shown_s = static_cast<float>(code.shown_for.ms) / 1000.0F;
    if (ui_kit::code_card(scene.ui, {.key = "voucher.card",
                                     .holder = identity.name,
                                     // Larger type has room for what the till looks at: name and code.
                                     .holder_meta = is_elder(scene) ? std::string_view()
                                                                    : std::string_view(identity.resident_id_masked),
                                     .status = status,
                                     .status_is_good = identity.status == domain::InsuranceStatus::Normal,
                                     .qr_text = code.text,
                                     .image_name = image,
                                     .life_left = shown_s > 0 ? static_cast<float>(seconds) / shown_s : 0,
                                     .countdown = scene.strings.text("voucher.countdown.number", {{"count", count}}),
                                     .countdown_rest = rest,
                                     .instruction = scene.text("voucher.give_to_till"),
                                     .refresh_key = "voucher.refresh",
                                     .refresh = scene.text(refreshing ? "voucher.refreshing" : "voucher.refresh"),
                                     .account_title = scene.text(account_title_key(identity)),
                                     .account_meta = scene.text(account_meta_key(identity)),
                                     .account_value = balance_text(identity)})) {
        scene.emit.press(app::Button::VoucherRefresh);
    }
}

/// A line in the colour of the gradient it lies on, centred.
void hero_line(const Scene& scene, std::string_view key, std::string_view text, const ui_kit::TextStyle& style) {
    ui_kit::Ui& ui = scene.ui;
    const float width = ui.layout().width();
    const ui_kit::Rectangle area = ui.layout().take(ui.text().height(text, style, width));
    ui_kit::draw_text_centred(ui, text, area, style, scene.theme().color.on_hero2);
    ui.recorder().add({.key = key, .role = ui_kit::Role::Text, .name = text, .rectangle = area});
}

/// "我的余额  ¥6,482.70" below the card, in elder mode.
void draw_elder_balance(const Scene& scene, const protocol::IdentityAnswer& identity) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui.layout().space(20);
    const std::string value = balance_text(identity);
    const std::string_view label = scene.text("voucher.my_balance");
    const ui_kit::Rectangle row = ui.layout().take(theme.type.title2.line_height);
    const float width = ui.text().width(value, theme.type.title2);
    ui.painter().text_line(label, {row.left, row.centre().y - theme.type.body.line_height / 2}, theme.type.body,
                           theme.color.on_hero);
    ui.painter().text_line(value, {row.right() - width, row.top}, theme.type.title2, theme.color.on_hero);
    ui.recorder().add({.key = "voucher.balance",
                       .role = ui_kit::Role::Text,
                       .name = std::string(label) + " " + value,
                       .rectangle = row});
}

void draw_elder_refresh(const Scene& scene) {
    scene.ui.layout().space(20);
    const bool refreshing = app::asks_for_code(scene.model);
    if (ui_kit::button(scene.ui, {.key = "voucher.refresh",
                                  .label = scene.text(refreshing ? "voucher.refreshing" : "voucher.refresh.long"),
                                  .kind = ui_kit::ButtonKind::Soft,
                                  .icon = "refresh",
                                  .busy = refreshing})) {
        scene.emit.press(app::Button::VoucherRefresh);
    }
}

void draw_code(const Scene& scene, const app::ShownCode& code, const protocol::IdentityAnswer& identity) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::FrameInput& input = ui.input();
    ui.painter().fill_gradient({0, 0, input.width, input.height}, theme.color.hero1, theme.color.hero2, 0);
    ui_kit::Page page(ui, "voucher", scene.text("title.voucher"));
    draw_voucher_bar(scene, page, true);
    page.begin_content();
    ui.layout().space(8);
    draw_alerts(scene);
    draw_card(scene, code, identity);
    if (is_elder(scene)) {
        if (scene.model.voucher.kin.empty()) draw_elder_balance(scene, identity);
        draw_elder_refresh(scene);
    }
    ui.layout().space(20);
    hero_line(scene, "voucher.hint", scene.text("voucher.hint"), theme.type.second);
    ui.layout().space(16);
    hero_line(scene, "voucher.card_instead", scene.text("voucher.card"), theme.type.body);
    ui.layout().space(2);
    hero_line(scene, "voucher.card_instead.text", scene.text("voucher.card.text"), theme.type.second);
    page.end_content();
}

void draw_password(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui_kit::Page page(ui, "voucher", scene.text("title.voucher"));
    draw_voucher_bar(scene, page, false);
    page.begin_content();
    ui.layout().space(24);
    draw_alerts(scene);
    ui_kit::heading(ui, "voucher.password.title", 2, scene.text("voucher.password.title"), theme.type.title1);
    ui.layout().space(6);
    const bool checking = app::asks_for_code(scene.model);
    ui_kit::paragraph(ui, "voucher.password.lead", scene.text(checking ? "voucher.checking" : "voucher.password.lead"),
                      theme.type.body, theme.color.ink2);
    ui.layout().space(24);
    draw_pin_dots(scene, scene.model.voucher.pin);
    ui.layout().space(20);
    if (ui_kit::button(
            ui,
            {.key = "voucher.forgotten", .label = scene.text("voucher.forgotten"), .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::VoucherForgotten);
    }
    end_content_with_pin_pad(scene, page);
}

/// A heading or a paragraph in the middle of the column; its key is its string's.
void centred(const Scene& scene, std::string_view key, ui_kit::Role role, const ui_kit::TextStyle& style,
             ui_kit::Color color) {
    ui_kit::Ui& ui = scene.ui;
    const std::string_view text = scene.text(key);
    const ui_kit::Rectangle area = ui.layout().take(ui.text().height(text, style, ui.layout().width()));
    ui_kit::draw_text_centred(ui, text, area, style, color);
    ui.recorder().add(
        {.key = key, .role = role, .name = text, .level = role == ui_kit::Role::Heading ? 2 : 0, .rectangle = area});
}

/// A phone whose waves are crossed out.
void draw_phone_without_network(const Scene& scene, ui_kit::Point centre) {
    ui_kit::Painter& painter = scene.ui.painter();
    const ui_kit::Palette& color = scene.theme().color;
    const ui_kit::Rectangle phone{centre.x - 27, centre.y - 37, 54, 74};
    painter.fill(phone, color.surface, 12);
    painter.stroke(phone, color.accent, 12, 2);
    painter.line({centre.x - 7, phone.bottom() - 9}, {centre.x + 7, phone.bottom() - 9}, color.accent, 2);
    const ui_kit::Point dot{centre.x, centre.y + 6};
    constexpr float from = 3.9F;
    constexpr float to = 5.52F;
    painter.fill_circle(dot, 2.5F, color.outline);
    painter.stroke_arc(dot, 11.25F, from, to, color.outline, 2.5F);
    painter.stroke_arc(dot, 20.25F, from, to, color.outline, 2.5F);
    painter.line({centre.x - 14, centre.y - 18}, {centre.x + 14, centre.y + 14}, color.bad, 2.5F);
}

/// The last records, if this device keeps any; else where that is chosen.
void draw_kept_cell(const Scene& scene) {
    const auto& kept_at = scene.model.kept.kept_at;
    const std::string meta =
        kept_at ? scene.strings.text("voucher.offline.records.kept",
                                     {{"time", app::moment_text(scene.model, scene.strings, *kept_at)}})
                : std::string(scene.text("voucher.offline.records.none"));
    if (ui_kit::list_cell(scene.ui, {.key = "voucher.offline.records",
                                     .icon = "receipt",
                                     .title = scene.text("voucher.offline.records"),
                                     .meta = meta,
                                     .tiled = true,
                                     .has_line_above = true})) {
        scene.emit.press(app::Button::OpenKept);
    }
}

/// Says honestly what works without a network.
void draw_offline(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    ui.layout().space(ui.input().height > 700 ? 120.0F : 24.0F);
    draw_phone_without_network(scene, ui.layout().take(74).centre());
    ui.layout().space(18);
    centred(scene, "voucher.offline.title", ui_kit::Role::Heading, theme.type.title1, theme.color.ink);
    ui.layout().space(6);
    centred(scene, "voucher.offline.text", ui_kit::Role::Text, theme.type.body, theme.color.ink2);
    ui.layout().space(22);
    const ui_kit::Card card(ui, 0);
    ui_kit::list_cell(ui, {.key = "voucher.offline.card",
                           .icon = "card",
                           .title = scene.text("voucher.offline.card"),
                           .meta = scene.text("voucher.offline.card.text"),
                           .tiled = true,
                           .leads_somewhere = false});
    draw_kept_cell(scene);
    if (ui_kit::list_cell(ui, {.key = "voucher.offline.call",
                               .icon = "call",
                               .title = scene.text("voucher.offline.call"),
                               .meta = scene.text("voucher.offline.call.text"),
                               .tiled = true,
                               .has_line_above = true})) {
        scene.emit.press(app::Button::VoucherCall);
    }
}

void draw_waiting(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "voucher", scene.text("title.voucher"));
    draw_voucher_bar(scene, page, false);
    const bool is_offline = !scene.model.online && !scene.model.refusal;
    page.begin_content();
    ui.layout().space(16);
    if (is_offline) {
        draw_offline(scene);
    } else {
        draw_alerts(scene);
        draw_identity_failure(scene);
        const bool asks =
            app::asks_for_code(scene.model) || app::is_pending(scene.model, app::RequestKind::ReadIdentity);
        if (asks) {
            const ui_kit::Card card(ui);
            ui_kit::skeleton(ui, "voucher.waiting", scene.text("voucher.waiting"), 6);
        }
    }
    page.end_content();
    if (!is_offline) return;
    page.begin_actions();
    const bool busy = app::asks_for_code(scene.model);
    if (ui_kit::button(
            ui,
            {.key = "voucher.reconnect", .label = scene.text("voucher.reconnect"), .icon = "refresh", .busy = busy})) {
        scene.emit.press(app::Button::VoucherReconnect);
    }
    page.end_actions();
}

}  // namespace

void draw_voucher(const Scene& scene) {
    const app::ShownCode* code = app::living_code(scene.model);
    if (scene.model.voucher.asks_password && scene.model.online) return draw_password(scene);
    const bool is_named = scene.model.voucher.kin.empty() || scene.model.kin.data;
    if (code != nullptr && scene.model.identity.data && is_named)
        return draw_code(scene, *code, *scene.model.identity.data);
    draw_waiting(scene);
}

}  // namespace views::inline members
