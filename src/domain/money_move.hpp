#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/instant.hpp"
#include "domain/personal_account.hpp"
#include "domain/policy.hpp"

/// What is kept of shared money that moved outside of bills, and what of it returns.
namespace domain {

/// Why money moved between a sharer's account and the family's pot or quota.
enum class MoveOccasion {
    Asked,      ///< by the sharer
    Dissolved,  ///< the family's account ended
    Reversal,   ///< a bill was cancelled after the account had ended
};

template <>
inline constexpr auto enum_names<MoveOccasion> = std::to_array<std::string_view>({"asked", "dissolved", "reversal"});

enum class WalletState { Pending, Accepted, Returned };

template <>
inline constexpr auto enum_names<WalletState> = std::to_array<std::string_view>({"pending", "accepted", "returned"});

/// What a wallet transfer is now. One that nobody accepted in time is returned from `returns_at` on, whether or not
/// the posting was made: the sweep only tidies.
[[nodiscard]] WalletState wallet_state_at(WalletState noted, Instant returns_at, Instant now);

/// Which parts of the personal account get `amount` back out of a pot or quota that holds `unspent` of what was put in.
/// Spending counts as of the earlier years' part first, returning as of this year's part first (A).
[[nodiscard]] AccountParts parts_to_return(const AccountParts& put_in, Fen unspent, Fen amount);

/// Whether unspent money goes back to the sharer when the family's account ends.
[[nodiscard]] bool returns_unspent(const Policy& policy);

enum class PremiumState { Paid, Refunded };

template <>
inline constexpr auto enum_names<PremiumState> = std::to_array<std::string_view>({"paid", "refunded"});

/// A premium may be taken back until the insured year begins, or on the day of the payment (A).
[[nodiscard]] bool may_refund_premium(Instant paid_at, int year, Instant now);

}  // namespace domain
