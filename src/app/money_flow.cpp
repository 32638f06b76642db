#include "app/money_flow.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/amount_entry.hpp"
#include "app/confirmation_flow.hpp"
#include "app/family_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/money_limits.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/toast.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/query_text.hpp"

namespace app {

bool is_money_screen(Screen screen) {
    constexpr Screen screens[] = {Screen::FamilyTransfer, Screen::FamilyQuota, Screen::FamilyWallet,
                                  Screen::FamilyMoney, Screen::MoneyDone};
    return std::ranges::find(screens, screen) != std::end(screens);
}

Route money_route(const Model& model, const Route& asked) {
    const Route family{Screen::Family};
    if (asked.screen == Screen::FamilyMoney) return model.family.data->money ? asked : family;
    if (asked.screen == Screen::MoneyDone) return model.money.done ? asked : family;
    const auto act = act_of_amount_screen(asked.screen);
    const bool is_open = act && offers_money_act(model, *act) && find_member(model, asked.id) != nullptr;
    return is_open ? asked : family;
}

bool is_money_moving(const Model& model) {
    constexpr RequestKind kinds[] = {RequestKind::MakeTransfer, RequestKind::LockQuota, RequestKind::SendWallet,
                                     RequestKind::DissolveGroup};
    return std::ranges::any_of(kinds, [&](RequestKind kind) { return is_pending(model, kind); });
}

inline namespace members {

namespace {

Screen amount_screen(MoneyAct act) {
    switch (act) {
        case MoneyAct::Transfer: return Screen::FamilyTransfer;
        case MoneyAct::LockQuota: return Screen::FamilyQuota;
        case MoneyAct::SendWallet: return Screen::FamilyWallet;
        case MoneyAct::Dissolve: return Screen::FamilyMoney;
    }
    return Screen::FamilyMoney;
}

/// Pot and quota are the family's: any member names it in an address.
std::string any_member(const Model& model) {
    const auto& family = model.family.data;
    return family && !family->members.empty() ? family->members.front().id : std::string();
}

void send_prepared(Turn& turn, const PreparedMoneyAct& prepared, const std::string& password) {
    switch (prepared.act) {
        case MoneyAct::Transfer: {
            const protocol::MakeTransferRequest request{prepared.amount.value, password};
            start_request(turn, RequestKind::MakeTransfer, protocol::write_json(request));
            return;
        }
        case MoneyAct::LockQuota: {
            const protocol::LockQuotaRequest request{prepared.amount.value, password};
            start_request(turn, RequestKind::LockQuota, protocol::write_json(request));
            return;
        }
        case MoneyAct::SendWallet: {
            const protocol::SendWalletRequest request{prepared.member, prepared.amount.value, password};
            start_request(turn, RequestKind::SendWallet, protocol::write_json(request));
            return;
        }
        case MoneyAct::Dissolve: {
            const protocol::DissolveGroupRequest request{password};
            start_request(turn, RequestKind::DissolveGroup, protocol::write_json(request));
            return;
        }
    }
}

/// Everything that shows balances is read again.
void forget_balances(Turn& turn) {
    turn.model.home.state = LoadState::Idle;
    turn.model.money.moves.state = LoadState::Idle;
    load_family(turn);
}

/// To the last screen of the act, with what was known before.
void finish_act(Turn& turn, MoneyDone done) {
    Model& model = turn.model;
    if (model.money.prepared) done.act = *model.money.prepared;
    if (const protocol::FamilyMember* member = find_member(model, done.act.member)) done.name = member->name;
    if (model.family.data) done.before = model.family.data->money;
    if (done.after && model.family.data) model.family.data->money = done.after;
    model.money.done = std::move(done);
    model.money.amount = AmountEntry{};
    model.money.prepared.reset();
    model.confirmation.reset();
    if (model.route().screen == Screen::Confirm) replace_by(turn, {Screen::MoneyDone});
    leave_what_is_over(turn);
    forget_balances(turn);
}

// Keys made here: strings-prefix: money.password.
void to_password(Turn& turn, PreparedMoneyAct act) {
    const protocol::FamilyMember* member = find_member(turn.model, act.member);
    Message lead{"money.password." + std::string(domain::name_of(act.act)),
                 {{"amount", "¥" + domain::format_yuan(act.amount)}, {"name", member == nullptr ? "" : member->name}},
                 {}};
    turn.model.money.prepared = std::move(act);
    ask_for_password(turn, PasswordAct::MoveMoney, std::move(lead));
}

}  // namespace

void open_money_act(Turn& turn, MoneyAct act) {
    Model& model = turn.model;
    Route route{amount_screen(act)};
    route.id = model.route().id;
    if (find_member(model, route.id) == nullptr) route.id = act == MoneyAct::SendWallet ? "" : any_member(model);
    if (route.id.empty()) return;
    model.money.amount = AmountEntry{};
    go_to(turn, route);
}

void amount_key(Turn& turn, int key) {
    const auto act = act_of_amount_screen(turn.model.route().screen);
    if (act && !find_money_obstacle(turn.model, *act)) amount_key_pressed(turn.model.money.amount, key);
}

void enter_most(Turn& turn) {
    const auto act = act_of_amount_screen(turn.model.route().screen);
    if (act) turn.model.money.amount = {amount_to_type(most_of_act(turn.model, *act))};
}

void prepare_money_act(Turn& turn) {
    Model& model = turn.model;
    const auto act = act_of_amount_screen(model.route().screen);
    if (!act || !may_prepare(model, *act)) return;
    const std::string member = *act == MoneyAct::SendWallet ? model.route().id : std::string();
    to_password(turn, {*act, entered_amount(model.money.amount), member});
}

void prepare_dissolving(Turn& turn) { to_password(turn, {MoneyAct::Dissolve, {}, {}}); }

void send_money_act(Turn& turn, const std::string& password) {
    turn.model.refusal.reset();
    if (turn.model.money.prepared) send_prepared(turn, *turn.model.money.prepared, password);
}

void money_moved(Turn& turn, RequestKind kind, std::string_view body) {
    auto answer = protocol::read_json<protocol::MoneyMovedAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return show_card(turn, protocol::ErrorCode::Internal, kind);
    if (kind == RequestKind::AcceptWallet) {
        turn.model.money.accepting.clear();
        if (turn.model.family.data) turn.model.family.data->money = std::move(answer->money);
        leave_what_is_over(turn);
        const std::string amount = "¥" + domain::format_yuan({answer->move.amount_fen});
        show_toast(turn, Message{"toast.wallet_accepted", {{"amount", amount}}, {}});
        return forget_balances(turn);
    }
    finish_act(turn, {.act = {},
                      .name = {},
                      .before = {},
                      .after = std::move(answer->money),
                      .move = std::move(answer->move),
                      .dissolved = {}});
}

void family_dissolved(Turn& turn, std::string_view body) {
    const auto answer = protocol::read_json<protocol::DissolveGroupAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return show_card(turn, protocol::ErrorCode::Internal, RequestKind::DissolveGroup);
    finish_act(
        turn,
        {.act = {MoneyAct::Dissolve, {}, {}}, .name = {}, .before = {}, .after = {}, .move = {}, .dissolved = *answer});
}

void money_act_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    turn.model.money.accepting.clear();
    if (detail.code != protocol::ErrorCode::PaymentPasswordWrong) turn.model.family.state = LoadState::Idle;
    confirmation_refused(turn, kind, detail);
}

void repeat_money_act(Turn& turn) {
    const auto& done = turn.model.money.done;
    if (!done) return go_to(turn, {Screen::Family});
    Route route{amount_screen(done->act.act)};
    route.id = done->act.member;
    if (find_member(turn.model, route.id) == nullptr) route.id = any_member(turn.model);
    if (!route.id.empty()) go_to(turn, route);
}

void accept_wallet(Turn& turn, std::string_view transfer) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::AcceptWallet)) return;
    model.refusal.reset();
    model.money.accepting = transfer;
    const protocol::AcceptWalletRequest request{model.money.accepting};
    start_request(turn, RequestKind::AcceptWallet, protocol::write_json(request));
}

