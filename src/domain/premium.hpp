#pragma once

#include <array>
#include <cstddef>
#include <expected>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/money_transfer.hpp"

/// Paying premiums out of a personal account: the resident scheme's for relatives, Huimin insurance, long-term care.
namespace domain {

/// One person for whom a premium is paid.
struct PremiumPerson {
    std::optional<Relation> relation;         ///< what the person is to the payer; empty = the payer
    std::optional<InsuranceState> insurance;  ///< the record that the premium belongs to; empty = none known
    Fen premium;
    bool is_paid_before = false;  ///< for this year, by whomever
};

struct PremiumCase {
    Purpose purpose = Purpose::ResidentPremium;
    PayerFacts payer;
    std::vector<PremiumPerson> people;  ///< all those paid for together
    int people_counted = 0;             ///< whom this account paid for before, as premium_people_left counts
};

enum class PremiumReason {
    NotAPremium,      ///< a purpose that is no premium
    PurposeExcluded,  ///< the place's accounts don't pay this premium
    NobodyChosen,
    TooManyPeople,  ///< more than this account may pay for in a year
    PaidBefore,
    AmountZero,
    RelationNotAllowed,
    Oneself,              ///< a resident premium is a relative's: employees have none to pay
    RelativeNotInsured,   ///< no record, or no longer living
    RelativeNotResident,  ///< insured as an employee, so that there is no resident premium to pay
    DifferentPoolingArea,
    DifferentProvince,
    PayerNotInsured,
    PayerSuspended,
    PayerMovedAway,
    PayerDuplicateRecords,
    PayerSchemeExcluded,
    BalanceEmpty,
    BalanceTooSmall,  ///< a premium is paid whole or not at all
};

template <>
inline constexpr auto enum_names<PremiumReason> = std::to_array<std::string_view>(
    {"not_a_premium", "purpose_excluded", "nobody_chosen", "too_many_people", "paid_before", "amount_zero",
     "relation_not_allowed", "oneself", "relative_not_insured", "relative_not_resident", "different_pooling_area",
     "different_province", "payer_not_insured", "payer_suspended", "payer_moved_away", "payer_duplicate_records",
     "payer_scheme_excluded", "balance_empty", "balance_too_small"});

/// A reason, and about which of the case's people it is; empty = about the payer or the payment as a whole.
struct PremiumObstacle {
    PremiumReason reason = PremiumReason::NotAPremium;
    std::optional<std::size_t> person;

    bool operator==(const PremiumObstacle&) const = default;
};

using PremiumObstacles = std::vector<PremiumObstacle>;

[[nodiscard]] Mender mender_of(PremiumReason reason);

/// What is paid, out of which part of the payer's account. One's own premium may take the whole account, a relative's
/// what the place lets people share.
struct PremiumPlan {
    Fen total;
    AccountParts taken;

    bool operator==(const PremiumPlan&) const = default;
};

/// Whether this is paid as a premium: never at a till.
[[nodiscard]] bool is_premium(Purpose purpose);

/// Decides about a payment of premiums: the plan, or everything that stands against it.
[[nodiscard]] std::expected<PremiumPlan, PremiumObstacles> decide_premium(const PremiumCase& facts,
                                                                          const Policy& policy);

/// Whether the place's limit on people counts this one: the payer only where the policy says so.
[[nodiscard]] bool counts_towards_limit(const PremiumPerson& person, const PremiumRules& rules);

/// For how many more people this account may pay such a premium for this year; empty = no limit.
/// `people_counted` are those of this kind and year that it paid for and that count towards the limit.
[[nodiscard]] std::optional<int> premium_people_left(Purpose purpose, int people_counted, const Policy& policy);

}  // namespace domain
