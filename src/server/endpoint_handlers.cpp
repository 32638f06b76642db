#include "server/endpoint_handlers.hpp"

#include "server/accesses.hpp"
#include "server/home_routes.hpp"
#include "server/identity_holder.hpp"
#include "server/institution_list_routes.hpp"
#include "server/place_routes.hpp"
#include "server/record_routes.hpp"
#include "server/simulation_routes.hpp"
#include "server/spending_routes.hpp"
#include "server/wechat_signature.hpp"

namespace server {

EndpointHandlers::EndpointHandlers(const ApplicationParts& parts)
    : parts_(parts),
      gate_(parts.vault, parts.configuration.rate_limits.uses_of_number),
      proofs_(parts.vault, parts.random, parts.configuration.proof_lifetime),
      sessions_(parts.vault, parts.random, parts.configuration.session_periods),
      request_sms_code_(parts, gate_),
      check_sms_code_(parts, proofs_),
      register_account_(parts, proofs_, sessions_),
      log_in_by_password_(parts, gate_, sessions_),
      log_in_by_code_(parts, proofs_, sessions_),
      extend_session_(sessions_),
      check_name_(parts),
      start_face_check_(parts),
      finish_face_check_(parts),
      check_hall_code_(parts),
      set_payment_password_(parts),
      request_payment_code_(parts),
      choose_place_(parts),
      invitation_flow_(parts),
      start_invitation_(parts, invitation_flow_),
      confirm_own_code_(parts, invitation_flow_),
      confirm_member_code_(parts, invitation_flow_),
      resend_invitation_code_(parts, invitation_flow_),
      withdraw_invitation_(parts, invitation_flow_),
      accept_incoming_(parts, invitation_flow_, domain::InvitationAct::AgreeOnOwnPhone),
      decline_incoming_(parts, invitation_flow_, domain::InvitationAct::Decline),
      save_letter_position_(parts),
      sign_letter_(parts, invitation_flow_),
      end_membership_(parts),
      leave_group_(parts),
      dissolve_group_(parts),
      make_transfer_(parts),
      lock_quota_(parts),
      send_wallet_(parts),
      accept_wallet_(parts),
      set_cap_(parts),
      pay_premium_(parts),
      refund_premium_(parts),
      staff_log_in_(parts),
      staff_request_act_(parts),
      staff_decide_(parts),
      staff_find_person_(parts),
      staff_issue_hall_code_(parts),
      start_joining_face_(parts, invitation_flow_),
      finish_joining_face_(parts, invitation_flow_),
      sign_letter_first_(sign_letter_),
      start_family_voucher_(parts),
      put_family_voucher_document_(parts),
      sign_family_voucher_(parts),
      show_family_code_(parts),
      open_document_(parts),
      change_payment_password_(parts),
      decide_consent_(parts),
      withdraw_child_consent_(parts),
      prepare_export_(parts),
      delete_account_(parts),
      change_account_password_(parts) {
    routes_.read(protocol::read_service, [this](storage::Reader&, const Caller& caller) {
        const bool is_sandbox = parts_.configuration.mode == protocol::ServiceMode::Sandbox;
        return Answered<protocol::ServiceAnswer>(
            protocol::ServiceAnswer{.mode = parts_.configuration.mode,
                                    .server_time = caller.now.unix_ms,
                                    .version = parts_.configuration.version,
                                    .sandbox_phone = is_sandbox ? "/sandbox/phone" : "",
                                    .frame_origins = parts_.configuration.frame_origins});
    });
    routes_.read(protocol::read_wechat_signature,
                 [this](storage::Reader&, const protocol::WechatQuery& query, const Caller& caller) {
                     return sign_for_wechat(parts_, query, caller.now);
                 });
    routes_.read(protocol::read_consents, [this](storage::Reader&, const Caller&) {
        return Answered<protocol::ConsentsAnswer>(protocol::ConsentsAnswer{parts_.consents.items()});
    });
    routes_.write(protocol::request_sms_code, request_sms_code_);
    routes_.write(protocol::check_sms_code, check_sms_code_);
    routes_.write(protocol::register_account, register_account_);
    routes_.write(protocol::log_in_by_password, log_in_by_password_);
    routes_.write(protocol::log_in_by_code, log_in_by_code_);
    routes_.read(protocol::read_session, [this](storage::Reader& reader, const Caller& caller) {
        return read_session(reader, sessions_, caller);
    });
    routes_.write(protocol::end_session, end_session_);
    routes_.write(protocol::extend_session, extend_session_);
    routes_.read(protocol::read_home,
                 [this](storage::Reader& reader, const Caller& caller) { return read_home(reader, parts_, caller); });
    routes_.read(protocol::read_identity, [this](storage::Reader& reader, const Caller& caller) {
        return describe_identity(reader, parts_, caller);
    });
    routes_.write(protocol::check_name, check_name_);
    routes_.write(protocol::start_face_check, start_face_check_);
    routes_.write(protocol::finish_face_check, finish_face_check_);
    routes_.write(protocol::check_hall_code, check_hall_code_);
    routes_.write(protocol::set_payment_password, set_payment_password_);
    routes_.write(protocol::change_payment_password, change_payment_password_);
    routes_.read(protocol::read_help,
                 [this](storage::Reader& reader, const Caller& caller) { return read_help(reader, parts_, caller); });
    routes_.read(protocol::search_places,
                 [this](storage::Reader& reader, const protocol::PlacesQuery& query, const Caller& caller) {
                     return search_places(reader, parts_, query, caller);
                 });
    routes_.write(protocol::request_payment_code, request_payment_code_);
    add_spending();
    add_family_routes();
    add_money_routes();
    add_family_vouchers();
    add_staff_routes();
    add_privacy();
}

void EndpointHandlers::add_spending() {
    routes_.read(
        protocol::read_spending,
        [this](storage::Reader& reader, const protocol::SpendingQuery& query, const Caller& caller) {
            return read_spending(reader, parts_.vault, query, caller);
        },
        [this](const Caller& caller) { note_family_reading(parts_, caller); });
    routes_.read(protocol::read_record,
                 [this](storage::Reader& reader, const protocol::RecordQuery& query, const Caller& caller) {
                     return read_record(reader, parts_.vault, parts_.policies, query, caller);
                 });
    routes_.read(protocol::simulate,
                 [this](storage::Reader& reader, const protocol::SimulationQuery& query, const Caller& caller) {
                     return read_simulation(reader, parts_, query, caller);
                 });
    routes_.read(protocol::diagnose,
                 [this](storage::Reader& reader, const protocol::DiagnosisQuery& query, const Caller& caller) {
                     return read_diagnosis(reader, parts_, query, caller);
                 });
    routes_.read(protocol::read_rules,
                 [this](storage::Reader& reader, const Caller& caller) { return read_rules(reader, parts_, caller); });
    routes_.read(protocol::read_insured_places, [this](storage::Reader& reader, const Caller& caller) {
        return read_insured_places(reader, parts_, caller);
    });
    routes_.write(protocol::choose_place, choose_place_);
    routes_.read(protocol::read_institutions,
                 [this](storage::Reader& reader, const protocol::InstitutionsQuery& query, const Caller&) {
                     return read_institutions(reader, parts_, query);
                 });
    routes_.read(protocol::read_notices,
                 [this](storage::Reader& reader, const protocol::NoticesQuery& query, const Caller& caller) {
                     return read_notices(reader, parts_.vault, query, caller);
                 });
    routes_.write(protocol::mark_notices_read, mark_notices_read_);
    routes_.read(protocol::wait_for_news, read_news);
    routes_.read(protocol::read_access_log,
                 [this](storage::Reader& reader, const protocol::AccessLogQuery& query, const Caller& caller) {
                     return read_access_log(reader, parts_, query, caller);
                 });
}

void EndpointHandlers::add_family_routes() {
    routes_.read(protocol::read_family, [this](storage::Reader& reader, const Caller& caller) {
        return read_family(reader, parts_, invitation_flow_, caller);
    });
    routes_.write(protocol::start_invitation, start_invitation_);
    routes_.write(protocol::confirm_own_code, confirm_own_code_);
    routes_.write(protocol::confirm_member_code, confirm_member_code_);
    routes_.write(protocol::resend_invitation_code, resend_invitation_code_);
    routes_.write(protocol::withdraw_invitation, withdraw_invitation_);
    routes_.read(protocol::read_incoming, [this](storage::Reader& reader, const Caller& caller) {
        return read_incoming(reader, parts_, invitation_flow_, caller);
    });
    routes_.write(protocol::accept_incoming, accept_incoming_);
    routes_.write(protocol::decline_incoming, decline_incoming_);
    routes_.read(protocol::read_letter,
                 [this](storage::Reader& reader, const Caller& caller) { return read_letter(reader, parts_, caller); });
    routes_.write(protocol::save_letter_position, save_letter_position_);
    routes_.write(protocol::sign_letter, sign_letter_);
    routes_.write(protocol::sign_letter_first, sign_letter_first_);
    routes_.write(protocol::start_joining_face, start_joining_face_);
    routes_.write(protocol::finish_joining_face, finish_joining_face_);
    routes_.write(protocol::end_membership, end_membership_);
    routes_.write(protocol::leave_group, leave_group_);
}

void EndpointHandlers::add_money_routes() {
    routes_.read(protocol::read_transfers,
                 [this](storage::Reader& reader, const protocol::TransfersQuery& query, const Caller& caller) {
                     return read_transfers(reader, parts_, query, caller);
                 });
    routes_.write(protocol::make_transfer, make_transfer_);
    routes_.write(protocol::lock_quota, lock_quota_);
    routes_.write(protocol::send_wallet, send_wallet_);
    routes_.write(protocol::accept_wallet, accept_wallet_);
    routes_.write(protocol::set_cap, set_cap_);
    routes_.write(protocol::dissolve_group, dissolve_group_);
    routes_.read(protocol::read_premiums, [this](storage::Reader& reader, const Caller& caller) {
        return read_premiums(reader, parts_, caller);
    });
    routes_.write(protocol::pay_premium, pay_premium_);
    routes_.write(protocol::refund_premium, refund_premium_);
}

void EndpointHandlers::add_family_vouchers() {
    routes_.read(protocol::read_family_vouchers, [this](storage::Reader& reader, const Caller& caller) {
        return read_family_vouchers(reader, parts_, caller);
    });
    routes_.write(protocol::start_family_voucher, start_family_voucher_);
    routes_.write(protocol::put_family_voucher_document, put_family_voucher_document_);
    routes_.read(protocol::read_family_voucher_letter, [this](storage::Reader& reader, const Caller& caller) {
        return read_family_voucher_letter(reader, parts_, caller);
    });
    routes_.write(protocol::sign_family_voucher, sign_family_voucher_);
    routes_.write(protocol::answer_family_voucher, answer_family_voucher_);
    routes_.write(protocol::end_family_voucher, end_family_voucher_);
    routes_.write(protocol::show_family_code, show_family_code_);
}

void EndpointHandlers::add_staff_routes() {
    routes_.write(protocol::staff_log_in, staff_log_in_);
    routes_.read(protocol::staff_read_requests, [this](storage::Reader& reader, const Caller& caller) {
        return read_staff_requests(reader, parts_, caller);
    });
    routes_.write(protocol::staff_request_act, staff_request_act_);
    routes_.write(protocol::staff_decide, staff_decide_);
    routes_.write(protocol::staff_log_out, staff_log_out_);
    routes_.read(protocol::staff_read_desk, [this](storage::Reader& reader, const Caller& caller) {
        return read_staff_desk(reader, parts_, caller);
    });
    routes_.write(protocol::staff_find_person, staff_find_person_);
    routes_.write(protocol::staff_issue_hall_code, staff_issue_hall_code_);
    routes_.read(protocol::staff_read_family_vouchers, [this](storage::Reader& reader, const Caller& caller) {
        return read_family_voucher_reviews(reader, parts_, caller);
    });
    routes_.write(protocol::staff_open_document, open_document_);
    routes_.write(protocol::staff_review_family_voucher, review_family_voucher_);
}

void EndpointHandlers::add_privacy() {
    routes_.read(protocol::read_own_consents, [this](storage::Reader& reader, const Caller& caller) {
        return read_own_consents(reader, parts_, caller);
    });
    routes_.write(protocol::decide_consent, decide_consent_);
    routes_.write(protocol::withdraw_child_consent, withdraw_child_consent_);
    routes_.read(protocol::read_collected_data, [this](storage::Reader& reader, const Caller& caller) {
        return read_collected_data(reader, parts_, caller);
    });
    routes_.read(protocol::read_devices, read_devices);
    routes_.write(protocol::end_devices, end_devices_);
    routes_.write(protocol::prepare_export, prepare_export_);
    routes_.read(protocol::read_deletion, [this](storage::Reader& reader, const Caller& caller) {
        return read_deletion(reader, parts_, caller);
    });
    routes_.write(protocol::delete_account, delete_account_);
    routes_.write(protocol::change_account_password, change_account_password_);
}

}  // namespace server
