#include "protocol/error_meaning.hpp"

namespace protocol {

// A table; as a switch the compiler says when a code is missing.
// NOLINTNEXTLINE(readability-function-size)
std::string_view error_meaning(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidRequest:
            return "body or query aren't what the endpoint describes; `field` and `problem` say where";
        case ErrorCode::MobileMalformed: return "this is no Chinese mobile number";
        case ErrorCode::SmsResendTooSoon: return "a code was sent less than a minute ago; see `retry_at`";
        case ErrorCode::SmsDailyCap: return "no more codes for this number today; see `retry_at`";
        case ErrorCode::CodeWrong: return "not the code that was sent; see `tries_left`";
        case ErrorCode::CodeExpired: return "the code is older than five minutes";
        case ErrorCode::CodeUsed: return "the code has done its work";
        case ErrorCode::CodeExhausted: return "too many wrong codes; a new one is needed";
        case ErrorCode::CodeUnknown: return "no code was asked for under this challenge";
        case ErrorCode::ProofExpired: return "the proof is too old; a new code is needed";
        case ErrorCode::ProofUsed: return "the proof has done its work";
        case ErrorCode::PasswordTooShort: return "fewer characters than a password needs";
        case ErrorCode::PasswordTooLong: return "more characters than a password may have";
        case ErrorCode::PasswordTooCommon: return "one of the passwords that are tried first";
        case ErrorCode::PasswordContainsMobile: return "the password contains the mobile number";
        case ErrorCode::ConsentRequired: return "the service can't be given without the consent that `field` names";
        case ErrorCode::ConsentOutdated: return "the text has changed since it was read; read it again";
        case ErrorCode::AccountExists: return "this number has an account; log in with the same proof";
        case ErrorCode::AccountMissing: return "this number has no account";
        case ErrorCode::WrongCredentials: return "number or password wrong; which of them isn't said";
        case ErrorCode::LoginLocked: return "too many wrong passwords; see `retry_at`";
        case ErrorCode::NameMalformed: return "no person is called that; `problem` says what is wrong with it";
        case ErrorCode::ResidentIdMalformed: return "no resident ID number; `problem` says which part is wrong";
        case ErrorCode::IdentityMismatch:
            return "name and number don't belong together, or the number isn't known; which isn't said";
        case ErrorCode::IdentityTriesUsed: return "this check was tried too often today; see `retry_at`";
        case ErrorCode::IdentityTaken: return "this person has another account";
        case ErrorCode::IdentityDuplicateRecords:
            return "this person is insured twice; the e-voucher waits until the agency merges the records";
        case ErrorCode::IdentityStepMissing: return "another step comes first, or this one is done";
        case ErrorCode::FaceFailed: return "the picture doesn't match the police record";
        case ErrorCode::FaceTimeout: return "there was no usable picture in time";
        case ErrorCode::FaceWrongPerson: return "the picture shows somebody else";
        case ErrorCode::FaceCheckExpired: return "the face check is over; begin another one";
        case ErrorCode::HallCodeWrong: return "not a code that a hall gave this person; see `tries_left`";
        case ErrorCode::HallCodeExpired: return "the hall code is too old";
        case ErrorCode::HallCodeUsed: return "the hall code has done its work";
        case ErrorCode::PaymentPasswordWeak: return "one of the passwords that are tried first; `problem` says why";
        case ErrorCode::PaymentPasswordRequired: return "the payment password has to be given again";
        case ErrorCode::PaymentPasswordWrong: return "not the payment password; see `tries_left`";
        case ErrorCode::PaymentPasswordLocked:
            return "too many wrong payment passwords; a person check leads to a new one";
        case ErrorCode::VoucherNotActive: return "the e-voucher has no payment password yet";
        case ErrorCode::InsuranceNotUsable: return "the insurance can't be used; `problem` says how it stands";
        case ErrorCode::NotLoggedIn: return "there is no session";
        case ErrorCode::SessionExpired: return "the session has ended";
        case ErrorCode::SharerNotEligible: return "this account can't share; `problem` says why";
        case ErrorCode::InvitingOneself: return "the name and number are the caller's own";
        case ErrorCode::RelationNotAllowed: return "this relation can't be invited here; `problem` says why";
        case ErrorCode::GroupFull: return "the account has as many people as it may have";
        case ErrorCode::InvitationsTooMany: return "too many invitations begun today; see `retry_at`";
        case ErrorCode::InvitationUnknown: return "there is no such invitation, or it is over";
        case ErrorCode::InvitationExpired: return "the invitation has run out";
        case ErrorCode::InvitationStepEarlier: return "another step comes first";
        case ErrorCode::MemberNotInsured: return "the relative, who agreed, has no insurance";
        case ErrorCode::MemberElsewhere:
            return "the relative, who agreed, is insured where this account can't share; see `problem`";
        case ErrorCode::MemberSuspended: return "the insurance of the relative, who agreed, is suspended";
        case ErrorCode::MemberDuplicateRecords: return "the relative, who agreed, has several insured records";
        case ErrorCode::MemberAlreadyHere: return "the relative is a member of this account already";
        case ErrorCode::MemberAlreadyShared: return "the relative, who agreed, spends another account or shares one";
        case ErrorCode::MemberRejoinsTooSoon:
            return "the relative, who agreed, left an account too recently; see `retry_at`";
        case ErrorCode::LetterChanged: return "the letter has changed since it was shown; read it again";
        case ErrorCode::LetterNotRead: return "the letter hasn't been read to its end";
        case ErrorCode::LetterTooQuick: return "nobody reads it that quickly; see `retry_at`";
        case ErrorCode::MembershipUnknown: return "there is no such membership, or it has ended";
        case ErrorCode::MembershipNotYours: return "the rules of this place don't let this side end it";
        case ErrorCode::TransferRefused:
            return "the rules or the balance stand against moving this amount; `problem` says which";
        case ErrorCode::WalletTransferOver: return "it was accepted before, went back, or isn't the caller's";
        case ErrorCode::CapRefused: return "the place doesn't offer such a cap; `problem` says why";
        case ErrorCode::GroupUnknown: return "the caller has no shared account now";
        case ErrorCode::MemberNotBindable: return "this relative can't be bound; why is for the relative alone";
        case ErrorCode::PremiumRefused: return "the premium can't be paid; `problem` says why, `field` for whom";
        case ErrorCode::ReceiptUnknown: return "no payment of the caller's has this receipt";
        case ErrorCode::RefundTooLate: return "the insured year has begun";
        case ErrorCode::StaffLoginWrong: return "login or password of the staff is wrong";
        case ErrorCode::StaffOnly: return "the bearer token of a member of the staff is missing or over";
        case ErrorCode::StaffRequestUnknown: return "there is no such open request";
        case ErrorCode::StaffRequestOwn: return "whoever asked can't carry it out";
        case ErrorCode::StaffActRefused:
            return "the rules or the present data stand against the act; `problem` says why";
        case ErrorCode::FamilyVoucherRefused:
            return "the rules, the papers or the records stand against the family voucher; `problem` says which";
        case ErrorCode::SessionEnded:
            return "the session was ended elsewhere: on another device, or by the service hall";
        case ErrorCode::DeletionHindered:
            return "the account can't be deleted yet; `problem` says what stands against it";
        case ErrorCode::GuardianConsentRequired: return "a guardian's own consent is needed for a child under 14";
        case ErrorCode::FamilyVoucherUnknown: return "there is no such family voucher at this step, or it has ended";
        case ErrorCode::TooManyRequests: return "more requests than this client may send; see `retry_at`";
        case ErrorCode::IdempotencyKeyMissing: return "the header Idempotency-Key is missing or malformed";
        case ErrorCode::IdempotencyKeyReused: return "the same key came with another body";
        case ErrorCode::OriginRefused: return "the request comes from a page of another site";
        case ErrorCode::FramingRefused: return "the body's length is given twice";
        case ErrorCode::NotFound: return "there is nothing at this path";
        case ErrorCode::MethodNotAllowed: return "the path exists, but not for this method";
        case ErrorCode::PayloadTooLarge: return "the body is longer than the endpoint allows";
        case ErrorCode::MediaTypeUnsupported: return "the body isn't sent as application/json";
        case ErrorCode::Busy: return "too much to do at the moment; try again";
        case ErrorCode::Stopping: return "the server is shutting down; try again";
        case ErrorCode::StorageFull:
            return "Nothing can be stored for the moment; nothing was changed. Reading goes on.";
        case ErrorCode::Internal: return "the server failed; `reference` finds it in the log";
    }
    return {};
}

}  // namespace protocol