void load_money_screens(Turn& turn) {
    Model& model = turn.model;
    const Screen screen = model.route().screen;
    const bool is_active = model.session.state == SessionState::Active;
    if (screen == Screen::FamilyMoney && is_active && model.money.moves.state == LoadState::Idle) load_moves(turn);
}

void load_moves(Turn& turn) {
    MovesState& moves = turn.model.money.moves;
    if (moves.state == LoadState::Loading) return;
    moves.state = LoadState::Loading;
    moves.since = turn.model.now;
    moves.failure.reset();
    moves.appending = false;
    start_request(turn, RequestKind::ReadTransfers, {});
}

void load_more_moves(Turn& turn) {
    MovesState& moves = turn.model.money.moves;
    if (moves.state != LoadState::Loaded || moves.next.empty() || is_pending(turn.model, RequestKind::ReadTransfers)) {
        return;
    }
    moves.appending = true;
    start_request(turn, RequestKind::ReadTransfers, protocol::write_query(protocol::TransfersQuery{moves.next}));
}

void moves_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::TransfersAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return moves_failed(turn, Message{"error.internal.line", {}, {}});
    MovesState& moves = turn.model.money.moves;
    moves.state = LoadState::Loaded;
    if (!moves.appending) moves.items.clear();
    moves.appending = false;
    std::ranges::move(answer->items, std::back_inserter(moves.items));
    moves.next = std::move(answer->next);
}

void moves_failed(Turn& turn, Message failure) {
    MovesState& moves = turn.model.money.moves;
    if (!std::exchange(moves.appending, false)) moves.state = LoadState::Failed;
    moves.failure = std::move(failure);
}

}  // namespace members
}  // namespace app
