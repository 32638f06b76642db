#pragma once

#include <optional>

#include "app/members_part.hpp"
#include "app/model.hpp"
#include "domain/money_transfer.hpp"

/// What the server's figures say about an act with shared money before anybody tries. The server decides anew.
namespace app {

/// The act whose amount a screen asks for.
std::optional<MoneyAct> act_of_amount_screen(Screen screen);
/// Whether the place knows this way of holding shared money.
bool offers_money_act(const Model& model, MoneyAct act);

DOORS_TO_MEMBERS_PART
inline namespace members {

/// What stands against the act whatever the amount: told before anything is typed.
std::optional<domain::TransferReason> find_money_obstacle(const Model& model, MoneyAct act);
/// What stands against the amount; nothing while none is typed.
std::optional<domain::TransferReason> find_amount_obstacle(const Model& model, MoneyAct act, const AmountEntry& entry);
/// The most that may be typed now.
domain::Fen most_of_act(const Model& model, MoneyAct act);
/// Whether the button may be pressed.
bool may_prepare(const Model& model, MoneyAct act);

}  // namespace members
DOORS_END
}  // namespace app
