#include "app/buttons.hpp"

#include "app/access_log_flow.hpp"
#include "app/account_password_flow.hpp"
#include "app/answers.hpp"
#include "app/caps_flow.hpp"
#include "app/devices_flow.hpp"
#include "app/diagnosis_flow.hpp"
#include "app/family_flow.hpp"
#include "app/help_flow.hpp"
#include "app/home_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/insured_place_flow.hpp"
#include "app/invite_flow.hpp"
#include "app/kept_flow.hpp"
#include "app/kin_flow.hpp"
#include "app/letter_flow.hpp"
#include "app/login_flow.hpp"
#include "app/money_flow.hpp"
#include "app/navigation.hpp"
#include "app/own_consents_flow.hpp"
#include "app/own_data_flow.hpp"
#include "app/places_flow.hpp"
#include "app/premium_flow.hpp"
#include "app/register_flow.hpp"
#include "app/scan_flow.hpp"
#include "app/session_end.hpp"
#include "app/settings_flow.hpp"
#include "app/sms_flow.hpp"
#include "app/speech_flow.hpp"
#include "app/spending_flow.hpp"
#include "app/staff_flow.hpp"
#include "app/try_flow.hpp"
#include "app/voucher_flow.hpp"
#include "app/welcome_flow.hpp"

