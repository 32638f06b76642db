#include "app/money_limits.hpp"

#include <algorithm>

namespace app {

namespace {

const protocol::FamilyMoney* money_of(const Model& model) {
    const auto& family = model.family.data;
    return family && family->money ? &*family->money : nullptr;
}

}  // namespace

std::optional<MoneyAct> act_of_amount_screen(Screen screen) {
    if (screen == Screen::FamilyTransfer) return MoneyAct::Transfer;
    if (screen == Screen::FamilyQuota) return MoneyAct::LockQuota;
    if (screen == Screen::FamilyWallet) return MoneyAct::SendWallet;
    return std::nullopt;
}

bool offers_money_act(const Model& model, MoneyAct act) {
    const protocol::FamilyMoney* money = money_of(model);
    if (money == nullptr) return false;
    switch (act) {
        case MoneyAct::Transfer: return money->model == domain::MoneyModel::Earmark;
        case MoneyAct::LockQuota: return money->model == domain::MoneyModel::LockedQuota;
        case MoneyAct::SendWallet: return money->wallet && money->wallet->transfer_max_fen > 0;
        case MoneyAct::Dissolve: return model.family.data->may_dissolve;
    }
    return false;
}

inline namespace members {

std::optional<domain::TransferReason> find_money_obstacle(const Model& model, MoneyAct act) {
    const protocol::FamilyMoney* money = money_of(model);
    if (money == nullptr) return std::nullopt;
    if (money->obstacle && !(act == MoneyAct::LockQuota && money->quota_fen.value_or(0) > 0)) return money->obstacle;
    if (act == MoneyAct::Transfer && money->transfers_left_today == 0) return domain::TransferReason::TooManyToday;
    if (act != MoneyAct::SendWallet || !money->wallet) return std::nullopt;
    const protocol::WalletAnswer& wallet = *money->wallet;
    if (!wallet.is_open) return domain::TransferReason::ClosedNow;
    if (std::ssize(wallet.outgoing) >= wallet.pending_max) return domain::TransferReason::OnePending;
    if (wallet.sent_today >= wallet.transfers_a_day_max) return domain::TransferReason::TooManyToday;
    return std::nullopt;
}

domain::Fen most_of_act(const Model& model, MoneyAct act) {
    const protocol::FamilyMoney* money = money_of(model);
    if (money == nullptr) return {};
    const std::int64_t shareable = money->shareable_fen;
    switch (act) {
        case MoneyAct::Transfer: return {std::min(shareable, money->transfer_max_fen.value_or(shareable))};
        case MoneyAct::LockQuota: {
            const std::int64_t all = shareable + money->quota_fen.value_or(0);
            return {std::min(all, money->quota_max_fen.value_or(all))};
        }
        case MoneyAct::SendWallet: return {std::min(shareable, money->wallet ? money->wallet->transfer_max_fen : 0)};
        case MoneyAct::Dissolve: return {};
    }
    return {};
}

std::optional<domain::TransferReason> find_amount_obstacle(const Model& model, MoneyAct act, const AmountEntry& entry) {
    const protocol::FamilyMoney* money = money_of(model);
    if (money == nullptr || entry.text.empty()) return std::nullopt;
    const domain::Fen amount = entered_amount(entry);
    const bool is_quota = act == MoneyAct::LockQuota;
    const std::int64_t more = is_quota ? amount.value - money->quota_fen.value_or(0) : amount.value;
    if (more == 0) return domain::TransferReason::AmountZero;
    if (more > money->shareable_fen) return domain::TransferReason::BalanceTooSmall;
    if (amount > most_of_act(model, act)) return domain::TransferReason::AmountTooLarge;
    return std::nullopt;
}

bool may_prepare(const Model& model, MoneyAct act) {
    return !model.money.amount.text.empty() && !find_money_obstacle(model, act) &&
           !find_amount_obstacle(model, act, model.money.amount);
}

}  // namespace members
}  // namespace app
