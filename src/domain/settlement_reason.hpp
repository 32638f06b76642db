#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/policy_membership.hpp"

namespace domain {

/// Why a bill can't be settled, or why shared money took no part in it. Each is mended by somebody: mender_of().
enum class SettlementReason {
    // About the bill and the place.
    PlaceNotDesignated,    ///< the institution is not in the scheme
    PurposeExcluded,       ///< never paid by basic insurance: fitness, health-care consumption, public health
    PurposeNotCovered,     ///< not among what this place's shared account pays
    CredentialNotTaken,    ///< the place doesn't take this kind of credential
    PlaceOutsideArea,      ///< shared money isn't usable where the institution is
    ResidentTierExcluded,  ///< resident-scheme outpatient care in an institution of too high a tier
    // About the beneficiary.
    BeneficiaryNotInsured,
    BeneficiarySuspended,
    BeneficiaryMovedAway,
    BeneficiaryDuplicateRecords,  ///< the card works until the agency has merged them
    BeneficiarySchemeExcluded,
    OwnBalanceEmpty,  ///< there is an own account, with nothing in it
    NoOwnAccount,     ///< resident-insured people have none
    // About sharing.
    NoSharer,  ///< in nobody's shared account: never bound, or unbound
    SharerSchemeExcluded,
    SharerNotInsured,
    SharerSuspended,
    SharerMovedAway,
    SharerDuplicateRecords,
    DifferentPoolingArea,
    DifferentProvince,
    SharedBalanceEmpty,
    SharedBalanceTooSmall,  ///< and the place takes all or nothing
    MoneyModelNotOffered,   ///< the place holds shared money in a way that isn't settled yet
    // In place of a reason whose details are another person's.
    SharerUnavailable,
    BeneficiaryUnavailable,
};

template <>
inline constexpr auto enum_names<SettlementReason> = std::to_array<std::string_view>({
    "place_not_designated",
    "purpose_excluded",
    "purpose_not_covered",
    "credential_not_taken",
    "place_outside_area",
    "resident_tier_excluded",
    "beneficiary_not_insured",
    "beneficiary_suspended",
    "beneficiary_moved_away",
    "beneficiary_duplicate_records",
    "beneficiary_scheme_excluded",
    "own_balance_empty",
    "no_own_account",
    "no_sharer",
    "sharer_scheme_excluded",
    "sharer_not_insured",
    "sharer_suspended",
    "sharer_moved_away",
    "sharer_duplicate_records",
    "different_pooling_area",
    "different_province",
    "shared_balance_empty",
    "shared_balance_too_small",
    "money_model_not_offered",
    "sharer_unavailable",
    "beneficiary_unavailable",
});

/// Who can do something about a reason.
enum class Mender {
    Clerk,        ///< at the till: another credential, another bill
    Beneficiary,  ///< another place, or paying in cash
    Sharer,       ///< binds again, or talks to the agency
    Agency,       ///< the insurance agency of the insured place
    Payer,        ///< whoever pays the contribution: the employer, or the person
    Nobody,       ///< a rule of the place; cash is the way
};

template <>
inline constexpr auto enum_names<Mender> =
    std::to_array<std::string_view>({"clerk", "beneficiary", "sharer", "agency", "payer", "nobody"});

[[nodiscard]] Mender mender_of(SettlementReason reason);

/// The reason as one side may hear it: what is only the other person's business becomes SharerUnavailable or
/// BeneficiaryUnavailable. The clerk hears what the beneficiary hears.
[[nodiscard]] SettlementReason as_told_to(Party listener, SettlementReason reason);

}  // namespace domain
