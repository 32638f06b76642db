#include "domain/settlement_reason.hpp"

namespace domain {
namespace {

using enum SettlementReason;

/// Whose record the reason is read from, when it is one person's alone.
enum class About { Everybody, Sharer, Beneficiary };

About subject_of(SettlementReason reason) {
    switch (reason) {
        case BeneficiaryNotInsured:
        case BeneficiarySuspended:
        case BeneficiaryMovedAway:
        case BeneficiaryDuplicateRecords:
        case BeneficiarySchemeExcluded:
        case OwnBalanceEmpty:
        case NoOwnAccount:
        case WalletEmpty:
        case BeneficiaryUnavailable: return About::Beneficiary;
        case SharerSchemeExcluded:
        case SharerNotInsured:
        case SharerSuspended:
        case SharerMovedAway:
        case SharerDuplicateRecords:
        case SharerUnavailable: return About::Sharer;
        case PlaceNotDesignated:
        case PurposeExcluded:
        case PurposeNotCovered:
        case CredentialNotTaken:
        case PlaceOutsideArea:
        case ResidentTierExcluded:
        case NoSharer:
        case DifferentPoolingArea:
        case DifferentProvince:
        case SharedBalanceEmpty:
        case SharedBalanceTooSmall:
        case FamilyVoucherNotMutualAid:
        case PaymentCapExceeded:
        case MonthCapExceeded:
        case PotEmpty:
        case PotTooSmall:
        case QuotaEmpty:
        case QuotaTooSmall: return About::Everybody;
    }
    return About::Everybody;
}

}  // namespace

Mender mender_of(SettlementReason reason) {
    switch (reason) {
        case CredentialNotTaken: return Mender::Clerk;
        case PlaceNotDesignated:
        case PlaceOutsideArea:
        case ResidentTierExcluded:
        case OwnBalanceEmpty: return Mender::Beneficiary;
        case NoSharer:
        case SharerUnavailable:
        case SharedBalanceEmpty:
        case SharedBalanceTooSmall:
        case FamilyVoucherNotMutualAid:
        case PaymentCapExceeded:
        case MonthCapExceeded:
        case PotEmpty:
        case PotTooSmall:
        case QuotaEmpty:
        case QuotaTooSmall:
        case WalletEmpty: return Mender::Sharer;
        case BeneficiaryNotInsured:
        case BeneficiaryMovedAway:
        case BeneficiaryDuplicateRecords:
        case BeneficiaryUnavailable:
        case SharerNotInsured:
        case SharerMovedAway:
        case SharerDuplicateRecords: return Mender::Agency;
        case BeneficiarySuspended:
        case SharerSuspended: return Mender::Payer;
        case PurposeExcluded:
        case PurposeNotCovered:
        case BeneficiarySchemeExcluded:
        case NoOwnAccount:
        case SharerSchemeExcluded:
        case DifferentPoolingArea:
        case DifferentProvince: return Mender::Nobody;
    }
    return Mender::Nobody;
}

Remedy remedy_of(SettlementReason reason) {
    switch (reason) {
        case CredentialNotTaken: return Remedy::AnotherCredential;
        case PurposeExcluded:
        case PurposeNotCovered: return Remedy::SplitTheBill;
        case PlaceNotDesignated:
        case PlaceOutsideArea:
        case ResidentTierExcluded: return Remedy::AnotherInstitution;
        case BeneficiarySchemeExcluded:
        case OwnBalanceEmpty:
        case NoOwnAccount:
        case SharerSchemeExcluded:
        case DifferentPoolingArea:
        case DifferentProvince:
        case SharedBalanceEmpty:
        case SharedBalanceTooSmall: return Remedy::PayInCash;
        case NoSharer:
        case FamilyVoucherNotMutualAid: return Remedy::BindMutualAid;
        case PotEmpty:
        case PotTooSmall: return Remedy::TopUpPot;
        case QuotaEmpty:
        case QuotaTooSmall: return Remedy::RaiseQuota;
        case WalletEmpty: return Remedy::SendByWallet;
        case PaymentCapExceeded:
        case MonthCapExceeded: return Remedy::RaiseCap;
        case BeneficiarySuspended:
        case SharerSuspended: return Remedy::PayContributions;
        case BeneficiaryDuplicateRecords:
        case SharerDuplicateRecords: return Remedy::MergeRecords;
        case BeneficiaryNotInsured:
        case BeneficiaryMovedAway:
        case SharerNotInsured:
        case SharerMovedAway: return Remedy::RegisterInsurance;
        case SharerUnavailable: return Remedy::AskSharer;
        case BeneficiaryUnavailable: return Remedy::AskBeneficiary;
    }
    return Remedy::PayInCash;
}

SettlementReason as_told_to(Party listener, SettlementReason reason) {
    const About subject = subject_of(reason);
    if (listener == Party::Member && subject == About::Sharer) return SharerUnavailable;
    if (listener == Party::Sharer && subject == About::Beneficiary) return BeneficiaryUnavailable;
    return reason;
}

}  // namespace domain
