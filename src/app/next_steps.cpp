#include "app/next_steps.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

using protocol::ErrorCode;

struct CodeStep {
    ErrorCode code;
    NextStep step;
};

/// Where the button of each refusal leads.
constexpr auto next_steps = std::to_array<CodeStep>({
    {ErrorCode::InvalidRequest, NextStep::TryAgain},
    {ErrorCode::TooManyRequests, NextStep::TryAgain},
    {ErrorCode::FramingRefused, NextStep::TryAgain},
    {ErrorCode::Busy, NextStep::TryAgain},
    {ErrorCode::Stopping, NextStep::TryAgain},
    {ErrorCode::StorageFull, NextStep::TryAgain},
    {ErrorCode::Internal, NextStep::TryAgain},
    {ErrorCode::MobileMalformed, NextStep::ChangeNumber},
    {ErrorCode::SmsResendTooSoon, NextStep::SendCodeAgain},
    {ErrorCode::CodeExpired, NextStep::SendCodeAgain},
    {ErrorCode::CodeUsed, NextStep::SendCodeAgain},
    {ErrorCode::CodeExhausted, NextStep::SendCodeAgain},
    {ErrorCode::CodeUnknown, NextStep::SendCodeAgain},
    {ErrorCode::ProofExpired, NextStep::SendCodeAgain},
    {ErrorCode::CodeWrong, NextStep::TypeAgain},
    {ErrorCode::PasswordTooShort, NextStep::TypeAgain},
    {ErrorCode::PasswordTooLong, NextStep::TypeAgain},
    {ErrorCode::PasswordTooCommon, NextStep::TypeAgain},
    {ErrorCode::PasswordContainsMobile, NextStep::TypeAgain},
    {ErrorCode::WrongCredentials, NextStep::TypeAgain},
    {ErrorCode::NameMalformed, NextStep::TypeAgain},
    {ErrorCode::ResidentIdMalformed, NextStep::TypeAgain},
    {ErrorCode::IdentityMismatch, NextStep::TypeAgain},
    {ErrorCode::HallCodeWrong, NextStep::TypeAgain},
    {ErrorCode::HallCodeExpired, NextStep::TypeAgain},
    {ErrorCode::HallCodeUsed, NextStep::TypeAgain},
    {ErrorCode::PaymentPasswordWeak, NextStep::TypeAgain},
    {ErrorCode::PaymentPasswordRequired, NextStep::TypeAgain},
    {ErrorCode::PaymentPasswordWrong, NextStep::TypeAgain},
    {ErrorCode::InvitingOneself, NextStep::TypeAgain},
    {ErrorCode::RelationNotAllowed, NextStep::TypeAgain},
    {ErrorCode::PayloadTooLarge, NextStep::TypeAgain},
    {ErrorCode::SharerNotEligible, NextStep::OpenFamily},
    {ErrorCode::GroupFull, NextStep::OpenFamily},
    {ErrorCode::InvitationsTooMany, NextStep::OpenFamily},
    {ErrorCode::InvitationUnknown, NextStep::OpenFamily},
    {ErrorCode::MemberNotInsured, NextStep::OpenFamily},
    {ErrorCode::MemberElsewhere, NextStep::OpenFamily},
    {ErrorCode::MemberSuspended, NextStep::OpenFamily},
    {ErrorCode::MemberDuplicateRecords, NextStep::OpenFamily},
    {ErrorCode::MemberAlreadyHere, NextStep::OpenFamily},
    {ErrorCode::MemberAlreadyShared, NextStep::OpenFamily},
    {ErrorCode::MemberRejoinsTooSoon, NextStep::OpenFamily},
    {ErrorCode::MembershipUnknown, NextStep::OpenFamily},
    {ErrorCode::MembershipNotYours, NextStep::OpenFamily},
    {ErrorCode::TransferRefused, NextStep::OpenFamily},
    {ErrorCode::WalletTransferOver, NextStep::OpenFamily},
    {ErrorCode::CapRefused, NextStep::TypeAgain},
    {ErrorCode::GroupUnknown, NextStep::OpenFamily},
    {ErrorCode::MemberNotBindable, NextStep::OpenFamily},
    {ErrorCode::PremiumRefused, NextStep::OpenFamily},
    {ErrorCode::ReceiptUnknown, NextStep::OpenFamily},
    {ErrorCode::RefundTooLate, NextStep::OpenFamily},
    {ErrorCode::StaffLoginWrong, NextStep::TypeAgain},
    {ErrorCode::StaffOnly, NextStep::ReloadPage},
    {ErrorCode::StaffRequestUnknown, NextStep::ReloadPage},
    {ErrorCode::StaffRequestOwn, NextStep::ReloadPage},
    {ErrorCode::StaffActRefused, NextStep::TypeAgain},
    {ErrorCode::FamilyVoucherRefused, NextStep::OpenFamily},
    {ErrorCode::FamilyVoucherUnknown, NextStep::OpenFamily},
    {ErrorCode::InvitationExpired, NextStep::InviteAgain},
    {ErrorCode::InvitationStepEarlier, NextStep::GoOnInviting},
    {ErrorCode::LetterChanged, NextStep::ReadLetterAgain},
    {ErrorCode::LetterNotRead, NextStep::CloseCard},
    {ErrorCode::LetterTooQuick, NextStep::CloseCard},
    {ErrorCode::IdentityTriesUsed, NextStep::GoHome},
    {ErrorCode::IdentityDuplicateRecords, NextStep::GoHome},
    {ErrorCode::InsuranceNotUsable, NextStep::GoHome},
    {ErrorCode::IdentityTaken, NextStep::OpenSettings},
    {ErrorCode::IdentityStepMissing, NextStep::GoOnWithIdentity},
    {ErrorCode::PaymentPasswordLocked, NextStep::GoOnWithIdentity},
    {ErrorCode::VoucherNotActive, NextStep::GoOnWithIdentity},
    {ErrorCode::FaceFailed, NextStep::UseHallCode},
    {ErrorCode::FaceWrongPerson, NextStep::UseHallCode},
    {ErrorCode::FaceTimeout, NextStep::CheckFaceAgain},
    {ErrorCode::FaceCheckExpired, NextStep::CheckFaceAgain},
    {ErrorCode::SmsDailyCap, NextStep::LogIn},
    {ErrorCode::ProofUsed, NextStep::LogIn},
    {ErrorCode::NotLoggedIn, NextStep::LogIn},
    {ErrorCode::SessionExpired, NextStep::LogIn},
    {ErrorCode::SessionEnded, NextStep::LogIn},
    {ErrorCode::DeletionHindered, NextStep::CloseCard},
    {ErrorCode::GuardianConsentRequired, NextStep::CloseCard},
    {ErrorCode::LoginLocked, NextStep::LogInByCode},
    {ErrorCode::AccountExists, NextStep::LogInWithProof},
    {ErrorCode::AccountMissing, NextStep::RegisterWithProof},
    {ErrorCode::ConsentRequired, NextStep::ReadConsents},
    {ErrorCode::ConsentOutdated, NextStep::ReadConsents},
    {ErrorCode::IdempotencyKeyMissing, NextStep::ReloadPage},
    {ErrorCode::IdempotencyKeyReused, NextStep::ReloadPage},
    {ErrorCode::OriginRefused, NextStep::ReloadPage},
    {ErrorCode::NotFound, NextStep::ReloadPage},
    {ErrorCode::MethodNotAllowed, NextStep::ReloadPage},
    {ErrorCode::MediaTypeUnsupported, NextStep::ReloadPage},
});

consteval bool each_code_has_one_step() {
    for (const ErrorCode code : domain::all_enumerators<ErrorCode>()) {
        if (std::ranges::count(next_steps, code, &CodeStep::code) != 1) return false;
    }
    return true;
}
static_assert(each_code_has_one_step());

}  // namespace

NextStep next_step(ErrorCode code) { return std::ranges::find(next_steps, code, &CodeStep::code)->step; }

}  // namespace app
