#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/sms_flow.hpp"
#include "domain/sms_code.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app {

namespace {

using protocol::ErrorCode;

/// The digits of what was typed or pasted ("验证码 407 219"), six at most.
std::string code_digits(std::string_view text) {
    std::string digits;
    for (const char character : domain::clean_sms_code(text)) {
        if (character < '0' || character > '9') continue;
        digits += character;
        if (digits.size() == static_cast<std::size_t>(domain::sms_code_length)) break;
    }
    return digits;
}

bool is_final(ErrorCode code) {
    return code == ErrorCode::CodeExpired || code == ErrorCode::CodeUsed || code == ErrorCode::CodeExhausted ||
           code == ErrorCode::CodeUnknown;
}

void show_dead_code_card(Turn& turn, const SmsFlow& flow, ErrorCode code) {
    show_card(turn, code, flow.check);
    if (!turn.model.refusal) return;
    const domain::Instant resend_at = (turn.model.*flow.step).resend_at;
    turn.model.refusal->retry_at = resend_at;
    turn.model.refusal->wait_reason = Message{"code.resend_in", {}, resend_at};
}

Message wrong_code_message(const SmsStep& sms) {
    protocol::ErrorDetail detail;
    detail.code = ErrorCode::CodeWrong;
    detail.tries_left = sms.tries_left;
    return error_line(detail);
}

}  // namespace

void code_edited(Turn& turn, const SmsFlow& flow, std::string_view text) {
    Model& model = turn.model;
    FieldState& field = model.field(flow.code_field);
    std::string digits = code_digits(text);
    if (digits == field.text) return;
    field.text = std::move(digits);
    field.error.reset();
    const bool full = field.text.size() == static_cast<std::size_t>(domain::sms_code_length);
    if (full) check_code(turn, flow);
}

void check_code(Turn& turn, const SmsFlow& flow) {
    Model& model = turn.model;
    SmsStep& sms = model.*flow.step;
    if (!can_type_code(model, sms) || is_pending(model, flow.check) || is_pending(model, flow.request)) return;
    const std::string& code = model.field(flow.code_field).text;
    const auto wanted = static_cast<std::size_t>(domain::sms_code_length);
    if (code.size() < wanted) {
        Message finding{"field.code.short", {{"count", std::to_string(wanted - code.size())}}, {}};
        show_field_error(turn, flow.code_field, std::move(finding));
        return;
    }
    if (code == sms.refused_code) {
        show_field_error(turn, flow.code_field, wrong_code_message(sms));
        return;
    }
    protocol::SmsCodeCheckRequest request;
    request.challenge = sms.challenge;
    request.code = code;
    sms.checked_challenge = sms.challenge;
    sms.checked_code = code;
    model.field(flow.code_field).error.reset();
    model.refusal.reset();
    start_request(turn, flow.check, protocol::write_json(request));
}

bool code_accepted(Turn& turn, const SmsFlow& flow, std::string_view body) {
    Model& model = turn.model;
    SmsStep& sms = model.*flow.step;
    if (sms.checked_challenge != sms.challenge) return false;
    const auto answer = protocol::read_json<protocol::SmsCodeCheckAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) {
        show_card(turn, ErrorCode::Internal, flow.check);
        return false;
    }
    sms.proof = answer->proof;
    sms.proof_expires_at = {answer->proof_expires_at};
    sms.account = answer->account == protocol::AccountPresence::Exists ? AccountKnown::Exists : AccountKnown::Missing;
    sms.dead.reset();
    model.field(flow.code_field) = FieldState{};
    return true;
}

void code_refused(Turn& turn, const SmsFlow& flow, const protocol::ErrorDetail& detail) {
    Model& model = turn.model;
    SmsStep& sms = model.*flow.step;
    if (sms.checked_challenge != sms.challenge) return;
    if (is_final(detail.code)) {
        sms.dead = detail.code;
        sms.tries_left = 0;
        model.field(flow.code_field).error.reset();
        if (model.route().screen == flow.code_screen) show_dead_code_card(turn, flow, detail.code);
        return;
    }
    if (detail.code == ErrorCode::CodeWrong) {
        sms.refused_code = sms.checked_code;
        if (detail.tries_left) sms.tries_left = static_cast<int>(*detail.tries_left);
    }
    if (model.route().screen == flow.code_screen) show_refusal(turn, flow.check, detail);
}

void refresh_sms_card(Turn& turn) {
    Model& model = turn.model;
    const Screen screen = model.route().screen;
    const bool on_code = screen == Screen::RegisterCode || screen == Screen::LoginCode;
    if (!on_code && screen != Screen::RegisterPassword) return;
    const SmsFlow& flow = shown_sms_flow(model);
    SmsStep& sms = model.*flow.step;
    if (!model.pending.empty() || model.refusal || model.route().sheet != Sheet::None) return;

    if (!sms.proof.empty()) {
        if (!has_valid_proof(model, sms)) {
            show_card(turn, ErrorCode::ProofExpired, std::nullopt);
        } else if (on_code && sms.account != flow.wanted_account) {
            show_card(turn, sms.account == AccountKnown::Exists ? ErrorCode::AccountExists : ErrorCode::AccountMissing,
                      std::nullopt);
        }
        return;
    }
    if (!on_code) return;
    if (!sms.dead && server_now(model) >= sms.expires_at) sms.dead = ErrorCode::CodeExpired;
    if (sms.dead) {
        model.field(flow.code_field).error.reset();
        show_dead_code_card(turn, flow, *sms.dead);
    }
}

}  // namespace app
