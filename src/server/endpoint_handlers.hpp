#pragma once

#include "server/account_deletion.hpp"
#include "server/account_routes.hpp"
#include "server/application_parts.hpp"
#include "server/device_routes.hpp"
#include "server/family_routes.hpp"
#include "server/family_voucher_review.hpp"
#include "server/family_voucher_routes.hpp"
#include "server/incoming_routes.hpp"
#include "server/insured_place_routes.hpp"
#include "server/invitation_routes.hpp"
#include "server/letter_routes.hpp"
#include "server/name_check_routes.hpp"
#include "server/notice_routes.hpp"
#include "server/own_consents.hpp"
#include "server/own_data_export.hpp"
#include "server/password_change.hpp"
#include "server/person_check_routes.hpp"
#include "server/premium_routes.hpp"
#include "server/route.hpp"
#include "server/session_routes.hpp"
#include "server/sms_code_routes.hpp"
#include "server/staff_people.hpp"
#include "server/staff_routes.hpp"
#include "server/voucher_routes.hpp"

namespace server {

/// All handlers of the endpoint table, with what they share.
class EndpointHandlers {
public:
    explicit EndpointHandlers(const ApplicationParts& parts);
    EndpointHandlers(const EndpointHandlers&) = delete;
    EndpointHandlers& operator=(const EndpointHandlers&) = delete;

    [[nodiscard]] const Routes& routes() const { return routes_; }
    [[nodiscard]] Sessions& sessions() { return sessions_; }

private:
    /// What was spent, and the news about it.
    void add_spending();
    void add_family_routes();
    /// Shared money apart from bills.
    void add_money_routes();
    /// Relatives' codes on one's phone.
    void add_family_vouchers();
    /// The service hall's staff.
    void add_staff_routes();
    /// What is kept about a person, and the person's say in it.
    void add_privacy();

    const ApplicationParts& parts_;
    NumberGate gate_;
    Proofs proofs_;
    Sessions sessions_;
    RequestSmsCode request_sms_code_;
    CheckSmsCode check_sms_code_;
    RegisterAccount register_account_;
    LogInByPassword log_in_by_password_;
    LogInByCode log_in_by_code_;
    EndSession end_session_;
    ExtendSession extend_session_;
    CheckName check_name_;
    StartFaceCheck start_face_check_;
    FinishFaceCheck finish_face_check_;
    CheckHallCode check_hall_code_;
    SetPaymentPassword set_payment_password_;
    RequestPaymentCode request_payment_code_;
    MarkNoticesRead mark_notices_read_;
    ChoosePlace choose_place_;
    InvitationFlow invitation_flow_;
    StartInvitation start_invitation_;
    ConfirmOwnCode confirm_own_code_;
    ConfirmMemberCode confirm_member_code_;
    ResendInvitationCode resend_invitation_code_;
    WithdrawInvitation withdraw_invitation_;
    AnswerIncoming accept_incoming_;
    AnswerIncoming decline_incoming_;
    SaveLetterPosition save_letter_position_;
    SignLetter sign_letter_;
    EndMembership end_membership_;
    LeaveGroup leave_group_;
    DissolveGroup dissolve_group_;
    MakeTransfer make_transfer_;
    LockQuota lock_quota_;
    SendWallet send_wallet_;
    AcceptWallet accept_wallet_;
    SetCap set_cap_;
    PayPremium pay_premium_;
    RefundPremium refund_premium_;
    StaffLogIn staff_log_in_;
    StaffRequestAct staff_request_act_;
    StaffDecide staff_decide_;
    StaffLogOut staff_log_out_;
    StaffFindPerson staff_find_person_;
    StaffIssueHallCode staff_issue_hall_code_;
    StartJoiningFace start_joining_face_;
    FinishJoiningFace finish_joining_face_;
    SignLetterFirst sign_letter_first_;
    StartFamilyVoucher start_family_voucher_;
    PutFamilyVoucherDocument put_family_voucher_document_;
    SignFamilyVoucher sign_family_voucher_;
    AnswerFamilyVoucher answer_family_voucher_;
    EndFamilyVoucher end_family_voucher_;
    ShowFamilyCode show_family_code_;
    OpenDocument open_document_;
    ReviewFamilyVoucher review_family_voucher_;
    ChangePaymentPassword change_payment_password_;
    DecideConsent decide_consent_;
    WithdrawChildConsent withdraw_child_consent_;
    EndDevices end_devices_;
    PrepareExport prepare_export_;
    DeleteAccount delete_account_;
    ChangeAccountPassword change_account_password_;
    Routes routes_;
};

}  // namespace server
