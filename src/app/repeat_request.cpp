#include "app/answers.hpp"

#include "app/access_log_flow.hpp"
#include "app/account_password_flow.hpp"
#include "app/confirmation_flow.hpp"
#include "app/devices_flow.hpp"
#include "app/family_flow.hpp"
#include "app/forget_loading.hpp"
#include "app/help_flow.hpp"
#include "app/home_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/invite_flow.hpp"
#include "app/joining_flow.hpp"
#include "app/kin_flow.hpp"
#include "app/letter_flow.hpp"
#include "app/login_flow.hpp"
#include "app/money_flow.hpp"
#include "app/news_flow.hpp"
#include "app/own_consents_flow.hpp"
#include "app/own_data_flow.hpp"
#include "app/places_flow.hpp"
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

namespace app {

namespace {

void send_code_once_more(Turn& turn, const SmsFlow& flow) {
    if (turn.model.route().screen == flow.mobile_screen) {
        send_code(turn, flow);
    } else {
        resend_code(turn, flow);
    }
}

}  // namespace

// A table; as a switch the compiler says when a kind is missing.
// NOLINTNEXTLINE(readability-function-size)
void repeat_request(Turn& turn, RequestKind kind) {
    Model& model = turn.model;
    forget_loading(turn, kind);
    switch (kind) {
        case RequestKind::ReadService: start_request(turn, kind, {}); return;
        case RequestKind::ReadConsents:
            return model.route().screen == Screen::Welcome ? agree_and_continue(turn) : load_consent_texts(turn);
        case RequestKind::ReadSession: return ask_for_session(turn);
        case RequestKind::ReadHome: return load_home(turn);
        case RequestKind::RegisterRequestCode: return send_code_once_more(turn, registration_sms);
        case RequestKind::LoginRequestCode: return send_code_once_more(turn, login_sms);
        case RequestKind::RegisterCheckCode: return check_code(turn, registration_sms);
        case RequestKind::LoginCheckCode: return check_code(turn, login_sms);
        case RequestKind::RegisterAccount: return submit_registration(turn);
        case RequestKind::RegisterLogInByProof: return log_in_with_registration_proof(turn);
        case RequestKind::LoginByPassword: return log_in_by_password(turn);
        case RequestKind::LoginByCode: return log_in_by_proof(turn);
        case RequestKind::EndSession: return confirm_log_out(turn);
        case RequestKind::ReadIdentity: return load_identity(turn);
        case RequestKind::CheckName: return check_name(turn);
        case RequestKind::StartFaceCheck:
        case RequestKind::FinishFaceCheck:
        case RequestKind::CheckHallCode: return check_person(turn);
        case RequestKind::SetPaymentPassword: return new_pin_entered(turn);
        case RequestKind::RequestPaymentCode:
        case RequestKind::ShowKinCode: return refresh_code(turn);
        case RequestKind::ReadKin:
        case RequestKind::StartKin:
        case RequestKind::PutKinDocument:
        case RequestKind::ReadKinLetter:
        case RequestKind::SignKin:
        case RequestKind::AnswerKin:
        case RequestKind::EndKin: return repeat_kin(turn, kind);
        case RequestKind::ReadAccessLog: return load_access_log(turn);
        case RequestKind::ReadHelp: return load_help(turn);
        case RequestKind::SearchPlaces: return look_for_places(turn);
        case RequestKind::ChangePaymentPassword: return password_change_entered(turn);
        case RequestKind::StaffLogIn:
        case RequestKind::StaffLogOut:
        case RequestKind::StaffReadDesk:
        case RequestKind::StaffFindPerson:
        case RequestKind::StaffIssueHallCode:
        case RequestKind::StaffRequestAct:
        case RequestKind::StaffDecide:
        case RequestKind::StaffReadReviews:
        case RequestKind::StaffOpenDocument:
        case RequestKind::StaffReview: return repeat_staff(turn, kind);
        case RequestKind::ReadOwnConsents: return load_own_consents(turn);
        case RequestKind::DecideConsent: return decide_consent(turn);
        case RequestKind::WithdrawChildConsent: return confirmation_pin_entered(turn);
        case RequestKind::ReadCollectedData: return load_collected_data(turn);
        case RequestKind::ReadDevices: return load_devices(turn);
        case RequestKind::EndDevices: return end_devices(turn);
        case RequestKind::ChangeAccountPassword: return change_account_password(turn);
        case RequestKind::PrepareExport: return prepare_export(turn);
        case RequestKind::ReadDeletion: return load_deletion(turn);
        case RequestKind::DeleteAccount: return delete_account(turn);
        case RequestKind::ExtendSession: return extend_session(turn);
        case RequestKind::ReadFamily: return load_family(turn);
        case RequestKind::StartInvitation: return start_invitation(turn);
        case RequestKind::ConfirmOwnCode: return confirm_invite_code(turn, Field::InviteOwnCode);
        case RequestKind::ConfirmMemberCode: return confirm_invite_code(turn, Field::InviteMemberCode);
        case RequestKind::ReadIncoming: return;
        case RequestKind::AcceptIncoming: return answer_incoming(turn, model.family.answering, true);
        case RequestKind::DeclineIncoming: return answer_incoming(turn, model.family.answering, false);
        case RequestKind::ReadLetter: return load_letter(turn);
        case RequestKind::SaveLetterPosition: return letter_read_to(turn, model.letter.position);
        case RequestKind::SignLetter:
        case RequestKind::SignLetterFirst: return sign_letter(turn);
        case RequestKind::StartJoiningFace:
        case RequestKind::FinishJoiningFace: return begin_joining_face(turn);
        case RequestKind::ReadTransfers: return load_moves(turn);
        case RequestKind::MakeTransfer:
        case RequestKind::LockQuota:
        case RequestKind::SendWallet:
        case RequestKind::DissolveGroup:
        case RequestKind::SetCap:
        case RequestKind::PayPremium:
        case RequestKind::RefundPremium: return confirmation_pin_entered(turn);
        case RequestKind::AcceptWallet: return accept_wallet(turn, model.money.accepting);
        // Which side's is not known any more.
        case RequestKind::ResendInvitationCode: return;
        case RequestKind::EndMembership:
        case RequestKind::LeaveGroup: return unbind_pin_entered(turn);
        case RequestKind::Simulate: return try_again(turn);
        // Read anew by what shows them, as soon as they are idle.
        case RequestKind::Diagnose:
        case RequestKind::ReadRules:
        case RequestKind::ReadPremiums:
        case RequestKind::ReadInsuredPlaces:
        // Which place it was is not known any more.
        case RequestKind::ChoosePlace:
        case RequestKind::ReadInstitutions: return;
        case RequestKind::ReadSpending: return load_spending(turn);
        case RequestKind::ReadRecord: return load_record(turn);
        case RequestKind::ReadNotices: return load_notices(turn);
        case RequestKind::MarkNoticesRead: return mark_all_read(turn);
        case RequestKind::WaitForNews: return listen_again(turn);
    }
}

}  // namespace app
