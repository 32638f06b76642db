#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/money_parts.hpp"
#include "views/money_view.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

using app::MoneyAct;

// Keys made here: strings-prefix: money.done.

/// A smaller quota gives money back.
bool gave_back(const app::MoneyDone& done) { return done.move && done.move->kind == domain::TransferKind::QuotaReturn; }

std::string words(const Scene& scene, const app::MoneyDone& done, std::string_view part) {
    std::string key = "money.done." + std::string(domain::name_of(done.act.act));
    if (gave_back(done)) key += ".back";
    key.append(".").append(part);
    const std::int64_t moved = done.move ? done.move->amount_fen : done.dissolved.returned_fen;
    const std::int64_t returns_at = done.move ? done.move->returns_at : 0;
    const std::string until = returns_at == 0 ? "" : app::moment_text(scene.model, scene.strings, {returns_at});
    return scene.strings.text(key, {{"amount", yuan(moved)},
                                    {"name", done.name},
                                    {"count", std::to_string(done.dissolved.members_ended)},
                                    {"shared", done.after ? yuan(shared_amount(*done.after)) : std::string()},
                                    {"time", until}});
}

void draw_accounts(const Scene& scene, const app::MoneyDone& done) {
    if (!done.before || !done.after) return;
    const protocol::FamilyMoney& before = *done.before;
    const protocol::FamilyMoney& after = *done.after;
    const ui_kit::Card card(scene.ui, 0);
    draw_change(scene, {.key = "money.done.own",
                        .icon = "user",
                        .title = scene.text("amount.own"),
                        .before_fen = before.balance_fen,
                        .after_fen = after.balance_fen,
                        .is_done = true});
    if (done.act.act == MoneyAct::SendWallet) return;
    draw_change(scene, {.key = "money.done.shared",
                        .icon = "wallet",
                        .title = shared_account_title(scene, after.model),
                        .before_fen = shared_amount(before),
                        .after_fen = shared_amount(after),
                        .is_shared = true,
                        .has_line_above = true,
                        .is_done = true});
}

}  // namespace

void draw_money_done(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "money.done", scene.text("title.money"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(20);
    draw_alerts(scene);
    draw_done_mark(scene);
    ui.layout().space(18);
    const auto& done = scene.model.money.done;
    ui_kit::heading(ui, "money.done.title", 1,
                    done ? words(scene, *done, "title") : std::string(scene.text("title.money")),
                    scene.theme().type.title1);
    if (done) {
        ui.layout().space(6);
        ui_kit::paragraph(ui, "money.done.lead", words(scene, *done, "lead"), scene.theme().type.body,
                          scene.theme().color.ink2);
        ui.layout().space(20);
        draw_accounts(scene, *done);
        const bool stays = done->act.act == MoneyAct::Transfer || done->act.act == MoneyAct::LockQuota;
        if (stays && done->after && done->after->returns_unspent) {
            ui.layout().space(12);
            ui_kit::note(ui, {"money.done.returns", "refresh", scene.text("money.returns")});
        }
    }
    page.end_content();
    page.begin_actions();
    if (ui_kit::button(ui, {.key = "money.done.finish", .label = scene.text("invite.done.finish")})) {
        scene.emit.press(app::Button::MoneyFinish);
    }
    if (done && done->act.act == MoneyAct::Transfer) {
        ui.layout().space(8);
        if (ui_kit::button(ui, {.key = "money.done.again",
                                .label = scene.text("money.done.again"),
                                .kind = ui_kit::ButtonKind::Text})) {
            scene.emit.press(app::Button::MoneyAgain);
        }
    }
    page.end_actions();
}

}  // namespace views::inline members
