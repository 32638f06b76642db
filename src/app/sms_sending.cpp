#include "app/mobile_entry.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/sms_flow.hpp"
#include "app/toast.hpp"
#include "domain/sms_code.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app {

namespace {

void request_code(Turn& turn, const SmsFlow& flow, const std::string& mobile) {
    if (is_pending(turn.model, flow.check)) return;
    protocol::SmsCodeRequest request;
    request.mobile = mobile;
    request.purpose = flow.purpose;
    if (!start_request(turn, flow.request, protocol::write_json(request))) return;
    (turn.model.*flow.step).asked_mobile = mobile;
    // A card whose button sent this stays, busy, until the answer comes.
    std::optional<Refusal>& refusal = turn.model.refusal;
    if (refusal && refusal->request != flow.request) refusal.reset();
}

void show_code_screen(Turn& turn, const SmsFlow& flow) {
    // From the password step (its proof expired) the code takes that step's place in the history.
    if (turn.model.route().screen == Screen::RegisterPassword) {
        replace_by(turn, {flow.code_screen});
    } else {
        go_to(turn, {flow.code_screen});
    }
}

bool starts_from(const SmsFlow& flow, Screen screen) {
    return screen == flow.mobile_screen ||
           (flow.code_screen == Screen::RegisterCode && screen == Screen::RegisterPassword);
}

}  // namespace

const SmsFlow registration_sms{.purpose = protocol::SmsPurpose::Registration,
                               .step = &Model::register_sms,
                               .mobile_field = Field::RegisterMobile,
                               .code_field = Field::RegisterCode,
                               .request = RequestKind::RegisterRequestCode,
                               .check = RequestKind::RegisterCheckCode,
                               .mobile_screen = Screen::RegisterMobile,
                               .code_screen = Screen::RegisterCode,
                               .wanted_account = AccountKnown::Missing};

const SmsFlow login_sms{.purpose = protocol::SmsPurpose::Login,
                        .step = &Model::login_sms,
                        .mobile_field = Field::LoginMobile,
                        .code_field = Field::LoginCode,
                        .request = RequestKind::LoginRequestCode,
                        .check = RequestKind::LoginCheckCode,
                        .mobile_screen = Screen::Login,
                        .code_screen = Screen::LoginCode,
                        .wanted_account = AccountKnown::Exists};

const SmsFlow& shown_sms_flow(const Model& model) {
    const Screen screen = model.route().screen;
    return screen == Screen::Login || screen == Screen::LoginCode ? login_sms : registration_sms;
}

bool can_type_code(const Model& model, const SmsStep& sms) {
    return !sms.challenge.empty() && !sms.dead && sms.proof.empty() && server_now(model) < sms.expires_at;
}

void send_code(Turn& turn, const SmsFlow& flow) {
    Model& model = turn.model;
    if (!check_mobile_field(turn, flow.mobile_field)) return;
    const std::string& mobile = model.field(flow.mobile_field).text;
    const SmsStep& sms = model.*flow.step;
    const bool same_number = mobile == sms.mobile;
    const bool just_sent = can_type_code(model, sms) && server_now(model) < sms.resend_at;
    if (same_number && (has_valid_proof(model, sms) || just_sent)) {
        // The guard leads on from the code to the password where the code was right already.
        show_code_screen(turn, flow);
        return;
    }
    request_code(turn, flow, mobile);
}

void resend_code(Turn& turn, const SmsFlow& flow) {
    const SmsStep& sms = turn.model.*flow.step;
    if (sms.mobile.empty() || seconds_until(turn.model, sms.resend_at) > 0) return;
    request_code(turn, flow, sms.mobile);
}

void change_number(Turn& turn, const SmsFlow& flow) {
    const std::vector<Route>& stack = turn.model.stack;
    const Route route{flow.mobile_screen};
    if (stack.size() > 1 && stack[stack.size() - 2] == route) {
        go_back(turn);
    } else {
        replace_by(turn, route);
    }
    turn.emit(Focus{std::string(field_key(flow.mobile_field))});
}

void code_sent(Turn& turn, const SmsFlow& flow, std::string_view body) {
    Model& model = turn.model;
    // Somebody logged in and out again meanwhile: nobody asks for that number's code any more.
    if ((model.*flow.step).asked_mobile.empty()) return;
    const auto answer = protocol::read_json<protocol::SmsCodeAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) {
        show_card(turn, protocol::ErrorCode::Internal, flow.request);
        return;
    }
    SmsStep sms;
    sms.mobile = (model.*flow.step).asked_mobile;
    sms.challenge = answer->challenge;
    sms.expires_at = {answer->expires_at};
    sms.resend_at = {answer->resend_at};
    sms.tries_left = static_cast<int>(answer->tries_left);
    model.*flow.step = std::move(sms);
    // A code that was just made has its whole life before it: that tells what the server's clock shows.
    if (!model.server_offset_known) {
        learn_server_time(model, domain::Instant{answer->expires_at} - domain::sms_code_lifetime);
    }
    model.field(flow.code_field) = FieldState{};

    model.refusal.reset();
    const Screen screen = model.route().screen;
    if (screen == flow.code_screen) {
        show_toast(turn, Message{"toast.code_resent", {}, {}});
        turn.emit(Focus{std::string(field_key(flow.code_field))});
    } else if (starts_from(flow, screen)) {
        show_code_screen(turn, flow);
    }
}

void code_sending_refused(Turn& turn, const SmsFlow& flow, const protocol::ErrorDetail& detail) {
    Model& model = turn.model;
    SmsStep& sms = model.*flow.step;
    const bool too_soon = detail.code == protocol::ErrorCode::SmsResendTooSoon && detail.retry_at;
    if (!too_soon || sms.challenge.empty() || sms.mobile != sms.asked_mobile) {
        show_refusal(turn, flow.request, detail);
        return;
    }
    // The countdown on the code screen says it all; the code that was sent before may still be typed.
    sms.resend_at = {*detail.retry_at};
    model.refusal.reset();
    if (starts_from(flow, model.route().screen)) show_code_screen(turn, flow);
    refresh_sms_card(turn);
}

}  // namespace app
