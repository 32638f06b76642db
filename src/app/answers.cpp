#include "app/answers.hpp"

#include "app/access_log_flow.hpp"
#include "app/account_password_flow.hpp"
#include "app/banner.hpp"
#include "app/caps_flow.hpp"
#include "app/confirmation_flow.hpp"
#include "app/devices_flow.hpp"
#include "app/diagnosis_flow.hpp"
#include "app/family_flow.hpp"
#include "app/forget_loading.hpp"
#include "app/help_flow.hpp"
#include "app/home_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/insured_place_flow.hpp"
#include "app/invite_flow.hpp"
#include "app/joining_flow.hpp"
#include "app/kin_flow.hpp"
#include "app/letter_flow.hpp"
#include "app/login_flow.hpp"
#include "app/money_flow.hpp"
#include "app/navigation.hpp"
#include "app/news_flow.hpp"
#include "app/own_consents_flow.hpp"
#include "app/own_data_flow.hpp"
#include "app/places_flow.hpp"
#include "app/premium_flow.hpp"
#include "app/refusals.hpp"
#include "app/register_flow.hpp"
#include "app/requests.hpp"
#include "app/session_end.hpp"
#include "app/session_flow.hpp"
#include "app/settings_flow.hpp"
#include "app/sms_flow.hpp"
#include "app/spending_flow.hpp"
#include "app/staff_flow.hpp"
#include "app/try_flow.hpp"
#include "app/voucher_flow.hpp"
#include "app/welcome_flow.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/service_wire.hpp"

