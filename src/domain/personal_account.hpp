#pragma once

#include "domain/insurance.hpp"
#include "domain/money.hpp"
#include "domain/policy_money.hpp"

namespace domain {

/// The two parts of one person's personal account: what it holds, or what a bill takes from it.
struct AccountParts {
    Fen current;  ///< this year's part
    Fen earlier;  ///< accumulated in earlier years

    bool operator==(const AccountParts&) const = default;
};

/// Both parts together. Parts are balances of the ledger, whose bounds keep the sum far inside 64 bits.
[[nodiscard]] Fen total_of(const AccountParts& parts);

/// What of an account may be spent by relatives.
[[nodiscard]] Fen shareable_of(const AccountParts& account, ShareableBalance shareable);

/// Takes up to `wanted` out of the owner's own account: this year's part first, so that the part of earlier years,
/// which may be all that can be shared, lasts (A).
[[nodiscard]] AccountParts take_own(const AccountParts& account, Fen wanted);

/// Takes up to `wanted` of what may be shared: the part of earlier years first (A).
[[nodiscard]] AccountParts take_shared(const AccountParts& account, Fen wanted, ShareableBalance shareable);

/// Whether somebody can look at the balance here: there is an account, and neither the place's rules nor the office
/// that keeps the record withholds it. Else "-" is shown and explained.
[[nodiscard]] bool is_balance_offered(Scheme scheme, BalanceQuery of_place, BalanceQuery of_record);

}  // namespace domain
