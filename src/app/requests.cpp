#include "app/requests.hpp"

#include <algorithm>

#include "protocol/endpoints.hpp"

namespace app {

std::string_view endpoint_name(RequestKind kind) {
    switch (kind) {
        case RequestKind::ReadService: return protocol::read_service.info.name;
        case RequestKind::ReadConsents: return protocol::read_consents.info.name;
        case RequestKind::ReadSession: return protocol::read_session.info.name;
        case RequestKind::ReadHome: return protocol::read_home.info.name;
        case RequestKind::RegisterRequestCode:
        case RequestKind::LoginRequestCode: return protocol::request_sms_code.info.name;
        case RequestKind::RegisterCheckCode:
        case RequestKind::LoginCheckCode: return protocol::check_sms_code.info.name;
        case RequestKind::RegisterAccount: return protocol::register_account.info.name;
        case RequestKind::LoginByPassword: return protocol::log_in_by_password.info.name;
        case RequestKind::RegisterLogInByProof:
        case RequestKind::LoginByCode: return protocol::log_in_by_code.info.name;
        case RequestKind::EndSession: return protocol::end_session.info.name;
        case RequestKind::ReadIdentity: return protocol::read_identity.info.name;
        case RequestKind::CheckName: return protocol::check_name.info.name;
        case RequestKind::StartFaceCheck: return protocol::start_face_check.info.name;
        case RequestKind::FinishFaceCheck: return protocol::finish_face_check.info.name;
        case RequestKind::CheckHallCode: return protocol::check_hall_code.info.name;
        case RequestKind::SetPaymentPassword: return protocol::set_payment_password.info.name;
        case RequestKind::RequestPaymentCode: return protocol::request_payment_code.info.name;
        case RequestKind::ReadFamily: return protocol::read_family.info.name;
        case RequestKind::StartInvitation: return protocol::start_invitation.info.name;
        case RequestKind::ConfirmOwnCode: return protocol::confirm_own_code.info.name;
        case RequestKind::ConfirmMemberCode: return protocol::confirm_member_code.info.name;
        case RequestKind::ResendInvitationCode: return protocol::resend_invitation_code.info.name;
        case RequestKind::ReadIncoming: return protocol::read_incoming.info.name;
        case RequestKind::AcceptIncoming: return protocol::accept_incoming.info.name;
        case RequestKind::DeclineIncoming: return protocol::decline_incoming.info.name;
        case RequestKind::ReadLetter: return protocol::read_letter.info.name;
        case RequestKind::SaveLetterPosition: return protocol::save_letter_position.info.name;
        case RequestKind::SignLetter: return protocol::sign_letter.info.name;
        case RequestKind::EndMembership: return protocol::end_membership.info.name;
        case RequestKind::LeaveGroup: return protocol::leave_group.info.name;
        case RequestKind::ReadSpending: return protocol::read_spending.info.name;
        case RequestKind::ReadRecord: return protocol::read_record.info.name;
        case RequestKind::ReadNotices: return protocol::read_notices.info.name;
        case RequestKind::MarkNoticesRead: return protocol::mark_notices_read.info.name;
        case RequestKind::WaitForNews: return protocol::wait_for_news.info.name;
    }
    return {};
}

bool is_reading(RequestKind kind) {
    switch (kind) {
        case RequestKind::ReadService:
        case RequestKind::ReadConsents:
        case RequestKind::ReadSession:
        case RequestKind::ReadHome:
        case RequestKind::ReadIdentity:
        case RequestKind::ReadFamily:
        case RequestKind::ReadIncoming:
        case RequestKind::ReadLetter:
        case RequestKind::ReadSpending:
        case RequestKind::ReadRecord:
        case RequestKind::ReadNotices:
        case RequestKind::WaitForNews: return true;
        case RequestKind::RegisterRequestCode:
        case RequestKind::RegisterCheckCode:
        case RequestKind::RegisterAccount:
        case RequestKind::RegisterLogInByProof:
        case RequestKind::LoginByPassword:
        case RequestKind::LoginRequestCode:
        case RequestKind::LoginCheckCode:
        case RequestKind::LoginByCode:
        case RequestKind::CheckName:
        case RequestKind::StartFaceCheck:
        case RequestKind::FinishFaceCheck:
        case RequestKind::CheckHallCode:
        case RequestKind::SetPaymentPassword:
        case RequestKind::RequestPaymentCode:
        case RequestKind::StartInvitation:
        case RequestKind::ConfirmOwnCode:
        case RequestKind::ConfirmMemberCode:
        case RequestKind::ResendInvitationCode:
        case RequestKind::AcceptIncoming:
        case RequestKind::DeclineIncoming:
        case RequestKind::SaveLetterPosition:
        case RequestKind::SignLetter:
        case RequestKind::EndMembership:
        case RequestKind::LeaveGroup:
        case RequestKind::MarkNoticesRead:
        case RequestKind::EndSession: return false;
    }
    return false;
}

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