namespace app {

namespace {

using protocol::ErrorCode;

void service_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::ServiceAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return;
    Service& service = turn.model.service;
    const bool sandbox = answer->mode == protocol::ServiceMode::Sandbox;
    service.mode = sandbox ? ServiceMode::Sandbox : ServiceMode::Production;
    service.version = std::move(answer->version);
    service.sandbox_phone = sandbox ? std::move(answer->sandbox_phone) : std::string();
    learn_server_time(turn.model, {answer->server_time});
}

// A table; as a switch the compiler says when a kind is missing.
// NOLINTNEXTLINE(readability-function-size)
void succeeded(Turn& turn, RequestKind kind, std::string_view body) {
    switch (kind) {
        case RequestKind::ReadService: return service_arrived(turn, body);
        case RequestKind::ReadConsents: return consent_texts_arrived(turn, body);
        case RequestKind::ReadSession: return session_confirmed(turn, body);
        case RequestKind::ReadHome: return home_arrived(turn, body);
        case RequestKind::RegisterRequestCode: return code_sent(turn, registration_sms, body);
        case RequestKind::LoginRequestCode: return code_sent(turn, login_sms, body);
        case RequestKind::RegisterCheckCode: return registration_code_accepted(turn, body);
        case RequestKind::LoginCheckCode: return login_code_accepted(turn, body);
        case RequestKind::RegisterAccount: return registered(turn, body);
        case RequestKind::RegisterLogInByProof:
        case RequestKind::LoginByPassword:
        case RequestKind::LoginByCode: enter(turn, kind, body); return;
        case RequestKind::EndSession: return leave(turn);
        case RequestKind::ReadIdentity: return identity_arrived(turn, body);
        case RequestKind::CheckName: return name_checked(turn, body);
        case RequestKind::StartFaceCheck: return face_check_started(turn, body);
        case RequestKind::FinishFaceCheck:
        case RequestKind::CheckHallCode:
            forget_freshness(turn.model);  // home and family know the person from now on
            return person_checked(turn, body);
        case RequestKind::SetPaymentPassword: forget_freshness(turn.model); return payment_password_set(turn, body);
        case RequestKind::RequestPaymentCode: return code_arrived(turn, body);
        case RequestKind::ReadFamily: return family_arrived(turn, body);
        case RequestKind::StartInvitation:
        case RequestKind::ConfirmOwnCode:
        case RequestKind::ConfirmMemberCode:
        case RequestKind::ResendInvitationCode:
        case RequestKind::SignLetter: return invitation_arrived(turn, kind, body);
        case RequestKind::ReadIncoming: return incoming_arrived(turn, body);
        case RequestKind::AcceptIncoming:
        case RequestKind::DeclineIncoming: return incoming_answered(turn, kind);
        case RequestKind::ReadLetter: return letter_arrived(turn, body);
        case RequestKind::SaveLetterPosition: return letter_position_saved(turn, body);
        case RequestKind::EndMembership:
        case RequestKind::LeaveGroup: return membership_ended(turn);
        case RequestKind::SetCap: return caps_set(turn, body);
        case RequestKind::Simulate: return simulation_arrived(turn, body);
        case RequestKind::Diagnose: return diagnosis_arrived(turn, body);
        case RequestKind::ReadRules: return rules_arrived(turn, body);
        case RequestKind::ReadInstitutions: return institutions_arrived(turn, body);
        case RequestKind::ReadPremiums: return premiums_arrived(turn, body);
        case RequestKind::PayPremium: return premium_paid(turn, body);
        case RequestKind::RefundPremium: return premium_refunded(turn, body);
        case RequestKind::ReadInsuredPlaces: return insured_places_arrived(turn, body);
        case RequestKind::ChoosePlace: return place_chosen(turn, body);
        case RequestKind::ReadSpending: return spending_arrived(turn, body);
        case RequestKind::ReadRecord: return record_arrived(turn, body);
        case RequestKind::ReadNotices: return notices_arrived(turn, body);
        case RequestKind::MarkNoticesRead: return marked_read(turn, body);
        case RequestKind::WaitForNews: return news_arrived(turn, body);
        case RequestKind::SignLetterFirst: return letter_signed_first(turn);
        case RequestKind::StartJoiningFace: return face_check_started(turn, body);
        case RequestKind::FinishJoiningFace: return joined_by_face(turn);
        case RequestKind::ReadTransfers: return moves_arrived(turn, body);
        case RequestKind::MakeTransfer:
        case RequestKind::LockQuota:
        case RequestKind::SendWallet:
        case RequestKind::AcceptWallet: return money_moved(turn, kind, body);
        case RequestKind::DissolveGroup: return family_dissolved(turn, body);
        case RequestKind::ReadKin:
        case RequestKind::StartKin:
        case RequestKind::PutKinDocument:
        case RequestKind::ReadKinLetter:
        case RequestKind::SignKin:
        case RequestKind::AnswerKin:
        case RequestKind::EndKin: return kin_answered(turn, kind, body);
        case RequestKind::ShowKinCode: return code_arrived(turn, body);
        case RequestKind::ReadAccessLog: return access_log_arrived(turn, body);
        case RequestKind::ReadHelp: return help_arrived(turn, body);
        case RequestKind::SearchPlaces: return places_arrived(turn, body);
        case RequestKind::ChangePaymentPassword: return payment_password_changed(turn, body);
        case RequestKind::StaffLogIn:
        case RequestKind::StaffLogOut:
        case RequestKind::StaffReadDesk:
        case RequestKind::StaffFindPerson:
        case RequestKind::StaffIssueHallCode:
        case RequestKind::StaffRequestAct:
        case RequestKind::StaffDecide:
        case RequestKind::StaffReadReviews:
        case RequestKind::StaffOpenDocument:
        case RequestKind::StaffReview: return staff_answered(turn, kind, body);
        case RequestKind::ReadOwnConsents:
        case RequestKind::DecideConsent:
        case RequestKind::WithdrawChildConsent: return own_consents_arrived(turn, kind, body);
        case RequestKind::ReadCollectedData: return collected_data_arrived(turn, body);
        case RequestKind::ReadDevices:
        case RequestKind::EndDevices: return devices_arrived(turn, kind, body);
        case RequestKind::PrepareExport: return export_ready(turn, body);
        case RequestKind::ChangeAccountPassword: return account_password_changed(turn, body);
        case RequestKind::ReadDeletion: return deletion_arrived(turn, body);
        case RequestKind::DeleteAccount: return account_deleted(turn);
        case RequestKind::ExtendSession: return session_extended(turn, body);
    }
}

/// "Nothing there" means one thing where a record was asked for.
Message record_line(const protocol::ErrorDetail& detail) {
    if (detail.code == ErrorCode::NotFound) return Message{"record.missing", {}, {}};
    return error_line(detail);
}

// A table; as a switch the compiler says when a kind is missing.
// NOLINTNEXTLINE(readability-function-size)
void refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    const bool was_ended = detail.code == ErrorCode::SessionEnded;
    const bool no_session =
        was_ended || detail.code == ErrorCode::NotLoggedIn || detail.code == ErrorCode::SessionExpired;
    if (was_ended) turn.model.session.was_ended_elsewhere = true;
    switch (kind) {
        case RequestKind::ReadService: return;
        case RequestKind::ReadConsents: {
            const bool waited_for = turn.model.welcome.waiting_for_texts;
            consent_texts_failed(turn);
            if (waited_for) show_refusal(turn, kind, detail);
            return;
        }
        case RequestKind::ReadSession: return no_session ? session_lost(turn) : show_refusal(turn, kind, detail);
        case RequestKind::ReadHome: return no_session ? session_lost(turn) : home_failed(turn, error_line(detail));
        case RequestKind::EndSession:
            if (no_session) return leave(turn);
            close_sheet(turn);  // the card stands on the screen beneath the dialog
            return show_refusal(turn, kind, detail);
        case RequestKind::ExtendSession:
            if (no_session) return session_lost(turn);
            close_sheet(turn);  // as above
            return show_refusal(turn, kind, detail);
        case RequestKind::ReadIdentity:
            return no_session ? session_lost(turn) : identity_failed(turn, error_line(detail));
        case RequestKind::ReadSpending:
            return no_session ? session_lost(turn) : spending_failed(turn, error_line(detail));
        case RequestKind::ReadRecord: return no_session ? session_lost(turn) : record_failed(turn, record_line(detail));
        case RequestKind::ReadNotices:
            return no_session ? session_lost(turn) : notices_failed(turn, error_line(detail));
        case RequestKind::Simulate:
            return no_session ? session_lost(turn) : simulation_failed(turn, error_line(detail));
        case RequestKind::Diagnose: return no_session ? session_lost(turn) : diagnosis_failed(turn, error_line(detail));
        case RequestKind::ReadRules: return no_session ? session_lost(turn) : rules_failed(turn, error_line(detail));
        case RequestKind::ReadPremiums:
            return no_session ? session_lost(turn) : premiums_failed(turn, error_line(detail));
        case RequestKind::ReadInsuredPlaces:
            return no_session ? session_lost(turn) : insured_places_failed(turn, error_line(detail));
        case RequestKind::PayPremium:
        case RequestKind::RefundPremium:
            return no_session ? session_lost(turn) : confirmation_refused(turn, kind, detail);
        case RequestKind::ReadInstitutions:
            return no_session ? session_lost(turn) : institutions_failed(turn, error_line(detail));
        case RequestKind::ChoosePlace:
        case RequestKind::MarkNoticesRead: return no_session ? session_lost(turn) : show_refusal(turn, kind, detail);
        case RequestKind::WaitForNews: return no_session ? session_lost(turn) : news_failed(turn);
        case RequestKind::SetPaymentPassword:
            return no_session ? session_lost(turn) : payment_password_refused(turn, detail);
        case RequestKind::RequestPaymentCode:
        case RequestKind::ShowKinCode: return no_session ? session_lost(turn) : code_request_refused(turn, detail);
        case RequestKind::ReadKin:
        case RequestKind::StartKin:
        case RequestKind::PutKinDocument:
        case RequestKind::ReadKinLetter:
        case RequestKind::SignKin:
        case RequestKind::AnswerKin:
        case RequestKind::EndKin: return no_session ? session_lost(turn) : kin_refused(turn, kind, detail);
        case RequestKind::ReadAccessLog:
            return no_session ? session_lost(turn) : access_log_failed(turn, error_line(detail));
        case RequestKind::ReadHelp: return no_session ? session_lost(turn) : help_failed(turn, error_line(detail));
        case RequestKind::SearchPlaces:
            return no_session ? session_lost(turn) : places_failed(turn, error_line(detail));
        case RequestKind::StaffLogIn:
        case RequestKind::StaffLogOut:
        case RequestKind::StaffReadDesk:
        case RequestKind::StaffFindPerson:
        case RequestKind::StaffIssueHallCode:
        case RequestKind::StaffRequestAct:
        case RequestKind::StaffDecide:
        case RequestKind::StaffReadReviews:
        case RequestKind::StaffOpenDocument:
        case RequestKind::StaffReview: return staff_refused(turn, kind, detail);
        case RequestKind::ChangePaymentPassword:
            return no_session ? session_lost(turn) : password_change_refused(turn, detail);
        case RequestKind::ReadOwnConsents:
        case RequestKind::ReadCollectedData:
        case RequestKind::ReadDevices:
        case RequestKind::ReadDeletion:
            return no_session ? session_lost(turn) : privacy_failed(turn, kind, error_line(detail));
        case RequestKind::WithdrawChildConsent:
            return no_session ? session_lost(turn) : confirmation_refused(turn, kind, detail);
        case RequestKind::ChangeAccountPassword:
            return no_session ? session_lost(turn) : account_password_refused(turn, detail);
        case RequestKind::DecideConsent:
        case RequestKind::EndDevices:
        case RequestKind::PrepareExport:
        case RequestKind::DeleteAccount:
            if (no_session) return session_lost(turn);
            close_sheet(turn);  // the card stands on the screen beneath the dialog
            return privacy_refused(turn, kind, detail);
        case RequestKind::ReadFamily: return no_session ? session_lost(turn) : family_failed(turn, error_line(detail));
        case RequestKind::ReadIncoming: turn.model.family.incoming_state = LoadState::Failed; return;
        case RequestKind::SaveLetterPosition:
            if (detail.code == ErrorCode::LetterChanged) show_refusal(turn, kind, detail);
            return;
        case RequestKind::ConfirmOwnCode:
        case RequestKind::ConfirmMemberCode:
            return no_session ? session_lost(turn) : invite_code_refused(turn, kind, detail);
        case RequestKind::EndMembership:
        case RequestKind::LeaveGroup:
            return no_session ? session_lost(turn) : membership_end_refused(turn, kind, detail);
        case RequestKind::SetCap: return no_session ? session_lost(turn) : confirmation_refused(turn, kind, detail);
        case RequestKind::ReadLetter: turn.model.letter.state = LoadState::Failed; [[fallthrough]];
        case RequestKind::StartInvitation:
        case RequestKind::ResendInvitationCode:
        case RequestKind::AcceptIncoming:
        case RequestKind::DeclineIncoming:
        case RequestKind::SignLetterFirst: return no_session ? session_lost(turn) : show_refusal(turn, kind, detail);
        case RequestKind::SignLetter: return no_session ? session_lost(turn) : signature_refused(turn, detail);
        case RequestKind::StartJoiningFace:
        case RequestKind::FinishJoiningFace:
            return no_session ? session_lost(turn) : joining_face_refused(turn, kind, detail);
        case RequestKind::ReadTransfers:
            return no_session ? session_lost(turn) : moves_failed(turn, error_line(detail));
        case RequestKind::MakeTransfer:
        case RequestKind::LockQuota:
        case RequestKind::SendWallet:
        case RequestKind::AcceptWallet:
        case RequestKind::DissolveGroup: return no_session ? session_lost(turn) : money_act_refused(turn, kind, detail);
        case RequestKind::StartFaceCheck:
        case RequestKind::FinishFaceCheck: turn.model.identity.face_check.clear(); [[fallthrough]];
        case RequestKind::CheckName:
        case RequestKind::CheckHallCode: return no_session ? session_lost(turn) : show_refusal(turn, kind, detail);
        case RequestKind::RegisterRequestCode: return code_sending_refused(turn, registration_sms, detail);
        case RequestKind::LoginRequestCode: return code_sending_refused(turn, login_sms, detail);
        case RequestKind::RegisterCheckCode: return code_refused(turn, registration_sms, detail);
        case RequestKind::LoginCheckCode: return code_refused(turn, login_sms, detail);
        case RequestKind::RegisterAccount:
        case RequestKind::RegisterLogInByProof:
        case RequestKind::LoginByPassword:
        case RequestKind::LoginByCode: return show_refusal(turn, kind, detail);
    }
}

