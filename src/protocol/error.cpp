#include "protocol/error.hpp"

namespace protocol {

std::string_view error_name(ErrorCode code) { return domain::name_of(code); }

std::optional<ErrorCode> error_code_named(std::string_view name) { return domain::find_enumerator<ErrorCode>(name); }

// A table; as a switch the compiler says when a code is missing.
// NOLINTNEXTLINE(readability-function-size)
int http_status(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidRequest:
        case ErrorCode::IdempotencyKeyMissing:
        case ErrorCode::FramingRefused: return 400;
        case ErrorCode::WrongCredentials:
        case ErrorCode::StaffLoginWrong:
        case ErrorCode::StaffOnly:
        case ErrorCode::NotLoggedIn:
        case ErrorCode::SessionEnded:
        case ErrorCode::SessionExpired: return 401;
        case ErrorCode::PaymentPasswordRequired:
        case ErrorCode::PaymentPasswordLocked:
        case ErrorCode::StaffRequestOwn:
        case ErrorCode::OriginRefused: return 403;
        case ErrorCode::NotFound: return 404;
        case ErrorCode::MethodNotAllowed: return 405;
        case ErrorCode::ConsentOutdated:
        case ErrorCode::AccountExists:
        case ErrorCode::IdentityTaken:
        case ErrorCode::IdentityDuplicateRecords:
        case ErrorCode::IdentityStepMissing:
        case ErrorCode::VoucherNotActive:
        case ErrorCode::InsuranceNotUsable:
        case ErrorCode::SharerNotEligible:
        case ErrorCode::GroupFull:
        case ErrorCode::InvitationStepEarlier:
        case ErrorCode::MemberNotInsured:
        case ErrorCode::MemberElsewhere:
        case ErrorCode::MemberSuspended:
        case ErrorCode::MemberDuplicateRecords:
        case ErrorCode::MemberAlreadyHere:
        case ErrorCode::MemberAlreadyShared:
        case ErrorCode::MemberRejoinsTooSoon:
        case ErrorCode::LetterChanged:
        case ErrorCode::LetterNotRead:
        case ErrorCode::LetterTooQuick:
        case ErrorCode::MembershipNotYours:
        case ErrorCode::TransferRefused:
        case ErrorCode::CapRefused:
        case ErrorCode::MemberNotBindable:
        case ErrorCode::PremiumRefused:
        case ErrorCode::RefundTooLate:
        case ErrorCode::StaffActRefused:
        case ErrorCode::DeletionHindered:
        case ErrorCode::FamilyVoucherRefused:
        case ErrorCode::AccountMissing: return 409;
        case ErrorCode::CodeExpired:
        case ErrorCode::CodeUsed:
        case ErrorCode::CodeExhausted:
        case ErrorCode::CodeUnknown:
        case ErrorCode::FaceCheckExpired:
        case ErrorCode::HallCodeExpired:
        case ErrorCode::HallCodeUsed:
        case ErrorCode::ProofExpired:
        case ErrorCode::InvitationUnknown:
        case ErrorCode::InvitationExpired:
        case ErrorCode::MembershipUnknown:
        case ErrorCode::WalletTransferOver:
        case ErrorCode::GroupUnknown:
        case ErrorCode::ReceiptUnknown:
        case ErrorCode::StaffRequestUnknown:
        case ErrorCode::FamilyVoucherUnknown:
        case ErrorCode::ProofUsed: return 410;
        case ErrorCode::PayloadTooLarge: return 413;
        case ErrorCode::MediaTypeUnsupported: return 415;
        case ErrorCode::MobileMalformed:
        case ErrorCode::CodeWrong:
        case ErrorCode::PasswordTooShort:
        case ErrorCode::PasswordTooLong:
        case ErrorCode::PasswordTooCommon:
        case ErrorCode::PasswordContainsMobile:
        case ErrorCode::ConsentRequired:
        case ErrorCode::GuardianConsentRequired:
        case ErrorCode::NameMalformed:
        case ErrorCode::ResidentIdMalformed:
        case ErrorCode::IdentityMismatch:
        case ErrorCode::FaceFailed:
        case ErrorCode::FaceTimeout:
        case ErrorCode::FaceWrongPerson:
        case ErrorCode::HallCodeWrong:
        case ErrorCode::PaymentPasswordWeak:
        case ErrorCode::PaymentPasswordWrong:
        case ErrorCode::InvitingOneself:
        case ErrorCode::RelationNotAllowed:
        case ErrorCode::IdempotencyKeyReused: return 422;
        case ErrorCode::SmsResendTooSoon:
        case ErrorCode::SmsDailyCap:
        case ErrorCode::LoginLocked:
        case ErrorCode::IdentityTriesUsed:
        case ErrorCode::InvitationsTooMany:
        case ErrorCode::TooManyRequests: return 429;
        case ErrorCode::Internal: return 500;
        case ErrorCode::Busy:
        case ErrorCode::Stopping: return 503;
        case ErrorCode::StorageFull: return 507;
    }
    return 500;
}

}  // namespace protocol
