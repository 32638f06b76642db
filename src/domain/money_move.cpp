#include "domain/money_move.hpp"

#include "domain/calendar.hpp"

namespace domain {

WalletState wallet_state_at(WalletState noted, Instant returns_at, Instant now) {
    return noted == WalletState::Pending && now >= returns_at ? WalletState::Returned : noted;
}

AccountParts parts_to_return(const AccountParts& put_in, Fen unspent, Fen amount) {
    const Fen current_left = smaller(put_in.current, unspent);
    const Fen current = smaller(current_left, amount);
    return {current, Fen{amount.value - current.value}};
}

bool returns_unspent(const Policy& policy) {
    switch (policy.money.model.value) {
        case MoneyModel::Earmark:
            return !policy.earmark || policy.earmark->unspent.value == UnspentMoney::ReturnsToSharer;
        case MoneyModel::LockedQuota:
            return !policy.quota || policy.quota->unspent.value == UnspentMoney::ReturnsToSharer;
        case MoneyModel::DirectDraw:
        case MoneyModel::Wallet: return true;
    }
    return true;
}

bool may_refund_premium(Instant paid_at, int year, Instant now) {
    const CivilDate today = shanghai_date(now);
    return today.year < year || today == shanghai_date(paid_at);
}

}  // namespace domain
