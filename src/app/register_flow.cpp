#include "app/register_flow.hpp"

#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/session_flow.hpp"
#include "app/sms_flow.hpp"
#include "app/toast.hpp"
#include "domain/login_password.hpp"
#include "domain/mobile_number.hpp"
#include "protocol/account_wire.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/session_wire.hpp"

namespace app {

namespace {

using protocol::ErrorCode;

std::vector<protocol::ConsentDecision> consent_decisions(const Model& model) {
    std::vector<protocol::ConsentDecision> decisions;
    for (const domain::ConsentKind kind : domain::welcome_consents) {
        const AgreedText& text = model.welcome.agreed_texts[static_cast<std::size_t>(kind)];
        protocol::ConsentDecision decision;
        decision.kind = kind;
        decision.given = is_ticked(model, kind);
        decision.version = text.version;
        decision.sha256 = text.sha256;
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

void refresh_findings(Model& model) {
    const auto number = domain::MobileNumber::parse(model.register_sms.mobile);
    if (!number) return;
    model.password_findings = domain::check_login_password(model.field(Field::RegisterPassword).text, *number);
}

}  // namespace

std::optional<ErrorCode> password_finding(const domain::LoginPasswordFindings& findings) {
    if (!findings.long_enough) return ErrorCode::PasswordTooShort;
    if (findings.too_long) return ErrorCode::PasswordTooLong;
    if (findings.is_common) return ErrorCode::PasswordTooCommon;
    if (findings.contains_mobile) return ErrorCode::PasswordContainsMobile;
    return std::nullopt;
}

void registration_code_accepted(Turn& turn, std::string_view body) {
    if (!code_accepted(turn, registration_sms, body)) return;
    Model& model = turn.model;
    refresh_findings(model);
    if (model.route().screen != Screen::RegisterCode) return;
    if (model.register_sms.account == AccountKnown::Missing) {
        // The used code has no place in the history any more: Back leads to the number.
        replace_by(turn, {Screen::RegisterPassword});
    } else {
        show_card(turn, ErrorCode::AccountExists, std::nullopt);
    }
}

void register_password_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::RegisterPassword);
    if (field.text == text) return;
    field.text = text;
    field.error.reset();
    refresh_findings(turn.model);
}

void submit_registration(Turn& turn) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::RegisterAccount)) return;
    refresh_findings(model);
    if (const std::optional<ErrorCode> finding = password_finding(model.password_findings)) {
        protocol::ErrorDetail detail;
        detail.code = *finding;
        show_field_error(turn, Field::RegisterPassword, error_line(detail));
        return;
    }
    if (!has_valid_proof(model, model.register_sms)) {
        show_card(turn, ErrorCode::ProofExpired, std::nullopt);
        return;
    }
    protocol::RegisterAccountRequest request;
    request.proof = model.register_sms.proof;
    request.password = model.field(Field::RegisterPassword).text;
    request.consents = consent_decisions(model);
    request.language = model.language;
    model.refusal.reset();
    start_request(turn, RequestKind::RegisterAccount, protocol::write_json(request));
}

void registered(Turn& turn, std::string_view body) {
    if (enter(turn, RequestKind::RegisterAccount, body)) show_toast(turn, Message{"toast.registered", {}, {}});
}

void log_in_with_registration_proof(Turn& turn) {
    protocol::CodeLoginRequest request;
    request.proof = turn.model.register_sms.proof;
    start_request(turn, RequestKind::RegisterLogInByProof, protocol::write_json(request));
}

void register_with_login_proof(Turn& turn) {
    Model& model = turn.model;
    model.register_sms = model.login_sms;
    model.login_sms = SmsStep{};
    model.field(Field::RegisterMobile).text = model.register_sms.mobile;
    model.field(Field::RegisterMobile).error.reset();
    refresh_findings(model);
    const bool agreed = has_agreed(model);
    start_over_at(turn, {Screen::RegisterPassword});
    if (!agreed) model.notice = Message{"notice.consent_first", {}, {}};
}

}  // namespace app
