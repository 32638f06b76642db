#include "views/money_view.hpp"

#include <string>

#include "app/money_limits.hpp"
#include "app/refusals.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/money_parts.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

using app::MoneyAct;

/// What there is: the personal account, what of it may be shared, pot or quota, the wallet.
void draw_balances(const Scene& scene, const protocol::FamilyMoney& money) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Card card(ui, 0);
    bool has_row = false;
    const auto row = [&](std::string_view key, std::string_view icon, std::string_view title, std::string_view meta,
                         std::int64_t fen) {
        ui_kit::list_cell(ui, {.key = key,
                               .icon = icon,
                               .title = title,
                               .meta = meta,
                               .value = yuan(fen),
                               .has_line_above = has_row,
                               .accent_icon = true,
                               .strong_value = true,
                               .leads_somewhere = false});
        has_row = true;
    };
    const std::string shareable = scene.strings.text("money.shareable", {{"amount", yuan(money.shareable_fen)}});
    const bool has_shared = money.pot_fen || money.quota_fen;
    if (has_shared) {
        row("money.shared", "wallet", shared_account_title(scene, money.model), scene.text("money.shared.about"),
            shared_amount(money));
    }
    row("money.own", "user", scene.text("amount.own"), shareable, money.balance_fen);
    if (money.wallet) {
        row("money.wallet", "card", scene.text("money.wallet"), scene.text("money.wallet.about"),
            money.wallet->balance_fen);
    }
}

/// The act that fills pot or quota, or why it can't be done now.
void draw_filling(const Scene& scene) {
    for (const MoneyAct act : {MoneyAct::Transfer, MoneyAct::LockQuota}) {
        if (!app::offers_money_act(scene.model, act)) continue;
        scene.ui.layout().space(12);
        if (const auto obstacle = app::find_money_obstacle(scene.model, act)) {
            draw_refusal(scene, app::transfer_refusal(*obstacle));
            continue;
        }
        const bool is_transfer = act == MoneyAct::Transfer;
        if (ui_kit::button(scene.ui, {.key = is_transfer ? "money.transfer" : "money.quota",
                                      .label = scene.text(is_transfer ? "family.transfer" : "family.quota"),
                                      .kind = ui_kit::ButtonKind::Soft,
                                      .icon = "plus"})) {
            scene.emit.press(is_transfer ? app::Button::OpenTransfer : app::Button::OpenQuota);
        }
    }
}

// Keys made here: strings-prefix: money.move.
/// "转给陈𬱖，等接收": what moved, and what became of it.
std::string title_of(const Scene& scene, const protocol::MoneyMove& move) {
    std::string key = "money.move." + std::string(domain::name_of(move.kind));
    if (move.is_incoming) key += ".incoming";
    return scene.strings.text(key, {{"name", move.name}});
}

std::string meta_of(const Scene& scene, const protocol::MoneyMove& move) {
    std::string text = app::moment_text(scene.model, scene.strings, {move.at});
    std::string key;
    if (move.wallet_state) {
        key = "money.move.state." + std::string(domain::name_of(*move.wallet_state));
    } else if (move.occasion && *move.occasion != domain::MoveOccasion::Asked) {
        key = "money.move.occasion." + std::string(domain::name_of(*move.occasion));
    }
    if (!key.empty()) text = scene.strings.text("money.move.meta", {{"time", text}, {"state", scene.text(key)}});
    return text;
}

bool comes_to_me(const protocol::MoneyMove& move) {
    return move.is_incoming || move.kind == domain::TransferKind::EarmarkReturn ||
           move.kind == domain::TransferKind::QuotaReturn;
}