namespace app {

namespace {

/// The number goes along between registering and logging in: nobody types it twice.
void carry_number(Model& model, Field from, Field to) {
    if (model.field(to).text.empty()) model.field(to).text = model.field(from).text;
}

void go_to_log_in(Turn& turn) {
    carry_number(turn.model, Field::RegisterMobile, Field::LoginMobile);
    turn.model.refusal.reset();
    go_to(turn, {Screen::Login});
}

void go_to_registration(Turn& turn) {
    carry_number(turn.model, Field::LoginMobile, Field::RegisterMobile);
    go_to(turn, {Screen::RegisterMobile});
}

void type_again(Turn& turn) {
    Model& model = turn.model;
    model.refusal.reset();
    Field field = current_code_field(model);
    if (model.route().screen == Screen::RegisterPassword) field = Field::RegisterPassword;
    if (model.route().screen == Screen::RegisterMobile) field = Field::RegisterMobile;
    if (model.route().screen == Screen::Login) field = Field::LoginPassword;
    if (model.route().screen == Screen::InviteWho) field = Field::InviteName;
    if (model.route().screen == Screen::KinWho) field = Field::KinName;
    if (model.route().screen == Screen::IdentityName) field = Field::IdentityName;
    if (model.route().screen == Screen::IdentityPerson) field = Field::IdentityHallCode;
    turn.emit(Focus{std::string(field_key(field))});
}

/// The first of the two codes that is still awaited.
void confirm_shown_code(Turn& turn) {
    const auto& invitation = turn.model.invite.invitation;
    if (!invitation) return;
    const bool is_mine = invitation->stage == protocol::InvitationStage::OwnCode;
    confirm_invite_code(turn, is_mine ? Field::InviteOwnCode : Field::InviteMemberCode);
}

void take_next_step(Turn& turn) {
    Model& model = turn.model;
    if (!model.refusal || refusal_waits(model)) return;
    const NextStep next = model.refusal->next;
    const std::optional<RequestKind> request = model.refusal->request;
    switch (next) {
        case NextStep::None: model.refusal.reset(); return;
        case NextStep::TryAgain:
            model.refusal.reset();
            if (request) repeat_request(turn, *request);
            return;
        case NextStep::SendCodeAgain: return resend_code(turn, shown_sms_flow(model));
        case NextStep::ChangeNumber: return change_number(turn, shown_sms_flow(model));
        case NextStep::TypeAgain: return type_again(turn);
        case NextStep::LogIn:
            go_to_log_in(turn);
            turn.emit(Focus{std::string(field_key(Field::LoginPassword))});
            return;
        case NextStep::LogInByCode: return send_code(turn, login_sms);
        case NextStep::LogInWithProof: return log_in_with_registration_proof(turn);
        case NextStep::RegisterWithProof: return register_with_login_proof(turn);
        case NextStep::ReadConsents: return ask_for_consents_again(turn);
        case NextStep::ReloadPage: turn.emit(ReloadPage{}); return;
        case NextStep::GoHome: return go_to(turn, {Screen::Home});
        case NextStep::OpenSettings: return go_to(turn, {Screen::Settings});
        case NextStep::GoOnWithIdentity: return go_on_with_identity(turn);
        case NextStep::UseHallCode:
            choose_person_way(turn, domain::PersonCheckWay::HallCode);
            turn.emit(Focus{model.route().screen == Screen::JoinFace
                                ? std::string("join.hall.title")
                                : std::string(field_key(Field::IdentityHallCode))});
            return;
        case NextStep::CheckFaceAgain: return check_person(turn);
        case NextStep::OpenFamily:
            model.refusal.reset();
            model.family.state = LoadState::Idle;
            return go_to(turn, {Screen::Family});
        case NextStep::InviteAgain: return begin_anew(turn);
        case NextStep::GoOnInviting: return go_on_inviting(turn);
        case NextStep::ReadLetterAgain: return read_letter_again(turn);
        case NextStep::CloseCard: model.refusal.reset(); return;
    }
}

/// The member of mine whom the screen is about; "" when it is about me.
std::string shown_member(const Model& model) {
    const Route& route = model.route();
    const bool is_about_one =
        route.screen == Screen::FamilyMember || route.screen == Screen::Try || route.screen == Screen::Diagnosis;
    return is_about_one && find_member(model, route.id) != nullptr ? route.id : std::string();
}

void retry_from_banner(Turn& turn) {
    Model& model = turn.model;
    if (!model.banner || !model.banner->retry) return;
    const RequestKind kind = *model.banner->retry;
    model.banner.reset();
    repeat_request(turn, kind);
}

void open_sandbox_phone(Turn& turn) {
    const std::string& address = turn.model.service.sandbox_phone;
    if (!address.empty()) turn.emit(OpenWindow{address});
}

}  // namespace

// A table of what each button does; as a switch the compiler says when one is missing.
// NOLINTNEXTLINE(readability-function-size)
void press(Turn& turn, Button button) {
    Model& model = turn.model;
    switch (button) {
        case Button::Back: return go_back(turn);
        case Button::SwitchLanguage: return switch_language(turn);
        case Button::StartContinue: return agree_and_continue(turn);
        case Button::StartLogIn: return go_to_log_in(turn);
        case Button::ConsentTextRetry: return load_consent_texts(turn);
        case Button::RegisterSendCode: return send_code(turn, registration_sms);
        case Button::RegisterLogIn: return go_to_log_in(turn);
        case Button::RegisterShowPassword: model.register_password_shown = !model.register_password_shown; return;
        case Button::RegisterSubmit: return submit_registration(turn);
        case Button::CodeSubmit: return check_code(turn, shown_sms_flow(model));
        case Button::CodeResend: return resend_code(turn, shown_sms_flow(model));
        case Button::CodeChangeNumber: return change_number(turn, shown_sms_flow(model));
        case Button::CodeHelp: return open_sheet(turn, Sheet::CodeHelp);
        case Button::LoginSubmit: return log_in_by_password(turn);
        case Button::LoginByCode: return send_code(turn, login_sms);
        case Button::LoginRegister: return go_to_registration(turn);
        case Button::LoginShowPassword: model.login_password_shown = !model.login_password_shown; return;
        case Button::HomeSettings: return go_to(turn, {Screen::Settings});
        case Button::HomeDifference: return open_sheet(turn, Sheet::AccountDifference);
        case Button::HomeRetry: return load_home(turn);
        case Button::SettingsLogOut: return open_sheet(turn, Sheet::LogOutConfirmation);
        case Button::LogOutConfirm: return confirm_log_out(turn);
        case Button::SheetClose: return close_sheet(turn);
        case Button::BannerRetry: return retry_from_banner(turn);
        case Button::RefusalNextStep: return take_next_step(turn);
        case Button::OpenSandboxPhone: return open_sandbox_phone(turn);
        case Button::IdentityCheckName: return check_name(turn);
        case Button::IdentityClearNumber:
            model.field(Field::IdentityResidentId) = FieldState{};
            turn.emit(Focus{std::string(field_key(Field::IdentityResidentId))});
            return;
        case Button::IdentityCheckPerson: return check_person(turn);
        case Button::IdentityDenyCamera: return camera_denied(turn);
        case Button::IdentityRetry: return load_identity(turn);
        case Button::VoucherRefresh:
        case Button::VoucherReconnect: return refresh_code(turn);
        case Button::VoucherForgotten: return reset_payment_password(turn);
        case Button::HomeFamily: return go_to_tab(turn, Screen::Family);
        case Button::FamilyInvite: return open_invitation(turn);
        case Button::FamilyRetry: return load_family(turn);
        case Button::MemberUnbind: return open_sheet(turn, Sheet::UnbindConfirmation);
        case Button::UnbindConfirm:
            model.family.pin = PinEntry{};
            return replace_by(turn, {.screen = Screen::FamilyUnbind, .id = model.route().id});
        case Button::HomeHelp: return open_sheet(turn, Sheet::Help);
        case Button::MemberCaps: return open_caps(turn);
        case Button::CapsContinue: return continue_with_caps(turn);
        case Button::TryWho: return open_try_choice(turn, "who");
        case Button::TryWhere: return open_try_choice(turn, "where");
        case Button::TryWhat: return open_try_choice(turn, "what");
        case Button::TryAgain: return try_again(turn);
        case Button::OpenTry: return open_try(turn, shown_member(model));
        case Button::OpenDiagnosis: return open_diagnosis(turn, shown_member(model));
        case Button::DiagnoseAgain: return diagnose_again(turn);
        case Button::OpenPremiums: return open_premiums(turn);
        case Button::PremiumPay: return continue_with_premium(turn);
        case Button::PremiumRefund: return ask_for_refund(turn);
        case Button::PremiumsRetry: model.premium.state = LoadState::Idle; return;
        case Button::OpenPlace: return go_to(turn, {Screen::InsuredPlace});
        case Button::InsuredPlacesRetry: return read_insured_places_again(turn);
        case Button::MemberSpending: choose_member(turn, model.route().id); return go_to(turn, {Screen::Spending});
        case Button::InviteStart: return start_invitation(turn);
        case Button::InviteConfirmCode: return confirm_shown_code(turn);
        case Button::InviteOwnResend: return resend_invite_code(turn, domain::Party::Sharer);
        case Button::InviteMemberResend: return resend_invite_code(turn, domain::Party::Member);
        case Button::LetterAgree: return sign_letter(turn);
        case Button::InviteFinish: return finish_inviting(turn);
        case Button::HomeNextStep: return go_to(turn, {Screen::Voucher});
        case Button::TabHome: return go_to_tab(turn, Screen::Home);
        case Button::TabVoucher: return go_to(turn, {Screen::Voucher});
        case Button::TabSpending: return go_to_tab(turn, Screen::Spending);
        case Button::TabMe: return go_to_tab(turn, Screen::Me);
        case Button::OpenNotices: return go_to(turn, {Screen::Notices});
        case Button::HomeHideBalance: model.balance_hidden = !model.balance_hidden; return;
        case Button::HomeElder:
            return choose_reading_mode(
                turn, model.reading_mode == ReadingMode::Elder ? ReadingMode::Standard : ReadingMode::Elder);
        case Button::SpendingEarlier: return move_month(turn, -1);
        case Button::SpendingLater: return move_month(turn, 1);
        case Button::SpendingMore: return load_more_spending(turn);
        case Button::SpendingRetry: return load_spending(turn);
        case Button::RecordRetry: return load_record(turn);
        case Button::NoticesMore: return load_more_notices(turn);
        case Button::NoticesRetry: return load_notices(turn);
        case Button::NoticesMarkRead: return mark_all_read(turn);
        case Button::InviteByHallCode: return choose_hall_code(turn);
        case Button::InviteAnother: return begin_anew(turn);
        case Button::InviteWait:
        case Button::MoneyFinish: return go_to(turn, {Screen::Family});
        case Button::OpenMoney: return go_to(turn, {Screen::FamilyMoney});
        case Button::OpenTransfer: return open_money_act(turn, MoneyAct::Transfer);
        case Button::OpenQuota: return open_money_act(turn, MoneyAct::LockQuota);
        case Button::SendToWallet: return open_money_act(turn, MoneyAct::SendWallet);
        case Button::AmountAll: return enter_most(turn);
        case Button::AmountNext: return prepare_money_act(turn);
        case Button::MoneyAgain: return repeat_money_act(turn);
        case Button::DissolveFamily: return open_sheet(turn, Sheet::DissolveConfirmation);
        case Button::DissolveConfirm: return prepare_dissolving(turn);
        case Button::MovesMore: return load_more_moves(turn);
        case Button::MovesRetry: return load_moves(turn);
        case Button::WhyNextStep: return follow_refusal_way(turn);
        case Button::KinAdd: return add_kin(turn);
        case Button::KinStart: return start_kin(turn);
        case Button::KinReadLetter: return go_to(turn, {Screen::KinLetter});
        case Button::KinSign: return sign_kin(turn);
        case Button::KinEnd: return open_sheet(turn, Sheet::KinEndConfirmation);
        case Button::KinEndConfirm: return end_kin(turn);
        case Button::KinRetry: return load_kin(turn);
        case Button::OpenAccessLog: return go_to(turn, {Screen::AccessLog});
        case Button::AccessLogMore: return load_more_accesses(turn);
        case Button::AccessLogRetry: return load_access_log(turn);
        case Button::OpenHelp: return go_to(turn, {Screen::Help});
        case Button::HelpCall: return call_hotline(turn);
        case Button::HelpRetry: return load_help(turn);
        case Button::OpenPlaces: return go_to(turn, {Screen::Places});
        case Button::PlacesMore: return look_for_more_places(turn);
        case Button::PlacesUsableOnly: return toggle_usable_only(turn);
        case Button::PlacesRetry: return look_for_places(turn);
        case Button::OpenChangePassword: return go_to(turn, {Screen::ChangePassword});
        case Button::SpendingCsv: return open_statement(turn, "csv");
        case Button::SpendingPrint: return open_statement(turn, "html");
        case Button::StaffLogIn: return log_in_staff(turn);
        case Button::StaffShowPassword: return show_staff_password(turn);
        case Button::StaffLogOut: return log_out_staff(turn);
        case Button::StaffFind: return find_person_for_staff(turn);
        case Button::StaffGiveCode: return give_hall_code(turn);
        case Button::StaffAsk: return ask_for_staff_act(turn);
        case Button::StaffCarryOut: return decide_for_staff(turn, true);
        case Button::StaffReject: return decide_for_staff(turn, false);
        case Button::StaffRetry: return load_staff(turn);
        case Button::StaffOpenPictures: return open_review_pictures(turn);
        case Button::StaffApprove: return review_for_staff(turn, true);
        case Button::StaffRefuse: return review_for_staff(turn, false);
        case Button::OpenConsents: return go_to(turn, {Screen::Consents});
        case Button::ConsentsRetry: return load_own_consents(turn);
        case Button::ConsentDecide: return decide_consent(turn);
        case Button::ConsentRead: return read_asked_consent(turn);
        case Button::ChildConsentWithdraw: return withdraw_child_consent(turn);
        case Button::OpenCollectedData: return go_to(turn, {Screen::CollectedData});
        case Button::CollectedDataRetry: return load_collected_data(turn);
        case Button::OpenDevices: return go_to(turn, {Screen::Devices});
        case Button::DevicesRetry: return load_devices(turn);
        case Button::DevicesEndOthers: return ask_to_end_device(turn, {});
        case Button::DevicesEndConfirm: return end_devices(turn);
        case Button::OpenOwnData: return go_to(turn, {Screen::OwnData});
        case Button::OpenExport: return go_to(turn, {Screen::ExportData});
        case Button::ExportPrepare: return prepare_export(turn);
        case Button::ExportOpenPage: return open_export(turn, ExportFile::Page);
        case Button::ExportSaveData: return open_export(turn, ExportFile::Data);
        case Button::OpenDeletion: return go_to(turn, {Screen::DeleteAccount});
        case Button::DeletionRetry: return load_deletion(turn);
        case Button::DeletionContinue: return ask_to_delete_account(turn);
        case Button::DeletionConfirm: return delete_account(turn);
        case Button::AccountShowPassword: model.privacy.password_shown = !model.privacy.password_shown; return;
        case Button::OpenScan: return go_to(turn, {Screen::Scan});
        case Button::ScanAgain: return scan_again(turn);
        case Button::ScanUseCode: return use_typed_code(turn);
        case Button::CloseHost: turn.emit(AskHost{HostWish::Close}); return;
        case Button::OpenKept: return go_to(turn, {Screen::Kept});
        case Button::KeptToggle: return toggle_kept(turn);
        case Button::VoucherCall: return call_hotline(turn);
        case Button::OpenAccountPassword: return go_to(turn, {Screen::AccountPassword});
        case Button::AccountPasswordChange: return change_account_password(turn);
        case Button::SpeechToggle: return toggle_speech(turn);
        case Button::SpeechStop: return stop_speech(turn);
        case Button::SessionExtend: return extend_session(turn);
    }
}

}  // namespace app