/// Nothing came back, or nothing of ours.
void went_unanswered(Turn& turn, RequestKind kind, BannerKind banner) {
    const bool waited_for = is_waited_for(turn.model, kind);
    if (kind == RequestKind::ReadConsents) consent_texts_failed(turn);
    if (kind == RequestKind::ReadHome) {
        home_failed(turn, Message{"home.failed.text", {}, {}});
    }
    const Message not_loaded{"home.failed.text", {}, {}};
    if (kind == RequestKind::ReadSpending) spending_failed(turn, not_loaded);
    if (kind == RequestKind::ReadRecord) record_failed(turn, not_loaded);
    if (kind == RequestKind::ReadNotices) notices_failed(turn, not_loaded);
    if (kind == RequestKind::ReadTransfers) moves_failed(turn, not_loaded);
    if (kind == RequestKind::WaitForNews) news_failed(turn);
    if (kind == RequestKind::Simulate) simulation_failed(turn, not_loaded);
    if (kind == RequestKind::Diagnose) diagnosis_failed(turn, not_loaded);
    if (kind == RequestKind::ReadRules) rules_failed(turn, not_loaded);
    if (kind == RequestKind::ReadInstitutions) institutions_failed(turn, not_loaded);
    if (kind == RequestKind::ReadPremiums) premiums_failed(turn, not_loaded);
    if (kind == RequestKind::ReadInsuredPlaces) insured_places_failed(turn, not_loaded);
    if (kind == RequestKind::ReadIdentity) identity_failed(turn, Message{"identity.failed.text", {}, {}});
    if (kind == RequestKind::ReadFamily) family_failed(turn, Message{"home.failed.text", {}, {}});
    if (kind == RequestKind::ReadLetter) turn.model.letter.state = LoadState::Failed;
    if (kind == RequestKind::ReadIncoming) turn.model.family.incoming_state = LoadState::Failed;
    if (kind == RequestKind::RequestPaymentCode || kind == RequestKind::ShowKinCode) code_request_unanswered(turn);
    if (kind == RequestKind::ReadKin) kin_failed(turn, not_loaded);
    if (kind == RequestKind::ReadKinLetter) turn.model.kin.letter.state = LoadState::Failed;
    if (kind == RequestKind::ReadAccessLog) access_log_failed(turn, not_loaded);
    if (kind == RequestKind::ReadHelp) help_failed(turn, not_loaded);
    if (kind == RequestKind::SearchPlaces) places_failed(turn, not_loaded);
    const bool for_staff = kind == RequestKind::StaffReadDesk || kind == RequestKind::StaffReadReviews ||
                           kind == RequestKind::StaffOpenDocument;
    if (for_staff) staff_failed(turn, kind, not_loaded);
    if (is_privacy_reading(kind)) privacy_failed(turn, kind, not_loaded);
    // The text's own page says it in place of the text.
    const bool said_elsewhere = kind == RequestKind::ReadConsents && turn.model.route().screen == Screen::ConsentText;
    if (waited_for && !said_elsewhere) show_banner(turn, banner, kind);
}

