#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "protocol/access_log_wire.hpp"
#include "protocol/account_wire.hpp"
#include "protocol/consent_wire.hpp"
#include "protocol/empty_wire.hpp"
#include "protocol/endpoint.hpp"
#include "protocol/family_voucher_wire.hpp"
#include "protocol/family_wire.hpp"
#include "protocol/help_wire.hpp"
#include "protocol/home_wire.hpp"
#include "protocol/identity_wire.hpp"
#include "protocol/institution_list_wire.hpp"
#include "protocol/insured_place_wire.hpp"
#include "protocol/letter_wire.hpp"
#include "protocol/money_wire.hpp"
#include "protocol/notice_wire.hpp"
#include "protocol/places_wire.hpp"
#include "protocol/premium_wire.hpp"
#include "protocol/privacy_wire.hpp"
#include "protocol/record_wire.hpp"
#include "protocol/service_wire.hpp"
#include "protocol/session_wire.hpp"
#include "protocol/simulation_wire.hpp"
#include "protocol/sms_code_wire.hpp"
#include "protocol/spending_wire.hpp"
#include "protocol/staff_wire.hpp"
#include "protocol/voucher_wire.hpp"
#include "protocol/wechat_wire.hpp"

/// The one table of endpoints. The server's routes, the client's calls and the OpenAPI document come from it.
namespace protocol {

constexpr EndpointInfo reading(std::string_view name, std::string_view path, Access access) {
    return {.name = name,
            .method = Method::Get,
            .path = path,
            .access = access,
            .idempotency = Idempotency::ByNature,
            .body_limit = 0};
}

/// One that reads, and may be kept waiting for news.
constexpr EndpointInfo waiting(std::string_view name, std::string_view path, Access access, std::int64_t held_ms_max) {
    EndpointInfo info = reading(name, path, access);
    info.held_ms_max = held_ms_max;
    return info;
}

constexpr EndpointInfo writing(std::string_view name, std::string_view path, Access access, std::size_t body_limit) {
    return {.name = name,
            .method = Method::Post,
            .path = path,
            .access = access,
            .idempotency = Idempotency::ByKey,
            .body_limit = body_limit};
}

inline constexpr Endpoint<Empty, ServiceAnswer> read_service{
    reading("read_service", "/api/v1/service", Access::Anyone)};
inline constexpr Endpoint<Empty, ConsentsAnswer> read_consents{
    reading("read_consents", "/api/v1/consents", Access::Anyone)};
inline constexpr Endpoint<SmsCodeRequest, SmsCodeAnswer> request_sms_code{
    writing("request_sms_code", "/api/v1/sms-codes", Access::Anyone, 1024)};
inline constexpr Endpoint<SmsCodeCheckRequest, SmsCodeCheckAnswer> check_sms_code{
    writing("check_sms_code", "/api/v1/sms-codes/check", Access::Anyone, 1024)};
inline constexpr Endpoint<RegisterAccountRequest, SessionAnswer> register_account{
    writing("register_account", "/api/v1/accounts", Access::Anyone, 16 * 1024)};
inline constexpr Endpoint<PasswordLoginRequest, SessionAnswer> log_in_by_password{
    writing("log_in_by_password", "/api/v1/sessions/password", Access::Anyone, 8 * 1024)};
inline constexpr Endpoint<CodeLoginRequest, SessionAnswer> log_in_by_code{
    writing("log_in_by_code", "/api/v1/sessions/code", Access::Anyone, 1024)};
inline constexpr Endpoint<Empty, SessionAnswer> read_session{
    reading("read_session", "/api/v1/session", Access::Session)};
inline constexpr Endpoint<Empty, Empty> end_session{
    writing("end_session", "/api/v1/session/end", Access::Session, 1024)};
inline constexpr Endpoint<Empty, SessionAnswer> extend_session{
    writing("extend_session", "/api/v1/session/extension", Access::Session, 1024)};
inline constexpr Endpoint<Empty, HomeAnswer> read_home{reading("read_home", "/api/v1/home", Access::Session)};
inline constexpr Endpoint<Empty, IdentityAnswer> read_identity{
    reading("read_identity", "/api/v1/identity", Access::Session)};
inline constexpr Endpoint<NameCheckRequest, IdentityAnswer> check_name{
    writing("check_name", "/api/v1/identity/name", Access::Session, 2048)};
inline constexpr Endpoint<FaceCheckRequest, FaceCheckAnswer> start_face_check{
    writing("start_face_check", "/api/v1/identity/face", Access::Session, 1024)};
inline constexpr Endpoint<FaceCheckResultRequest, IdentityAnswer> finish_face_check{
    writing("finish_face_check", "/api/v1/identity/face/finish", Access::Session, 16 * 1024)};
inline constexpr Endpoint<HallCodeRequest, IdentityAnswer> check_hall_code{
    writing("check_hall_code", "/api/v1/identity/hall-code", Access::Session, 1024)};
inline constexpr Endpoint<PaymentPasswordRequest, IdentityAnswer> set_payment_password{
    writing("set_payment_password", "/api/v1/voucher/password", Access::Session, 1024)};
inline constexpr Endpoint<PaymentCodeRequest, PaymentCodeAnswer> request_payment_code{
    writing("request_payment_code", "/api/v1/voucher/code", Access::Session, 1024)};
inline constexpr Endpoint<SpendingQuery, SpendingAnswer> read_spending{
    reading("read_spending", "/api/v1/spending", Access::Session)};
inline constexpr Endpoint<RecordQuery, RecordAnswer> read_record{
    reading("read_record", "/api/v1/record", Access::Session)};
inline constexpr Endpoint<SimulationQuery, SimulationAnswer> simulate{
    reading("simulate", "/api/v1/simulation", Access::Session)};
inline constexpr Endpoint<DiagnosisQuery, DiagnosisAnswer> diagnose{
    reading("diagnose", "/api/v1/diagnosis", Access::Session)};
inline constexpr Endpoint<InstitutionsQuery, InstitutionsAnswer> read_institutions{
    reading("read_institutions", "/api/v1/institutions", Access::Session)};
inline constexpr Endpoint<Empty, InsuredPlacesAnswer> read_insured_places{
    reading("read_insured_places", "/api/v1/insured-places", Access::Session)};
inline constexpr Endpoint<ChoosePlaceRequest, InsuredPlacesAnswer> choose_place{
    writing("choose_place", "/api/v1/insured-places/choose", Access::Session, 1024)};
inline constexpr Endpoint<Empty, RulesAnswer> read_rules{reading("read_rules", "/api/v1/rules", Access::Session)};
inline constexpr Endpoint<NoticesQuery, NoticesAnswer> read_notices{
    reading("read_notices", "/api/v1/notices", Access::Session)};
inline constexpr Endpoint<MarkNoticesReadRequest, UnreadAnswer> mark_notices_read{
    writing("mark_notices_read", "/api/v1/notices/read", Access::Session, 1024)};
inline constexpr Endpoint<NewsQuery, NewsAnswer> wait_for_news{
    waiting("wait_for_news", "/api/v1/news", Access::Session, news_held_ms_max)};

inline constexpr Endpoint<Empty, FamilyAnswer> read_family{reading("read_family", "/api/v1/family", Access::Session)};
inline constexpr Endpoint<StartInvitationRequest, InvitationAnswer> start_invitation{
    writing("start_invitation", "/api/v1/family/invitations", Access::Session, 4 * 1024)};
inline constexpr Endpoint<InvitationCodeRequest, InvitationAnswer> confirm_own_code{
    writing("confirm_own_code", "/api/v1/family/invitations/own-code", Access::Session, 1024)};
inline constexpr Endpoint<InvitationCodeRequest, InvitationAnswer> confirm_member_code{
    writing("confirm_member_code", "/api/v1/family/invitations/member-code", Access::Session, 1024)};
inline constexpr Endpoint<ResendInvitationCodeRequest, InvitationAnswer> resend_invitation_code{
    writing("resend_invitation_code", "/api/v1/family/invitations/resend", Access::Session, 1024)};
inline constexpr Endpoint<InvitationRequest, Empty> withdraw_invitation{
    writing("withdraw_invitation", "/api/v1/family/invitations/withdraw", Access::Session, 1024)};
inline constexpr Endpoint<Empty, IncomingAnswer> read_incoming{
    reading("read_incoming", "/api/v1/family/incoming", Access::Session)};
inline constexpr Endpoint<InvitationRequest, Empty> accept_incoming{
    writing("accept_incoming", "/api/v1/family/incoming/accept", Access::Session, 1024)};
inline constexpr Endpoint<InvitationRequest, Empty> decline_incoming{
    writing("decline_incoming", "/api/v1/family/incoming/decline", Access::Session, 1024)};
inline constexpr Endpoint<Empty, LetterAnswer> read_letter{reading("read_letter", "/api/v1/letter", Access::Session)};
inline constexpr Endpoint<SaveLetterPositionRequest, LetterPositionAnswer> save_letter_position{
    writing("save_letter_position", "/api/v1/letter/position", Access::Session, 1024)};
inline constexpr Endpoint<SignLetterRequest, InvitationAnswer> sign_letter{
    writing("sign_letter", "/api/v1/letter/signature", Access::Session, 1024)};
inline constexpr Endpoint<EndMembershipRequest, Empty> end_membership{
    writing("end_membership", "/api/v1/family/members/end", Access::Session, 1024)};
inline constexpr Endpoint<LeaveGroupRequest, Empty> leave_group{
    writing("leave_group", "/api/v1/family/memberships/leave", Access::Session, 1024)};

inline constexpr Endpoint<TransfersQuery, TransfersAnswer> read_transfers{
    reading("read_transfers", "/api/v1/family/transfers", Access::Session)};
inline constexpr Endpoint<MakeTransferRequest, MoneyMovedAnswer> make_transfer{
    writing("make_transfer", "/api/v1/family/transfers/make", Access::Session, 1024)};
inline constexpr Endpoint<LockQuotaRequest, MoneyMovedAnswer> lock_quota{
    writing("lock_quota", "/api/v1/family/quota", Access::Session, 1024)};
inline constexpr Endpoint<SendWalletRequest, MoneyMovedAnswer> send_wallet{
    writing("send_wallet", "/api/v1/family/wallet/send", Access::Session, 1024)};
inline constexpr Endpoint<AcceptWalletRequest, MoneyMovedAnswer> accept_wallet{
    writing("accept_wallet", "/api/v1/family/wallet/accept", Access::Session, 1024)};
inline constexpr Endpoint<SetCapRequest, MemberCapsAnswer> set_cap{
    writing("set_cap", "/api/v1/family/members/caps", Access::Session, 1024)};
inline constexpr Endpoint<DissolveGroupRequest, DissolveGroupAnswer> dissolve_group{
    writing("dissolve_group", "/api/v1/family/dissolve", Access::Session, 1024)};
inline constexpr Endpoint<Empty, PremiumsAnswer> read_premiums{
    reading("read_premiums", "/api/v1/premiums", Access::Session)};
inline constexpr Endpoint<PayPremiumRequest, PremiumReceiptsAnswer> pay_premium{
    writing("pay_premium", "/api/v1/premiums/pay", Access::Session, 4 * 1024)};
inline constexpr Endpoint<RefundPremiumRequest, PremiumReceiptsAnswer> refund_premium{
    writing("refund_premium", "/api/v1/premiums/refund", Access::Session, 1024)};

inline constexpr Endpoint<StaffLoginRequest, StaffSessionAnswer> staff_log_in{
    writing("staff_log_in", "/api/v1/staff/session", Access::Anyone, 1024)};
inline constexpr Endpoint<Empty, StaffRequestsAnswer> staff_read_requests{
    reading("staff_read_requests", "/api/v1/staff/requests", Access::Staff)};
inline constexpr Endpoint<StaffActRequest, StaffRequestAnswer> staff_request_act{
    writing("staff_request_act", "/api/v1/staff/requests/add", Access::Staff, 4 * 1024)};
inline constexpr Endpoint<StaffDecisionRequest, StaffRequestAnswer> staff_decide{
    writing("staff_decide", "/api/v1/staff/requests/decide", Access::Staff, 1024)};

inline constexpr Endpoint<Empty, Empty> staff_log_out{
    writing("staff_log_out", "/api/v1/staff/session/end", Access::Staff, 1024)};
inline constexpr Endpoint<Empty, StaffDeskAnswer> staff_read_desk{
    reading("staff_read_desk", "/api/v1/staff/desk", Access::Staff)};
inline constexpr Endpoint<StaffFindRequest, StaffPersonAnswer> staff_find_person{
    writing("staff_find_person", "/api/v1/staff/people/find", Access::Staff, 1024)};
inline constexpr Endpoint<StaffHallCodeRequest, StaffHallCodeAnswer> staff_issue_hall_code{
    writing("staff_issue_hall_code", "/api/v1/staff/hall-codes/add", Access::Staff, 1024)};

inline constexpr Endpoint<JoiningFaceRequest, FaceCheckAnswer> start_joining_face{
    writing("start_joining_face", "/api/v1/family/incoming/face", Access::Session, 2048)};
inline constexpr Endpoint<JoiningFaceResultRequest, Empty> finish_joining_face{
    writing("finish_joining_face", "/api/v1/family/incoming/face/finish", Access::Session, 16 * 1024)};
inline constexpr Endpoint<SignLetterFirstRequest, LetterPositionAnswer> sign_letter_first{
    writing("sign_letter_first", "/api/v1/letter/first-signature", Access::Session, 1024)};

inline constexpr Endpoint<Empty, FamilyVouchersAnswer> read_family_vouchers{
    reading("read_family_vouchers", "/api/v1/family-vouchers", Access::Session)};
inline constexpr Endpoint<StartFamilyVoucherRequest, FamilyVoucher> start_family_voucher{
    writing("start_family_voucher", "/api/v1/family-vouchers/add", Access::Session, 4 * 1024)};
inline constexpr Endpoint<FamilyVoucherDocumentRequest, FamilyVoucher> put_family_voucher_document{writing(
    "put_family_voucher_document", "/api/v1/family-vouchers/documents", Access::Session, document_text_max + 1024)};
inline constexpr Endpoint<Empty, LetterAnswer> read_family_voucher_letter{
    reading("read_family_voucher_letter", "/api/v1/family-vouchers/letter", Access::Session)};
inline constexpr Endpoint<SignFamilyVoucherRequest, FamilyVoucher> sign_family_voucher{
    writing("sign_family_voucher", "/api/v1/family-vouchers/signature", Access::Session, 1024)};
inline constexpr Endpoint<AnswerFamilyVoucherRequest, Empty> answer_family_voucher{
    writing("answer_family_voucher", "/api/v1/family-vouchers/answer", Access::Session, 1024)};
inline constexpr Endpoint<EndFamilyVoucherRequest, Empty> end_family_voucher{
    writing("end_family_voucher", "/api/v1/family-vouchers/end", Access::Session, 1024)};
inline constexpr Endpoint<FamilyCodeRequest, PaymentCodeAnswer> show_family_code{
    writing("show_family_code", "/api/v1/family-vouchers/code", Access::Session, 1024)};
inline constexpr Endpoint<Empty, FamilyVoucherReviewsAnswer> staff_read_family_vouchers{
    reading("staff_read_family_vouchers", "/api/v1/staff/family-vouchers", Access::Staff)};
inline constexpr Endpoint<OpenDocumentRequest, DocumentAnswer> staff_open_document{
    writing("staff_open_document", "/api/v1/staff/family-vouchers/document", Access::Staff, 1024)};
inline constexpr Endpoint<ReviewFamilyVoucherRequest, Empty> staff_review_family_voucher{
    writing("staff_review_family_voucher", "/api/v1/staff/family-vouchers/review", Access::Staff, 1024)};
inline constexpr Endpoint<AccessLogQuery, AccessLogAnswer> read_access_log{
    reading("read_access_log", "/api/v1/access-log", Access::Session)};

inline constexpr Endpoint<Empty, HelpAnswer> read_help{reading("read_help", "/api/v1/help", Access::Session)};
inline constexpr Endpoint<PlacesQuery, PlacesAnswer> search_places{
    reading("search_places", "/api/v1/places", Access::Session)};
inline constexpr Endpoint<ChangePaymentPasswordRequest, IdentityAnswer> change_payment_password{
    writing("change_payment_password", "/api/v1/voucher/password/change", Access::Session, 1024)};
inline constexpr Endpoint<WechatQuery, WechatSignature> read_wechat_signature{
    reading("read_wechat_signature", "/api/v1/wechat/signature", Access::Anyone)};

inline constexpr Endpoint<Empty, OwnConsentsAnswer> read_own_consents{
    reading("read_own_consents", "/api/v1/me/consents", Access::Session)};
inline constexpr Endpoint<ConsentDecision, OwnConsentsAnswer> decide_consent{
    writing("decide_consent", "/api/v1/me/consents/decide", Access::Session, 1024)};
inline constexpr Endpoint<WithdrawChildConsentRequest, OwnConsentsAnswer> withdraw_child_consent{
    writing("withdraw_child_consent", "/api/v1/me/consents/child", Access::Session, 1024)};
inline constexpr Endpoint<Empty, CollectedDataAnswer> read_collected_data{
    reading("read_collected_data", "/api/v1/me/data", Access::Session)};
inline constexpr Endpoint<Empty, DevicesAnswer> read_devices{
    reading("read_devices", "/api/v1/me/devices", Access::Session)};
inline constexpr Endpoint<EndDevicesRequest, DevicesAnswer> end_devices{
    writing("end_devices", "/api/v1/me/devices/end", Access::Session, 1024)};
inline constexpr Endpoint<AccountPasswordRequest, ExportAnswer> prepare_export{
    writing("prepare_export", "/api/v1/me/export", Access::Session, 8 * 1024)};
inline constexpr Endpoint<Empty, DeletionAnswer> read_deletion{
    reading("read_deletion", "/api/v1/me/deletion", Access::Session)};
inline constexpr Endpoint<AccountPasswordRequest, Empty> delete_account{
    writing("delete_account", "/api/v1/me/deletion/carry-out", Access::Session, 8 * 1024)};
inline constexpr Endpoint<ChangeAccountPasswordRequest, AccountPasswordChanged> change_account_password{
    writing("change_account_password", "/api/v1/me/password", Access::Session, 16 * 1024)};

/// Calls `visit(endpoint)` with every typed endpoint, in the table's order: a table.
// NOLINTNEXTLINE(readability-function-size)
constexpr void for_each_endpoint(auto&& visit) {
    visit(read_service);
    visit(read_consents);
    visit(request_sms_code);
    visit(check_sms_code);
    visit(register_account);
    visit(log_in_by_password);
    visit(log_in_by_code);
    visit(read_session);
    visit(end_session);
    visit(extend_session);
    visit(read_home);
    visit(read_identity);
    visit(check_name);
    visit(start_face_check);
    visit(finish_face_check);
    visit(check_hall_code);
    visit(set_payment_password);
    visit(request_payment_code);
    visit(read_spending);
    visit(read_record);
    visit(simulate);
    visit(diagnose);
    visit(read_rules);
    visit(read_insured_places);
    visit(choose_place);
    visit(read_institutions);
    visit(read_notices);
    visit(mark_notices_read);
    visit(wait_for_news);
    visit(read_family);
    visit(start_invitation);
    visit(confirm_own_code);
    visit(confirm_member_code);
    visit(resend_invitation_code);
    visit(withdraw_invitation);
    visit(read_incoming);
    visit(accept_incoming);
    visit(decline_incoming);
    visit(read_letter);
    visit(save_letter_position);
    visit(sign_letter);
    visit(end_membership);
    visit(leave_group);
    visit(read_transfers);
    visit(make_transfer);
    visit(lock_quota);
    visit(send_wallet);
    visit(accept_wallet);
    visit(set_cap);
    visit(dissolve_group);
    visit(read_premiums);
    visit(pay_premium);
    visit(refund_premium);
    visit(staff_log_in);
    visit(staff_read_requests);
    visit(staff_request_act);
    visit(staff_decide);
    visit(staff_log_out);
    visit(staff_read_desk);
    visit(staff_find_person);
    visit(staff_issue_hall_code);
    visit(start_joining_face);
    visit(finish_joining_face);
    visit(sign_letter_first);
    visit(read_family_vouchers);
    visit(start_family_voucher);
    visit(put_family_voucher_document);
    visit(read_family_voucher_letter);
    visit(sign_family_voucher);
    visit(answer_family_voucher);
    visit(end_family_voucher);
    visit(show_family_code);
    visit(staff_read_family_vouchers);
    visit(staff_open_document);
    visit(staff_review_family_voucher);
    visit(read_access_log);
    visit(read_help);
    visit(search_places);
    visit(change_payment_password);
    visit(read_own_consents);
    visit(decide_consent);
    visit(withdraw_child_consent);
    visit(read_collected_data);
    visit(read_devices);
    visit(end_devices);
    visit(prepare_export);
    visit(read_deletion);
    visit(delete_account);
    visit(change_account_password);
    visit(read_wechat_signature);
}

inline constexpr std::size_t endpoint_count = [] {
    std::size_t count = 0;
    for_each_endpoint([&count](const auto&) { ++count; });
    return count;
}();

/// The table without types.
inline constexpr std::array<EndpointInfo, endpoint_count> endpoint_infos = [] {
    std::array<EndpointInfo, endpoint_count> infos{};
    std::size_t index = 0;
    for_each_endpoint([&](const auto& endpoint) { infos[index++] = endpoint.info; });
    return infos;
}();

/// The endpoint of this name; nullptr when there is none.
const EndpointInfo* find_endpoint(std::string_view name);

}  // namespace protocol
