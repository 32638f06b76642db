#include "app/requests.hpp"

#include <algorithm>
#include <utility>

#include "protocol/endpoints.hpp"

namespace app {

namespace {

// A table; as a switch the compiler says when a kind is missing.
// NOLINTNEXTLINE(readability-function-size)
const protocol::EndpointInfo& endpoint_of(RequestKind kind) {
    switch (kind) {
        case RequestKind::ReadService: return protocol::read_service.info;
        case RequestKind::ReadConsents: return protocol::read_consents.info;
        case RequestKind::ReadSession: return protocol::read_session.info;
        case RequestKind::ReadHome: return protocol::read_home.info;
        case RequestKind::RegisterRequestCode:
        case RequestKind::LoginRequestCode: return protocol::request_sms_code.info;
        case RequestKind::RegisterCheckCode:
        case RequestKind::LoginCheckCode: return protocol::check_sms_code.info;
        case RequestKind::RegisterAccount: return protocol::register_account.info;
        case RequestKind::LoginByPassword: return protocol::log_in_by_password.info;
        case RequestKind::RegisterLogInByProof:
        case RequestKind::LoginByCode: return protocol::log_in_by_code.info;
        case RequestKind::EndSession: return protocol::end_session.info;
        case RequestKind::ReadIdentity: return protocol::read_identity.info;
        case RequestKind::CheckName: return protocol::check_name.info;
        case RequestKind::StartFaceCheck: return protocol::start_face_check.info;
        case RequestKind::FinishFaceCheck: return protocol::finish_face_check.info;
        case RequestKind::CheckHallCode: return protocol::check_hall_code.info;
        case RequestKind::SetPaymentPassword: return protocol::set_payment_password.info;
        case RequestKind::RequestPaymentCode: return protocol::request_payment_code.info;
        case RequestKind::ReadFamily: return protocol::read_family.info;
        case RequestKind::StartInvitation: return protocol::start_invitation.info;
        case RequestKind::ConfirmOwnCode: return protocol::confirm_own_code.info;
        case RequestKind::ConfirmMemberCode: return protocol::confirm_member_code.info;
        case RequestKind::ResendInvitationCode: return protocol::resend_invitation_code.info;
        case RequestKind::ReadIncoming: return protocol::read_incoming.info;
        case RequestKind::AcceptIncoming: return protocol::accept_incoming.info;
        case RequestKind::DeclineIncoming: return protocol::decline_incoming.info;
        case RequestKind::ReadLetter: return protocol::read_letter.info;
        case RequestKind::SaveLetterPosition: return protocol::save_letter_position.info;
        case RequestKind::SignLetter: return protocol::sign_letter.info;
        case RequestKind::EndMembership: return protocol::end_membership.info;
        case RequestKind::LeaveGroup: return protocol::leave_group.info;
        case RequestKind::SetCap: return protocol::set_cap.info;
        case RequestKind::Simulate: return protocol::simulate.info;
        case RequestKind::Diagnose: return protocol::diagnose.info;
        case RequestKind::ReadRules: return protocol::read_rules.info;
        case RequestKind::ReadInstitutions: return protocol::read_institutions.info;
        case RequestKind::ReadPremiums: return protocol::read_premiums.info;
        case RequestKind::PayPremium: return protocol::pay_premium.info;
        case RequestKind::RefundPremium: return protocol::refund_premium.info;
        case RequestKind::ReadInsuredPlaces: return protocol::read_insured_places.info;
        case RequestKind::ChoosePlace: return protocol::choose_place.info;
        case RequestKind::ReadSpending: return protocol::read_spending.info;
        case RequestKind::ReadRecord: return protocol::read_record.info;
        case RequestKind::ReadNotices: return protocol::read_notices.info;
        case RequestKind::MarkNoticesRead: return protocol::mark_notices_read.info;
        case RequestKind::WaitForNews: return protocol::wait_for_news.info;
        case RequestKind::SignLetterFirst: return protocol::sign_letter_first.info;
        case RequestKind::StartJoiningFace: return protocol::start_joining_face.info;
        case RequestKind::FinishJoiningFace: return protocol::finish_joining_face.info;
        case RequestKind::ReadTransfers: return protocol::read_transfers.info;
        case RequestKind::MakeTransfer: return protocol::make_transfer.info;
        case RequestKind::LockQuota: return protocol::lock_quota.info;
        case RequestKind::SendWallet: return protocol::send_wallet.info;
        case RequestKind::AcceptWallet: return protocol::accept_wallet.info;
        case RequestKind::DissolveGroup: return protocol::dissolve_group.info;
        case RequestKind::ReadKin: return protocol::read_family_vouchers.info;
        case RequestKind::StartKin: return protocol::start_family_voucher.info;
        case RequestKind::PutKinDocument: return protocol::put_family_voucher_document.info;
        case RequestKind::ReadKinLetter: return protocol::read_family_voucher_letter.info;
        case RequestKind::SignKin: return protocol::sign_family_voucher.info;
        case RequestKind::AnswerKin: return protocol::answer_family_voucher.info;
        case RequestKind::EndKin: return protocol::end_family_voucher.info;
        case RequestKind::ShowKinCode: return protocol::show_family_code.info;
        case RequestKind::ReadAccessLog: return protocol::read_access_log.info;
        case RequestKind::ReadHelp: return protocol::read_help.info;
        case RequestKind::SearchPlaces: return protocol::search_places.info;
        case RequestKind::ChangePaymentPassword: return protocol::change_payment_password.info;
        case RequestKind::StaffLogIn: return protocol::staff_log_in.info;
        case RequestKind::StaffLogOut: return protocol::staff_log_out.info;
        case RequestKind::StaffReadDesk: return protocol::staff_read_desk.info;
        case RequestKind::StaffFindPerson: return protocol::staff_find_person.info;
        case RequestKind::StaffIssueHallCode: return protocol::staff_issue_hall_code.info;
        case RequestKind::StaffRequestAct: return protocol::staff_request_act.info;
        case RequestKind::StaffDecide: return protocol::staff_decide.info;
        case RequestKind::StaffReadReviews: return protocol::staff_read_family_vouchers.info;
        case RequestKind::StaffOpenDocument: return protocol::staff_open_document.info;
        case RequestKind::StaffReview: return protocol::staff_review_family_voucher.info;
        case RequestKind::ReadOwnConsents: return protocol::read_own_consents.info;
        case RequestKind::DecideConsent: return protocol::decide_consent.info;
        case RequestKind::WithdrawChildConsent: return protocol::withdraw_child_consent.info;
        case RequestKind::ReadCollectedData: return protocol::read_collected_data.info;
        case RequestKind::ReadDevices: return protocol::read_devices.info;
        case RequestKind::EndDevices: return protocol::end_devices.info;
        case RequestKind::ChangeAccountPassword: return protocol::change_account_password.info;
        case RequestKind::PrepareExport: return protocol::prepare_export.info;
        case RequestKind::ReadDeletion: return protocol::read_deletion.info;
        case RequestKind::DeleteAccount: return protocol::delete_account.info;
        case RequestKind::ExtendSession: return protocol::extend_session.info;
    }
    std::unreachable();
}

}  // namespace

std::string_view endpoint_name(RequestKind kind) { return endpoint_of(kind).name; }

bool is_reading(RequestKind kind) { return endpoint_of(kind).method == protocol::Method::Get; }

bool start_request(Turn& turn, RequestKind kind, std::string body) {
    Model& model = turn.model;
    if (is_pending(model, kind)) return false;
    const int id = model.next_request_id++;
    model.pending.push_back({kind, id, model.now});
    if (model.banner && model.banner->retry == kind) model.banner.reset();
    turn.emit(SendRequest{endpoint_name(kind), id, std::move(body)});
    return true;
}

void forget_request(Model& model, RequestKind kind) {
    std::erase_if(model.pending, [&](const PendingRequest& request) { return request.kind == kind; });
}

std::optional<RequestKind> finish_request(Model& model, int request_id) {
    const auto found = std::find_if(model.pending.begin(), model.pending.end(),
                                    [&](const PendingRequest& request) { return request.id == request_id; });
    if (found == model.pending.end()) return std::nullopt;
    const RequestKind kind = found->kind;
    model.pending.erase(found);
    // The banner "still waiting" was about this one.
    if (model.banner && model.banner->retry == kind) model.banner.reset();
    return kind;
}

void learn_server_time(Model& model, domain::Instant server_time) {
    model.server_offset_ms = (server_time - model.now).ms;
    model.server_offset_known = true;
}

}  // namespace app
