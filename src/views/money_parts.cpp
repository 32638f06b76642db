#include "views/money_parts.hpp"

#include <algorithm>

#include "ui_kit/button.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: money.model.

std::string_view shared_account_title(const Scene& scene, domain::MoneyModel model) {
    return scene.text("money.model." + std::string(domain::name_of(model)) + ".account");
}

std::string_view model_words(const Scene& scene, domain::MoneyModel model) {
    return scene.text("money.model." + std::string(domain::name_of(model)) + ".words");
}

std::int64_t shared_amount(const protocol::FamilyMoney& money) {
    if (money.pot_fen) return *money.pot_fen;
    return money.quota_fen.value_or(money.shareable_fen);
}

void draw_change(const Scene& scene, const ChangeRow& row) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float padding = 16;
    constexpr float tile = 40;
    const float left = ui.layout().left() + padding;
    const float text_left = left + tile + 12;
    const float right = ui.layout().left() + ui.layout().width() - padding;
    ui_kit::TextStyle bold = theme.type.body;
    bold.weight = ui_kit::FontWeight::Bold;
    const std::string now =
        scene.strings.text(row.is_done ? "amount.before" : "amount.now", {{"amount", yuan(row.before_fen)}});
    const std::string_view later = scene.text(row.is_done ? "amount.after.done" : "amount.after");
    const std::string after = yuan(row.after_fen);
    const float after_width = std::max(ui.text().width(after, bold), ui.text().width(later, theme.type.second));
    const float title_width = ui.text().width(row.title, theme.type.body);
    const float now_width = ui.text().width(now, theme.type.second);
    // Where they have no room beside each other, what comes after stands below.
    const bool beside = text_left + std::max(title_width, now_width) + 12 + after_width <= right;
    const float line = theme.type.body.line_height + theme.type.second.line_height;
    const float text_width = right - text_left - (beside ? after_width + 12 : 0);
    const float title_height = ui.text().height(row.title, theme.type.body, text_width);
    const float height = title_height + theme.type.second.line_height + (beside ? 0 : line + 4) + 2 * 14;
    const ui_kit::Rectangle area = ui.layout().take(height);
    if (row.has_line_above) {
        ui.painter().fill({text_left, area.top, area.right() - text_left, 1}, theme.color.line);
    }
    ui_kit::icon_tile(ui, row.icon, row.is_shared ? ui_kit::Tone::Accent : ui_kit::Tone::Neutral,
                      {left, area.top + 14, tile, tile});
    float y = area.top + 14;
    ui_kit::draw_text(ui, row.title, {text_left, y, text_width, 0}, theme.type.body, theme.color.ink);
    ui.painter().text_line(now, {text_left, y + title_height}, theme.type.second, theme.color.ink2);
    if (!beside) y += title_height + theme.type.second.line_height + 4;
    const auto place = [&](float width) { return beside ? right - width : text_left; };
    ui.painter().text_line(after, {place(ui.text().width(after, bold)), y}, bold, theme.color.ink);
    ui.painter().text_line(later, {place(ui.text().width(later, theme.type.second)), y + bold.line_height},
                           theme.type.second, theme.color.ink2);
    const std::string spoken = std::string(row.title) + " " + now + " " + std::string(later) + " " + after;
    ui.recorder().add({.key = row.key, .role = ui_kit::Role::Text, .name = spoken, .rectangle = area});
}

void draw_wallet_incoming(const Scene& scene) {
    const auto& family = scene.model.family.data;
    if (!family || !family->money || !family->money->wallet) return;
    ui_kit::Ui& ui = scene.ui;
    for (const protocol::MoneyMove& move : family->money->wallet->incoming) {
        {
            const ui_kit::Card card(ui);
            const std::string key = "family.wallet." + move.id;
            const std::string title =
                scene.strings.text("wallet.incoming.title", {{"name", move.name}, {"amount", yuan(move.amount_fen)}});
            const std::string until = app::moment_text(scene.model, scene.strings, {move.returns_at});
            ui_kit::heading(ui, key, 2, title, scene.theme().type.title3);
            ui.layout().space(4);
            ui_kit::paragraph(ui, key + ".text", scene.strings.text("wallet.incoming.text", {{"time", until}}),
                              scene.theme().type.second, scene.theme().color.ink2);
            ui.layout().space(12);
            const bool busy =
                scene.model.money.accepting == move.id && app::is_pending(scene.model, app::RequestKind::AcceptWallet);
            if (ui_kit::button(ui, {.key = key + ".accept",
                                    .label = scene.text(busy ? "wallet.accept.busy" : "wallet.accept"),
                                    .busy = busy})) {
                scene.emit(app::WalletAccepted{move.id});
            }
        }
        ui.layout().space(12);
    }
}

}  // namespace views::inline members
