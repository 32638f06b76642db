#include <algorithm>
#include <string>

#include "app/family_flow.hpp"
#include "app/money_limits.hpp"
#include "app/refusals.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/identity_parts.hpp"
#include "views/load_parts.hpp"
#include "views/money_parts.hpp"
#include "views/money_view.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

using app::MoneyAct;

// Keys made here: strings-prefix: amount. strings-prefix: error.transfer_refused.
std::string key_of(MoneyAct act, std::string_view part) {
    return "amount." + std::string(domain::name_of(act)) + "." + std::string(part);
}

/// "1,234.5" as typed: whole yuan grouped, what follows the point as it stands.
std::string typed_amount(const app::AmountEntry& entry) {
    const std::size_t at = entry.text.find('.');
    const std::string whole = entry.text.substr(0, at);
    const domain::Fen yuan_only = domain::parse_yuan(whole).value_or(domain::Fen{});
    const std::string grouped = domain::format_yuan(yuan_only);
    const std::string behind = at == std::string::npos ? std::string() : entry.text.substr(at);
    return grouped.substr(0, grouped.size() - 3) + behind;
}

/// What the amount may be, or why it can't be what it is.
struct Finding {
    std::string text;
    bool is_bad = false;
};

Finding finding_of(const Scene& scene, MoneyAct act, const protocol::FamilyMoney& money) {
    const auto obstacle = app::find_amount_obstacle(scene.model, act, scene.model.money.amount);
    const std::string most = yuan(app::most_of_act(scene.model, act).value);
    if (obstacle) {
        const bool same = act == MoneyAct::LockQuota && *obstacle == domain::TransferReason::AmountZero;
        const std::string key =
            same ? "amount.quota.same" : "error.transfer_refused." + std::string(domain::name_of(*obstacle)) + ".why";
        return {scene.strings.text("amount.finding", {{"why", scene.text(key)}, {"most", most}}), true};
    }
    std::string help = scene.strings.text(key_of(act, "help"), {{"most", most}});
    if (act != MoneyAct::SendWallet && money.returns_unspent)
        help = scene.strings.text("amount.returns", {{"help", help}});
    return {std::move(help), false};
}

/// "¥ 500|" over its line, "全部" at the right.
void draw_entry(const Scene& scene, MoneyAct act, const Finding& finding) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const app::AmountEntry& entry = scene.model.money.amount;
    const ui_kit::TextStyle& large = theme.type.display;
    const std::string_view all = scene.text(key_of(act, "all"));
    const float target = theme.size.minimum_target;
    const ui_kit::Rectangle row = ui.layout().take(std::max(large.line_height + 8, target));
    const float baseline_top = row.centre().y - large.line_height / 2;
    const float sign_width = ui.text().width("¥", theme.type.title2);
    ui.painter().text_line("¥", {row.left, baseline_top + large.line_height - theme.type.title2.line_height - 5},
                           theme.type.title2, theme.color.ink);
    const std::string typed = typed_amount(entry);
    const std::string_view shown = entry.text.empty() ? std::string_view("0") : std::string_view(typed);
    const float left = row.left + sign_width + 8;
    const float width = ui.text().width(shown, large);
    ui.painter().text_line(shown, {left, baseline_top}, large, entry.text.empty() ? theme.color.ink3 : theme.color.ink);
    const ui_kit::Color line = finding.is_bad ? theme.color.bad : theme.color.accent;
    ui.painter().fill({(entry.text.empty() ? left : left + width) + 4, baseline_top + 3, 2, large.line_height - 6},
                      line);
    const std::string spoken =
        scene.strings.text("amount.spoken", {{"amount", domain::format_plain_yuan(app::entered_amount(entry))}});
    const float all_width = ui.text().width(all, theme.type.second);
    ui.recorder().add({.key = "amount.entry",
                       .role = ui_kit::Role::Status,
                       .name = spoken,
                       .rectangle = {row.left, row.top, row.width - all_width - 24, row.height}});
    if (ui_kit::text_link(ui, {"amount.all", all},
                          {row.right() - all_width, row.centre().y - theme.type.second.line_height / 2},
                          theme.type.second)) {
        scene.emit.press(app::Button::AmountAll);
    }
    const ui_kit::Rectangle rule = ui.layout().take(2);
    ui.painter().fill(rule, line);
    ui.layout().space(8);
    if (finding.is_bad) {
        ui_kit::icon_line(ui, {"amount.finding", "alert", finding.text, theme.color.bad, theme.color.bad});
    } else {
        ui_kit::paragraph(ui, "amount.help", finding.text, theme.type.second, theme.color.ink2);
    }
}