void draw_moves(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const app::MovesState& moves = scene.model.money.moves;
    ui.layout().space(20);
    ui_kit::heading(ui, "money.moves", 2, scene.text("money.moves"), scene.theme().type.title3);
    ui.layout().space(10);
    if (moves.state == app::LoadState::Failed) return draw_load_failure(scene, moves.failure, app::Button::MovesRetry);
    if (moves.items.empty() && moves.state != app::LoadState::Loaded) return draw_loading(scene, moves.since);
    if (moves.items.empty()) {
        ui_kit::paragraph(ui, "money.moves.none", scene.text("money.moves.none"), scene.theme().type.body,
                          scene.theme().color.ink2);
        return;
    }
    {
        const ui_kit::Card card(ui, 0);
        bool has_row = false;
        for (const protocol::MoneyMove& move : moves.items) {
            const bool in = comes_to_me(move);
            const std::string amount = domain::format_signed_yuan({in ? move.amount_fen : -move.amount_fen});
            ui_kit::list_cell(ui, {.key = "money.move." + move.id,
                                   .icon = in ? "refresh" : "arrow",
                                   .title = title_of(scene, move),
                                   .meta = meta_of(scene, move),
                                   .value = amount,
                                   .has_line_above = has_row,
                                   .strong_value = true,
                                   .leads_somewhere = false});
            has_row = true;
        }
    }
    if (moves.next.empty()) return;
    ui.layout().space(12);
    if (ui_kit::button(ui, {.key = "money.moves.more",
                            .label = scene.text("spending.more"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .busy = moves.appending})) {
        scene.emit.press(app::Button::MovesMore);
    }
}

/// Outlined, apart, at the end: nobody gives a family up by the way.
void draw_dissolving(const Scene& scene) {
    if (!app::offers_money_act(scene.model, MoneyAct::Dissolve)) return;
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(24);
    const ui_kit::Rectangle start{ui.layout().left(), ui.layout().y(), ui.layout().width(), 0};
    if (ui_kit::list_cell(ui, {.key = "money.dissolve",
                               .icon = "remove-person",
                               .title = scene.text("money.dissolve"),
                               .meta = scene.text("money.dissolve.about"),
                               .danger = true})) {
        scene.emit.press(app::Button::DissolveFamily);
    }
    const ui_kit::Rectangle area{start.left, start.top, start.width, ui.layout().y() - start.top};
    ui.painter().stroke(area, scene.theme().color.line, 16, 1);
}

}  // namespace

std::string dissolving_consequences(const Scene& scene) {
    const auto& family = scene.model.family.data;
    if (!family || !family->money) return {};
    const protocol::FamilyMoney& money = *family->money;
    const std::int64_t shared = money.pot_fen.value_or(0) + money.quota_fen.value_or(0);
    const std::string_view key = shared == 0             ? "dissolve.text"
                                 : money.returns_unspent ? "dissolve.text.returns"
                                                         : "dissolve.text.keeps";
    return scene.strings.text(key, {{"count", std::to_string(family->members.size())}, {"amount", yuan(shared)}});
}

void draw_money(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "money", scene.text("title.money"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(8);
    draw_alerts(scene);
    const auto& family = scene.model.family.data;
    if (!family || !family->money) {
        ui_kit::heading(ui, "money.title", 1, scene.text("title.money"), scene.theme().type.title1);
        ui.layout().space(12);
        draw_loading(scene, scene.model.family.since);
        page.end_content();
        return;
    }
    const bool chinese = scene.model.language == app::Language::Chinese;
    const std::string title =
        scene.strings.text("money.heading", {{"place", chinese ? family->place_zh : family->place_en}});
    ui_kit::heading(ui, "money.title", 1, title, scene.theme().type.title1);
    ui.layout().space(6);
    ui_kit::paragraph(ui, "money.model", model_words(scene, family->money->model), scene.theme().type.body,
                      scene.theme().color.ink2);
    ui.layout().space(16);
    draw_balances(scene, *family->money);
    if (family->money->model != domain::MoneyModel::DirectDraw && family->money->returns_unspent) {
        ui.layout().space(12);
        ui_kit::note(ui, {"money.returns", "refresh", scene.text("money.returns")});
    }
    if (!family->sharer_obstacle) draw_filling(scene);
    draw_moves(scene);
    draw_dissolving(scene);
    ui.layout().space(16);
    page.end_content();
}

}  // namespace views::inline members