BannerKind banner_kind(const Model& model, UnansweredReason reason) {
    switch (reason) {
        case UnansweredReason::Offline: return BannerKind::Offline;
        case UnansweredReason::Timeout: return model.online ? BannerKind::Unanswered : BannerKind::Offline;
        case UnansweredReason::Failed: return model.online ? BannerKind::ServerGone : BannerKind::Offline;
    }
    return BannerKind::ServerGone;
}

}  // namespace

void take_answer(Turn& turn, const Answered& answer) {
    const std::optional<RequestKind> kind = finish_request(turn.model, answer.request_id);
    if (!kind || endpoint_name(*kind) != answer.endpoint) return;
    const bool well = answer.status >= 200 && answer.status < 300;
    if (well) {
        // What is answered after a log-in shows that its cookie came along.
        turn.model.session.entered_at.reset();
        return succeeded(turn, *kind, answer.body);
    }
    std::optional<protocol::ErrorDetail> detail = read_refusal(answer.body);
    if (detail) return refused(turn, *kind, *detail);
    const bool from_a_gateway = answer.status >= 502 && answer.status <= 504;
    if (from_a_gateway) return went_unanswered(turn, *kind, BannerKind::ServerGone);
    refused(turn, *kind, protocol::ErrorDetail{});
}

void take_silence(Turn& turn, const Unanswered& silence) {
    const std::optional<RequestKind> kind = finish_request(turn.model, silence.request_id);
    if (kind) went_unanswered(turn, *kind, banner_kind(turn.model, silence.reason));
}

}  // namespace app