/// Both accounts as they are and as they would be.
void draw_changes(const Scene& scene, MoneyAct act, const protocol::FamilyMoney& money) {
    const std::int64_t amount = app::entered_amount(scene.model.money.amount).value;
    const bool is_quota = act == MoneyAct::LockQuota;
    const bool typed = !scene.model.money.amount.text.empty();
    const bool possible = !app::find_amount_obstacle(scene.model, act, scene.model.money.amount);
    const std::int64_t more = !typed || !possible ? 0 : is_quota ? amount - money.quota_fen.value_or(0) : amount;
    const ui_kit::Card card(scene.ui, 0);
    draw_change(scene, {.key = "amount.own",
                        .icon = "user",
                        .title = scene.text("amount.own"),
                        .before_fen = money.balance_fen,
                        .after_fen = money.balance_fen - more});
    if (act == MoneyAct::SendWallet) return;
    const std::int64_t shared = act == MoneyAct::Transfer ? money.pot_fen.value_or(0) : money.quota_fen.value_or(0);
    draw_change(scene, {.key = "amount.shared",
                        .icon = "wallet",
                        .title = shared_account_title(scene, money.model),
                        .before_fen = shared,
                        .after_fen = shared + more,
                        .is_shared = true,
                        .has_line_above = true});
}

/// How the wallet works, in the place's figures.
void draw_wallet_rules(const Scene& scene, const protocol::WalletAnswer& wallet) {
    scene.ui.layout().space(12);
    const std::string text =
        scene.strings.text("amount.wallet.rules", {{"sent", std::to_string(wallet.sent_today)},
                                                   {"count", std::to_string(wallet.transfers_a_day_max)},
                                                   {"most", yuan(wallet.transfer_max_fen)},
                                                   {"from", wallet.closed_from},
                                                   {"until", wallet.closed_until},
                                                   {"returned", wallet.returned_at}});
    ui_kit::note(scene.ui, {"amount.wallet.rules", "info", text});
}

void draw_title(const Scene& scene, MoneyAct act) {
    const protocol::FamilyMember* member = app::find_member(scene.model, scene.model.route().id);
    const std::string name = member == nullptr ? std::string() : member->name;
    ui_kit::heading(scene.ui, "amount.title", 1, scene.strings.text(key_of(act, "title"), {{"name", name}}),
                    scene.theme().type.title1);
}

void draw_next(const Scene& scene, MoneyAct act, const Finding& finding) {
    const app::AmountEntry& entry = scene.model.money.amount;
    const bool may = app::may_prepare(scene.model, act);
    const std::string amount = yuan(app::entered_amount(entry).value);
    const std::string label = entry.text.empty() ? std::string(scene.text(key_of(act, "submit.empty")))
                                                 : scene.strings.text(key_of(act, "submit"), {{"amount", amount}});
    const std::string reason = may              ? std::string()
                               : finding.is_bad ? finding.text
                                                : std::string(scene.text("amount.needed"));
    if (ui_kit::button(scene.ui, {.key = "amount.submit", .label = label, .disabled = !may, .reason = reason})) {
        scene.emit.press(app::Button::AmountNext);
    }
}

}  // namespace

void draw_money_amount(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const MoneyAct act = app::act_of_amount_screen(scene.model.route().screen).value_or(MoneyAct::Transfer);
    ui_kit::Page page(ui, "amount", scene.text(app::title_key(scene.model.route().screen)));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(8);
    draw_alerts(scene);
    draw_title(scene, act);
    const auto& family = scene.model.family.data;
    if (!family || !family->money) {
        ui.layout().space(12);
        draw_loading(scene, scene.model.family.since);
        page.end_content();
        return;
    }
    ui.layout().space(12);
    const protocol::FamilyMoney& money = *family->money;
    if (const auto obstacle = app::find_money_obstacle(scene.model, act)) {
        // Said before anybody types: what it is, why, and who can mend it.
        draw_refusal(scene, app::transfer_refusal(*obstacle));
        if (act == MoneyAct::SendWallet && money.wallet) draw_wallet_rules(scene, *money.wallet);
        page.end_content();
        page.begin_actions();
        if (ui_kit::button(ui, {.key = "amount.leave", .label = scene.text("error.transfer_refused.button")})) {
            scene.emit.press(app::Button::MoneyFinish);
        }
        page.end_actions();
        return;
    }
    const Finding finding = finding_of(scene, act, money);
    draw_entry(scene, act, finding);
    ui.layout().space(16);
    draw_changes(scene, act, money);
    if (act == MoneyAct::SendWallet && money.wallet) draw_wallet_rules(scene, *money.wallet);
    end_content_with_amount_pad(scene, page, [&] { draw_next(scene, act, finding); });
}

}  // namespace views::inline members
