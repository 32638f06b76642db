#include "domain/shared_money.hpp"

namespace domain {

Fen total_of(const SharedParts& parts) {
    return Fen{parts.current.value + parts.earlier.value + parts.pot.value + parts.quota.value};
}

std::array<AccountTake, 4> takes_of(const SharedParts& parts) {
    return {AccountTake{AccountKind::PersonalCurrent, parts.current},
            AccountTake{AccountKind::PersonalEarlier, parts.earlier}, AccountTake{AccountKind::SharedPot, parts.pot},
            AccountTake{AccountKind::SharedQuota, parts.quota}};
}

Fen shareable_of(const SharedMoney& money, const MoneyRules& rules) {
    switch (rules.model.value) {
        case MoneyModel::DirectDraw: return shareable_of(money.account, rules.shareable_balance.value);
        case MoneyModel::Earmark: return money.pot;
        case MoneyModel::LockedQuota: return money.quota;
        case MoneyModel::Wallet: return {};
    }
    return {};
}

SharedParts take_shared(const SharedMoney& money, Fen wanted, const MoneyRules& rules) {
    switch (rules.model.value) {
        case MoneyModel::DirectDraw: {
            const AccountParts taken = take_shared(money.account, wanted, rules.shareable_balance.value);
            return {.current = taken.current, .earlier = taken.earlier, .pot = {}, .quota = {}};
        }
        case MoneyModel::Earmark: return {.current = {}, .earlier = {}, .pot = smaller(money.pot, wanted), .quota = {}};
        case MoneyModel::LockedQuota:
            return {.current = {}, .earlier = {}, .pot = {}, .quota = smaller(money.quota, wanted)};
        case MoneyModel::Wallet: return {};
    }
    return {};
}

}  // namespace domain
