#include "app/refusals.hpp"

#include <algorithm>
#include <array>

#include "app/next_steps.hpp"
#include "domain/identity.hpp"
#include "domain/money_transfer.hpp"
#include "domain/premium.hpp"
#include "domain/sharing_caps.hpp"
#include "protocol/json_reader.hpp"

namespace app {

namespace {

using protocol::ErrorCode;

/// Why a family voucher can't be added, as far as it has words of its own.
constexpr auto family_voucher_problems = std::to_array<std::string_view>(
    {"too_many_relatives", "document_missing", "already_there", "picture_unreadable", "not_addable", "no_rules"});

/// Why the service hall can't carry an act out.
constexpr auto staff_problems = std::to_array<std::string_view>(
    {"person_unknown", "no_membership", "number_taken", "use_death", "no_record", "same_place", "leave_first",
     "no_group", "no_duplicate", "money_there", "has_place", "reviewers_only", "clerks_only"});

bool has_own_why(ErrorCode code, std::string_view problem) {
    if (code == ErrorCode::StaffActRefused) return std::ranges::find(staff_problems, problem) != staff_problems.end();
    if (code == ErrorCode::TransferRefused) return domain::find_enumerator<domain::TransferReason>(problem).has_value();
    if (code == ErrorCode::CapRefused) return domain::find_enumerator<domain::CapObstacle>(problem).has_value();
    if (code == ErrorCode::FamilyVoucherRefused) {
        return std::ranges::find(family_voucher_problems, problem) != family_voucher_problems.end();
    }
    if (code == ErrorCode::IdentityStepMissing)
        return domain::find_enumerator<domain::IdentityStep>(problem).has_value();
    if (code == ErrorCode::PremiumRefused) return domain::find_enumerator<domain::PremiumReason>(problem).has_value();
    return false;
}

/// Insurance that can't be used is mended by different people, depending on how it stands.
bool has_own_words(const protocol::ErrorDetail& detail, std::string_view part) {
    if (!detail.problem) return false;
    // The same refusal for many reasons: each says its own why.
    if (part == "why" && has_own_why(detail.code, *detail.problem)) return true;
    const bool is_transfer = detail.code == ErrorCode::TransferRefused;
    if (part == "who" && is_transfer && has_own_why(detail.code, *detail.problem)) return true;
    if (detail.code != ErrorCode::InsuranceNotUsable) return false;
    if (part != "what" && part != "why" && part != "who") return false;
    for (const char* known : {"suspended", "stopped", "not_insured", "moved_away"}) {
        if (*detail.problem == known) return true;
    }
    return false;
}

/// Keys made here: strings-prefix: error.
Message part(const protocol::ErrorDetail& detail, std::string_view name) {
    Message message;
    message.key.append("error.").append(protocol::error_name(detail.code)).append(".");
    if (has_own_words(detail, name)) message.key.append(*detail.problem).append(".");
    message.key.append(name);
    if (detail.tries_left) message.parameters.push_back({"count", std::to_string(*detail.tries_left)});
    if (detail.retry_at) message.until = domain::Instant{*detail.retry_at};
    return message;
}

bool is_about_mobile(ErrorCode code) {
    return code == ErrorCode::MobileMalformed || code == ErrorCode::SmsResendTooSoon;
}

bool is_about_password(ErrorCode code) {
    return code == ErrorCode::PasswordTooShort || code == ErrorCode::PasswordTooLong ||
           code == ErrorCode::PasswordTooCommon || code == ErrorCode::PasswordContainsMobile;
}

bool is_about_hall_code(ErrorCode code) {
    return code == ErrorCode::HallCodeWrong || code == ErrorCode::HallCodeExpired || code == ErrorCode::HallCodeUsed;
}

/// The field that the refusal is about, if it is one that the request carried and the screen shows.
// A table; as a switch the compiler says when a code is missing.
// NOLINTNEXTLINE(readability-function-size)
std::optional<Field> refused_field(const Model& model, ErrorCode code, RequestKind kind) {
    const Screen screen = model.route().screen;
    switch (kind) {
        case RequestKind::RegisterRequestCode:
            if (is_about_mobile(code) && screen == Screen::RegisterMobile) return Field::RegisterMobile;
            return std::nullopt;
        case RequestKind::LoginRequestCode:
            if (is_about_mobile(code) && screen == Screen::Login) return Field::LoginMobile;
            return std::nullopt;
        case RequestKind::LoginByPassword:
            if (is_about_mobile(code)) return Field::LoginMobile;
            if (code == ErrorCode::WrongCredentials) return Field::LoginPassword;
            return std::nullopt;
        case RequestKind::RegisterCheckCode:
            if (code == ErrorCode::CodeWrong) return Field::RegisterCode;
            return std::nullopt;
        case RequestKind::LoginCheckCode:
            if (code == ErrorCode::CodeWrong) return Field::LoginCode;
            return std::nullopt;
        case RequestKind::RegisterAccount:
            if (is_about_password(code)) return Field::RegisterPassword;
            return std::nullopt;
        case RequestKind::CheckName:
            if (code == ErrorCode::NameMalformed) return Field::IdentityName;
            if (code == ErrorCode::ResidentIdMalformed) return Field::IdentityResidentId;
            return std::nullopt;
        case RequestKind::CheckHallCode:
            if (is_about_hall_code(code)) return Field::IdentityHallCode;
            return std::nullopt;
        case RequestKind::StartInvitation:
            if (code == ErrorCode::NameMalformed) return Field::InviteName;
            if (code == ErrorCode::ResidentIdMalformed || code == ErrorCode::InvitingOneself) {
                return Field::InviteResidentId;
            }
            return std::nullopt;
        case RequestKind::StartKin:
            if (code == ErrorCode::NameMalformed) return Field::KinName;
            if (code == ErrorCode::ResidentIdMalformed || code == ErrorCode::InvitingOneself) {
                return Field::KinResidentId;
            }
            return std::nullopt;
        case RequestKind::ChangeAccountPassword:
            if (is_about_password(code)) return Field::NewAccountPassword;
            if (code == ErrorCode::WrongCredentials) return Field::AccountPassword;
            return std::nullopt;
        case RequestKind::PrepareExport:
        case RequestKind::DeleteAccount:
            if (code == ErrorCode::WrongCredentials) return Field::AccountPassword;
            return std::nullopt;
        case RequestKind::StaffLogIn:
            if (code == ErrorCode::StaffLoginWrong) return Field::StaffPassword;
            return std::nullopt;
        case RequestKind::StaffFindPerson:
            if (code == ErrorCode::ResidentIdMalformed) return Field::StaffNumber;
            return std::nullopt;
        case RequestKind::StaffLogOut:
        case RequestKind::StaffReadDesk:
        case RequestKind::StaffIssueHallCode:
        case RequestKind::StaffRequestAct:
        case RequestKind::StaffDecide:
        case RequestKind::StaffReadReviews:
        case RequestKind::StaffOpenDocument:
        case RequestKind::StaffReview:
        case RequestKind::ReadKin:
        case RequestKind::PutKinDocument:
        case RequestKind::ReadKinLetter:
        case RequestKind::SignKin:
        case RequestKind::AnswerKin:
        case RequestKind::EndKin:
        case RequestKind::ShowKinCode:
        case RequestKind::ReadAccessLog:
        case RequestKind::ReadHelp:
        case RequestKind::SearchPlaces:
        case RequestKind::ChangePaymentPassword:
        case RequestKind::ReadOwnConsents:
        case RequestKind::DecideConsent:
        case RequestKind::WithdrawChildConsent:
        case RequestKind::ReadCollectedData:
        case RequestKind::ReadDevices:
        case RequestKind::EndDevices:
        case RequestKind::ReadDeletion:
        case RequestKind::ReadFamily:
        case RequestKind::ConfirmOwnCode:
        case RequestKind::ConfirmMemberCode:
        case RequestKind::ResendInvitationCode:
        case RequestKind::ReadIncoming:
        case RequestKind::AcceptIncoming:
        case RequestKind::DeclineIncoming:
        case RequestKind::ReadLetter:
        case RequestKind::SaveLetterPosition:
        case RequestKind::SignLetter:
        case RequestKind::EndMembership:
        case RequestKind::LeaveGroup:
        case RequestKind::SetCap:
        case RequestKind::Simulate:
        case RequestKind::Diagnose:
        case RequestKind::ReadRules:
        case RequestKind::ReadInstitutions:
        case RequestKind::ReadPremiums:
        case RequestKind::PayPremium:
        case RequestKind::RefundPremium:
        case RequestKind::ReadInsuredPlaces:
        case RequestKind::ChoosePlace:
        case RequestKind::ReadIdentity:
        case RequestKind::StartFaceCheck:
        case RequestKind::FinishFaceCheck:
        case RequestKind::SetPaymentPassword:
        case RequestKind::RequestPaymentCode:
        case RequestKind::ReadSpending:
        case RequestKind::ReadRecord:
        case RequestKind::ReadNotices:
        case RequestKind::MarkNoticesRead:
        case RequestKind::WaitForNews:
        case RequestKind::SignLetterFirst:
        case RequestKind::StartJoiningFace:
        case RequestKind::FinishJoiningFace:
        case RequestKind::ReadTransfers:
        case RequestKind::MakeTransfer:
        case RequestKind::LockQuota:
        case RequestKind::SendWallet:
        case RequestKind::AcceptWallet:
        case RequestKind::DissolveGroup:
        case RequestKind::ReadService:
        case RequestKind::ReadConsents:
        case RequestKind::ReadSession:
        case RequestKind::ReadHome:
        case RequestKind::RegisterLogInByProof:
        case RequestKind::LoginByCode:
        case RequestKind::ExtendSession:
        case RequestKind::EndSession: return std::nullopt;
    }
    return std::nullopt;
}

bool asks_for_login_code(const Model& model) {
    const Screen screen = model.route().screen;
    return screen == Screen::Login || screen == Screen::LoginCode;
}

/// What the button of the card sends; `refused` is what was refused, if anything.
std::optional<RequestKind> button_request(const Model& model, NextStep next, std::optional<RequestKind> refused) {
    switch (next) {
        case NextStep::TryAgain: return refused;
        case NextStep::SendCodeAgain:
            return asks_for_login_code(model) ? RequestKind::LoginRequestCode : RequestKind::RegisterRequestCode;
        case NextStep::LogInByCode: return RequestKind::LoginRequestCode;
        case NextStep::LogInWithProof: return RequestKind::RegisterLogInByProof;
        case NextStep::None:
        case NextStep::ChangeNumber:
        case NextStep::TypeAgain:
        case NextStep::LogIn:
        case NextStep::RegisterWithProof:
        case NextStep::ReadConsents:
        case NextStep::GoHome:
        case NextStep::OpenSettings:
        case NextStep::GoOnWithIdentity:
        case NextStep::UseHallCode:
        case NextStep::CheckFaceAgain:
        case NextStep::OpenFamily:
        case NextStep::InviteAgain:
        case NextStep::GoOnInviting:
        case NextStep::ReadLetterAgain:
        case NextStep::CloseCard:
        case NextStep::ReloadPage: return std::nullopt;
    }
    return std::nullopt;
}

void show_detail_card(Turn& turn, const protocol::ErrorDetail& detail, std::optional<RequestKind> kind) {
    const NextStep next = next_step(detail.code);
    Refusal refusal{.code = detail.code,
                    .what = part(detail, "what"),
                    .why = part(detail, "why"),
                    .who = part(detail, "who"),
                    .button = part(detail, "button"),
                    .next = next,
                    .request = button_request(turn.model, next, kind),
                    .retry_at = std::nullopt,
                    .wait_reason = {},
                    .reference = detail.reference};
    if (detail.retry_at) {
        refusal.retry_at = domain::Instant{*detail.retry_at};
        refusal.wait_reason = Message{"refusal.wait", {}, refusal.retry_at};
    }
    turn.model.refusal = std::move(refusal);
    turn.emit(Focus{std::string(refusal_heading_key)});
}

}  // namespace

Message error_line(const protocol::ErrorDetail& detail) { return part(detail, "line"); }

std::optional<protocol::ErrorDetail> read_refusal(std::string_view body) {
    auto answer = protocol::read_json<protocol::ErrorBody>(body, protocol::UnknownFields::Ignore);
    if (!answer) return std::nullopt;
    return std::move(answer->error);
}

void show_field_error(Turn& turn, Field field, Message message) {
    turn.model.field(field).error = message;
    turn.emit(Focus{std::string(field_key(field))});
    // The focus may be there already, and then it says nothing.
    turn.emit(Announce{Politeness::Assertive, std::move(message)});
}

void show_refusal(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    const std::optional<Field> field = refused_field(turn.model, detail.code, kind);
    if (field) {
        show_field_error(turn, *field, error_line(detail));
    } else {
        show_detail_card(turn, detail, kind);
    }
}

Refusal transfer_refusal(domain::TransferReason reason) {
    protocol::ErrorDetail detail;
    detail.code = ErrorCode::TransferRefused;
    detail.problem = domain::name_of(reason);
    return {.code = detail.code,
            .what = part(detail, "what"),
            .why = part(detail, "why"),
            .who = part(detail, "who"),
            .button = {},
            .next = NextStep::None,
            .request = std::nullopt,
            .retry_at = std::nullopt,
            .wait_reason = {},
            .reference = {}};
}

void show_card(Turn& turn, protocol::ErrorCode code, std::optional<RequestKind> kind) {
    protocol::ErrorDetail detail;
    detail.code = code;
    show_detail_card(turn, detail, kind);
}

}  // namespace app
