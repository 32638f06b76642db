#pragma once

#include <array>

#include "domain/ledger.hpp"
#include "domain/personal_account.hpp"

namespace domain {

/// What one sharer can share, wherever a money model keeps it.
struct SharedMoney {
    AccountParts account;  ///< the sharer's personal account (DirectDraw)
    Fen pot;               ///< earmarked for the family and not spent (Earmark)
    Fen quota;             ///< locked for the family and not spent (LockedQuota)

    bool operator==(const SharedMoney&) const = default;
};

/// What a bill takes of one sharer's money, by the ledger accounts that it comes out of.
struct SharedParts {
    Fen current;  ///< PersonalCurrent of the sharer
    Fen earlier;  ///< PersonalEarlier of the sharer
    Fen pot;      ///< SharedPot of the sharer's family
    Fen quota;    ///< SharedQuota of the sharer's family

    bool operator==(const SharedParts&) const = default;
};

[[nodiscard]] Fen total_of(const SharedParts& parts);

/// One ledger account's part of what is taken.
struct AccountTake {
    AccountKind kind = AccountKind::PersonalCurrent;
    Fen amount;
};

/// The parts with the kind of ledger account that each comes out of; parts of zero are among them.
[[nodiscard]] std::array<AccountTake, 4> takes_of(const SharedParts& parts);

/// What relatives may spend of it where this is the rule. Nothing in the Wallet model: what was sent by wallet is the
/// member's own.
[[nodiscard]] Fen shareable_of(const SharedMoney& money, const MoneyRules& rules);

/// Takes up to `wanted` of what relatives may spend.
[[nodiscard]] SharedParts take_shared(const SharedMoney& money, Fen wanted, const MoneyRules& rules);

}  // namespace domain
