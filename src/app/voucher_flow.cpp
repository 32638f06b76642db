#include "app/voucher_flow.hpp"

#include "app/kept_flow.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "domain/payment_code.hpp"
#include "protocol/family_voucher_wire.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/voucher_wire.hpp"

namespace app::inline members {

namespace {

void ask(Turn& turn, std::string password, protocol::PaymentCodeOccasion occasion) {
    turn.model.voucher.failed = false;
    if (!turn.model.voucher.kin.empty()) {
        protocol::FamilyCodeRequest request;
        request.voucher = turn.model.voucher.kin;
        request.payment_password = std::move(password);
        request.occasion = occasion;
        start_request(turn, RequestKind::ShowKinCode, protocol::write_json(request));
        return;
    }
    protocol::PaymentCodeRequest request;
    request.payment_password = std::move(password);
    request.occasion = occasion;
    start_request(turn, RequestKind::RequestPaymentCode, protocol::write_json(request));
}

void ask_for_password(Turn& turn) {
    VoucherState& voucher = turn.model.voucher;
    if (!voucher.asks_password) turn.emit(Focus{std::string(heading_key(Screen::Voucher))});
    voucher.code.reset();
    voucher.asks_password = true;
}

}  // namespace

RequestKind code_request(const Model& model) {
    return model.voucher.kin.empty() ? RequestKind::RequestPaymentCode : RequestKind::ShowKinCode;
}

bool asks_for_code(const Model& model) { return is_pending(model, code_request(model)); }

const ShownCode* living_code(const Model& model) {
    const auto& code = model.voucher.code;
    return code && server_now(model) < code->expires_at ? &*code : nullptr;
}

void load_voucher(Turn& turn) {
    const Model& model = turn.model;
    const VoucherState& voucher = model.voucher;
    const bool is_active = model.identity.data && model.identity.data->step == domain::IdentityStep::Active;
    if (!is_active || voucher.code || voucher.asks_password || voucher.failed || model.refusal) return;
    if (!asks_for_code(model)) ask(turn, {}, protocol::PaymentCodeOccasion::Asked);
}

void refresh_code(Turn& turn) {
    if (asks_for_code(turn.model)) return;
    turn.model.banner.reset();
    turn.model.refusal.reset();
    ask(turn, {}, protocol::PaymentCodeOccasion::Asked);
}

void replace_spent_code(Turn& turn) {
    const Model& model = turn.model;
    if (model.route().screen != Screen::Voucher || !model.voucher.code) return;
    if (!asks_for_code(model)) ask(turn, {}, protocol::PaymentCodeOccasion::Rotated);
}

void code_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::PaymentCodeAnswer>(body, protocol::UnknownFields::Ignore);
    VoucherState& voucher = turn.model.voucher;
    std::string typed = std::move(voucher.pin.digits);
    voucher.pin = PinEntry{};
    if (!answer) {
        voucher.failed = true;
        return show_card(turn, protocol::ErrorCode::Internal, code_request(turn.model));
    }
    if (voucher.asks_password) turn.emit(Focus{std::string(heading_key(Screen::Voucher))});
    if (!typed.empty()) protect_records(turn, std::move(typed));
    voucher.asks_password = false;
    voucher.ten_seconds_said = false;
    voucher.code = ShownCode{.text = std::move(answer->qr_text),
                             .expires_at = {answer->expires_at},
                             .shown_for = domain::milliseconds(answer->shown_for_ms),
                             .guard_open_until = {answer->guard_open_until}};
}

void code_request_refused(Turn& turn, const protocol::ErrorDetail& detail) {
    VoucherState& voucher = turn.model.voucher;
    voucher.pin.digits.clear();
    if (detail.code == protocol::ErrorCode::PaymentPasswordRequired) return ask_for_password(turn);
    if (detail.code == protocol::ErrorCode::PaymentPasswordWrong) {
        voucher.pin.error = error_line(detail);
        turn.emit(Announce{Politeness::Assertive, *voucher.pin.error});
        return;
    }
    voucher.code.reset();
    voucher.asks_password = false;
    voucher.failed = true;
    show_refusal(turn, code_request(turn.model), detail);
}

void code_request_unanswered(Turn& turn) {
    turn.model.voucher.failed = true;
    turn.model.voucher.pin.digits.clear();
}

void voucher_pin_entered(Turn& turn) {
    if (asks_for_code(turn.model)) return;
    turn.model.refusal.reset();
    ask(turn, turn.model.voucher.pin.digits, protocol::PaymentCodeOccasion::Asked);
}

void pass_voucher_time(Turn& turn) {
    Model& model = turn.model;
    VoucherState& voucher = model.voucher;
    if (model.route().screen != Screen::Voucher || model.route().id != voucher.kin) {
        // Neither a code nor digits wait for somebody who has gone elsewhere.
        voucher = VoucherState{};
        forget_request(model, RequestKind::RequestPaymentCode);
        forget_request(model, RequestKind::ShowKinCode);
        if (model.route().screen != Screen::Voucher) return;
        voucher.kin = model.route().id;
    }
    if (!voucher.code) return;
    const domain::Instant now = server_now(model);
    if (now >= voucher.code->guard_open_until) return ask_for_password(turn);
    const bool is_due = now >= domain::payment_code_rotates_at(voucher.code->expires_at);
    if (is_due && !voucher.failed && !asks_for_code(model)) {
        return ask(turn, {}, protocol::PaymentCodeOccasion::Rotated);
    }
    const int left = seconds_until(model, voucher.code->expires_at);
    if (voucher.ten_seconds_said || left > 10 || left == 0) return;
    voucher.ten_seconds_said = true;
    turn.emit(Announce{Politeness::Polite, Message{"announce.new_code_soon", {}, {}}});
}

}  // namespace app::inline members
