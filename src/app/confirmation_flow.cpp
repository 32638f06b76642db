#include "app/confirmation_flow.hpp"

#include "app/caps_flow.hpp"
#include "app/money_flow.hpp"
#include "app/navigation.hpp"
#include "app/own_consents_flow.hpp"
#include "app/premium_flow.hpp"
#include "app/refusals.hpp"
#include "domain/payment_password.hpp"

namespace app {

bool is_confirming(const Model& model) {
    return is_pending(model, RequestKind::SetCap) || is_pending(model, RequestKind::PayPremium) ||
           is_pending(model, RequestKind::RefundPremium) || is_pending(model, RequestKind::WithdrawChildConsent) ||
           is_money_moving(model);
}

inline namespace members {

void ask_for_password(Turn& turn, PasswordAct act, Message lead) {
    turn.model.refusal.reset();
    turn.model.confirmation = Confirmation{.act = act, .lead = std::move(lead), .pin = {}};
    // A sheet has got its answer: back doesn't ask it again.
    if (turn.model.route().sheet != Sheet::None) return replace_by(turn, {Screen::Confirm});
    go_to(turn, {Screen::Confirm});
}

void confirmation_pin_entered(Turn& turn) {
    const auto& confirmation = turn.model.confirmation;
    if (!confirmation || confirmation->pin.digits.size() < domain::payment_password_length) return;
    const std::string digits = confirmation->pin.digits;
    switch (confirmation->act) {
        case PasswordAct::SetCaps: return send_caps(turn, digits);
        case PasswordAct::PayPremium: return send_premium(turn, digits);
        case PasswordAct::RefundPremium: return send_refund(turn, digits);
        case PasswordAct::MoveMoney: return send_money_act(turn, digits);
        case PasswordAct::WithdrawChildConsent: return send_child_withdrawal(turn, digits);
    }
}

void forget_left_confirmation(Turn& turn) {
    Model& model = turn.model;
    if (model.confirmation && model.route().screen != Screen::Confirm) model.confirmation->pin = PinEntry{};
}

void leave_confirmation(Turn& turn) {
    // First forgotten: an earlier pad further back in the history isn't a place to return to either.
    turn.model.confirmation.reset();
    if (turn.model.route().screen == Screen::Confirm) go_back(turn);
}

void confirmation_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    Model& model = turn.model;
    if (model.confirmation) model.confirmation->pin = PinEntry{};
    const bool at_pad = model.confirmation && model.route().screen == Screen::Confirm;
    if (at_pad && detail.code == protocol::ErrorCode::PaymentPasswordWrong) {
        model.confirmation->pin.error = error_line(detail);
        turn.emit(Announce{Politeness::Assertive, error_line(detail)});
        return;
    }
    leave_confirmation(turn);
    show_refusal(turn, kind, detail);
}

}  // namespace members
}  // namespace app
