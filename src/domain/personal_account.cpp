#include "domain/personal_account.hpp"

namespace domain {

Fen total_of(const AccountParts& parts) { return Fen{parts.current.value + parts.earlier.value}; }

Fen shareable_of(const AccountParts& account, ShareableBalance shareable) {
    switch (shareable) {
        case ShareableBalance::All: return total_of(account);
        case ShareableBalance::EarlierYears: return account.earlier;
    }
    return {};
}

AccountParts take_own(const AccountParts& account, Fen wanted) {
    const Fen current = smaller(account.current, wanted);
    const Fen rest{wanted.value - current.value};
    return {current, smaller(account.earlier, rest)};
}

AccountParts take_shared(const AccountParts& account, Fen wanted, ShareableBalance shareable) {
    const Fen earlier = smaller(account.earlier, wanted);
    const Fen rest{wanted.value - earlier.value};
    switch (shareable) {
        case ShareableBalance::All: return {smaller(account.current, rest), earlier};
        case ShareableBalance::EarlierYears: return {Fen{0}, earlier};
    }
    return {};
}

bool is_balance_offered(Scheme scheme, BalanceQuery of_place, BalanceQuery of_record) {
    return scheme == Scheme::Employee && of_place == BalanceQuery::Offered && of_record == BalanceQuery::Offered;
}

}  // namespace domain
