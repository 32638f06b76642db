#include "app/login_flow.hpp"

#include "app/mobile_entry.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/sms_flow.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/session_wire.hpp"

namespace app {

void login_password_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::LoginPassword);
    if (field.text == text) return;
    field.text = text;
    field.error.reset();
}

void log_in_by_password(Turn& turn) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::LoginByPassword)) return;
    const bool mobile_fits = check_mobile_field(turn, Field::LoginMobile);
    FieldState& password = model.field(Field::LoginPassword);
    if (password.text.empty()) {
        Message finding{"field.password.empty", {}, {}};
        if (mobile_fits) {
            show_field_error(turn, Field::LoginPassword, std::move(finding));
        } else {
            password.error = std::move(finding);  // the focus stays with the first wrong field
        }
        return;
    }
    if (!mobile_fits) return;
    protocol::PasswordLoginRequest request;
    request.mobile = model.field(Field::LoginMobile).text;
    request.password = password.text;
    password.error.reset();
    model.refusal.reset();
    start_request(turn, RequestKind::LoginByPassword, protocol::write_json(request));
}

void login_code_accepted(Turn& turn, std::string_view body) {
    if (!code_accepted(turn, login_sms, body)) return;
    Model& model = turn.model;
    if (model.route().screen != Screen::LoginCode) return;
    if (model.login_sms.account == AccountKnown::Exists) {
        log_in_by_proof(turn);
    } else {
        show_card(turn, protocol::ErrorCode::AccountMissing, std::nullopt);
    }
}

void log_in_by_proof(Turn& turn) {
    protocol::CodeLoginRequest request;
    request.proof = turn.model.login_sms.proof;
    turn.model.refusal.reset();
    start_request(turn, RequestKind::LoginByCode, protocol::write_json(request));
}

void continue_log_in(Turn& turn) {
    const Model& model = turn.model;
    const bool proven = has_valid_proof(model, model.login_sms) && model.login_sms.account == AccountKnown::Exists;
    if (model.route().screen != Screen::LoginCode || !proven) return;
    const bool failed_before = model.refusal || (model.banner && model.banner->retry == RequestKind::LoginByCode);
    if (!failed_before) log_in_by_proof(turn);
}

}  // namespace app
