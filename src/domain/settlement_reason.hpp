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
    SharedBalanceTooSmall,      ///< and the place takes all or nothing
    FamilyVoucherNotMutualAid,  ///< a relative shows this person's code, and shares no money
    PaymentCapExceeded,         ///< the sharer set a lower cap a payment for this member
    MonthCapExceeded,           ///< too little is left of the sharer's cap a month for this member
    PotEmpty,                   ///< the sharer hasn't earmarked anything, or it is spent
    PotTooSmall,
    QuotaEmpty,  ///< the sharer has locked nothing, or it is spent
    QuotaTooSmall,
    WalletEmpty,  ///< nothing was sent by wallet and accepted, or it is spent
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
    "family_voucher_not_mutual_aid",
    "payment_cap_exceeded",
    "month_cap_exceeded",
    "pot_empty",
    "pot_too_small",
    "quota_empty",
    "quota_too_small",
    "wallet_empty",
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

/// What the one who mends a reason does about it: a button's or a sentence's key.
enum class Remedy {
    AnotherCredential,   ///< show the code or the card
    SplitTheBill,        ///< what isn't paid goes on a bill of its own
    AnotherInstitution,  ///< one that is designated, near enough, of a lower tier
    PayInCash,           ///< nothing else helps for this bill
    BindMutualAid,       ///< invite, accept, or bind again
    TopUpPot,            ///< transfer more into the family's pot
    RaiseQuota,          ///< lock more for the family
    SendByWallet,        ///< a relative sends, the beneficiary accepts
    RaiseCap,            ///< or wait for the next month
    PayContributions,    ///< the insurance comes back by itself
    MergeRecords,        ///< the agency merges; until then the card works
    RegisterInsurance,   ///< at the agency of the insured place
    AskSharer,           ///< only the sharer is told why
    AskBeneficiary,      ///< only the beneficiary is told why
};

template <>
inline constexpr auto enum_names<Remedy> = std::to_array<std::string_view>(
    {"another_credential", "split_the_bill", "another_institution", "pay_in_cash", "bind_mutual_aid", "top_up_pot",
     "raise_quota", "send_by_wallet", "raise_cap", "pay_contributions", "merge_records", "register_insurance",
     "ask_sharer", "ask_beneficiary"});

[[nodiscard]] Remedy remedy_of(SettlementReason reason);

/// The reason as one side may hear it: what is only the other person's business becomes SharerUnavailable or
/// BeneficiaryUnavailable. The clerk hears what the beneficiary hears.
[[nodiscard]] SettlementReason as_told_to(Party listener, SettlementReason reason);

}  // namespace domain
