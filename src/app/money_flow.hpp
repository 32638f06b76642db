#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/error.hpp"

/// Shared money apart from bills: into the pot, under the quota's lock, to a member's wallet; giving the family up.
namespace app {

/// Where an address of these screens leads, once the family is known.
Route money_route(const Model& model, const Route& asked);
bool is_money_screen(Screen screen);
/// Whether an act is under way; its pad is off then.
bool is_money_moving(const Model& model);

DOORS_TO_MEMBERS_PART
inline namespace members {

/// To the screen that asks how much, for the family or for the shown member.
void open_money_act(Turn& turn, MoneyAct act);
void amount_key(Turn& turn, int key);
/// "全部": the most that there is.
void enter_most(Turn& turn);
/// "划拨 ¥500.00": to the payment password.
void prepare_money_act(Turn& turn);
/// The dialog's "解散": to the payment password.
void prepare_dissolving(Turn& turn);
/// The prepared act goes to the server, with six digits.
void send_money_act(Turn& turn, const std::string& password);
void money_moved(Turn& turn, RequestKind kind, std::string_view body);
void family_dissolved(Turn& turn, std::string_view body);
void money_act_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail);
/// From the last screen to the same act once more.
void repeat_money_act(Turn& turn);

/// What waits for me in my wallet.
void accept_wallet(Turn& turn, std::string_view transfer);

/// What the shown screen needs.
void load_money_screens(Turn& turn);
void load_moves(Turn& turn);
void load_more_moves(Turn& turn);
void moves_arrived(Turn& turn, std::string_view body);
void moves_failed(Turn& turn, Message failure);

}  // namespace members
DOORS_END
}  // namespace app
