#include "app/identity_flow.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/toast.hpp"
#include "domain/payment_password.hpp"
#include "domain/resident_id.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/voucher_wire.hpp"

// The payment password is typed twice on the app's own pad.
namespace app::inline members {

namespace {

/// What this device happens to know of the owner; the server, which knows all, decides.
domain::PaymentPasswordOwner known_owner(const Model& model) {
    domain::PaymentPasswordOwner owner;
    const auto number = domain::ResidentId::parse(model.field(Field::IdentityResidentId).text);
    if (number) owner.birth_date = number->birth_date();
    return owner;
}

/// The error stays until the next key.
void start_again(Turn& turn, Message error) {
    IdentityState& identity = turn.model.identity;
    identity.first_pin.clear();
    identity.pin = PinEntry{{}, error};
    turn.emit(Announce{Politeness::Assertive, std::move(error)});
}

// Keys made here: strings-prefix: pin.weak.
Message weak_message(std::string_view problem) { return {std::string("pin.weak.").append(problem), {}, {}}; }

}  // namespace

void reset_payment_password(Turn& turn) {
    turn.model.identity.resetting = true;
    go_to(turn, {Screen::IdentityPerson});
    turn.model.notice = Message{"notice.reset_password", {}, {}};
}

void pin_key_pressed(Turn&, PinEntry& pin, int key) {
    constexpr int erase = 10;
    pin.error.reset();
    if (key == erase) {
        if (!pin.digits.empty()) pin.digits.pop_back();
    } else if (key >= 0 && key <= 9 && pin.digits.size() < domain::payment_password_length) {
        pin.digits.push_back(static_cast<char>('0' + key));
    }
}

void new_pin_entered(Turn& turn) {
    IdentityState& identity = turn.model.identity;
    const std::string typed = identity.pin.digits;
    if (typed.size() < domain::payment_password_length) return;
    if (identity.first_pin.empty()) {
        const auto problem = domain::find_payment_password_problem(typed, known_owner(turn.model));
        if (problem) return start_again(turn, weak_message(domain::name_of(*problem)));
        identity.first_pin = typed;
        identity.pin = PinEntry{};
        turn.emit(Focus{std::string(heading_key(Screen::IdentityPin))});
        return;
    }
    if (identity.first_pin != typed) return start_again(turn, Message{"pin.different", {}, {}});
    protocol::PaymentPasswordRequest request;
    request.password = typed;
    turn.model.refusal.reset();
    start_request(turn, RequestKind::SetPaymentPassword, protocol::write_json(request));
}

void payment_password_set(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::IdentityAnswer>(body, protocol::UnknownFields::Ignore);
    Model& model = turn.model;
    model.identity.pin = PinEntry{};
    model.identity.first_pin.clear();
    if (!answer) return show_card(turn, protocol::ErrorCode::Internal, RequestKind::SetPaymentPassword);
    model.identity.data = std::move(*answer);
    if (model.identity.data->step == domain::IdentityStep::Person) return replace_by(turn, {Screen::IdentityPerson});
    voucher_activated(turn);
}

void voucher_activated(Turn& turn) {
    Model& model = turn.model;
    // Needed up to here: whoever named the person may have had to correct a digit.
    model.field(Field::IdentityName) = FieldState{};
    model.field(Field::IdentityResidentId) = FieldState{};
    // What the family said before was about somebody who wasn't proven.
    model.family = FamilyState{};
    forget_request(model, RequestKind::ReadFamily);
    const Route target = model.wanted.value_or(Route{Screen::Voucher});
    model.wanted.reset();
    start_over_at(turn, target);
    show_toast(turn, Message{"toast.voucher_active", {}, {}});
}

void payment_password_refused(Turn& turn, const protocol::ErrorDetail& detail) {
    turn.model.identity.pin = PinEntry{};
    turn.model.identity.first_pin.clear();
    if (detail.code == protocol::ErrorCode::PaymentPasswordWeak) {
        return start_again(turn, weak_message(detail.problem.value_or("malformed")));
    }
    show_refusal(turn, RequestKind::SetPaymentPassword, detail);
}

void password_change_entered(Turn& turn) {
    PasswordChange& change = turn.model.password_change;
    const std::string typed = change.pin.digits;
    if (typed.size() < domain::payment_password_length || is_pending(turn.model, RequestKind::ChangePaymentPassword)) {
        return;
    }
    change.pin = PinEntry{};
    turn.emit(Focus{std::string(heading_key(Screen::ChangePassword))});
    if (change.old_password.empty()) {
        change.old_password = typed;
        return;
    }
    if (change.password.empty()) {
        if (const auto problem = domain::find_payment_password_problem(typed, known_owner(turn.model))) {
            change.pin.error = weak_message(domain::name_of(*problem));
            return turn.emit(Announce{Politeness::Assertive, *change.pin.error});
        }
        change.password = typed;
        return;
    }
    if (change.password != typed) {
        change.password.clear();
        change.pin.error = Message{"pin.different", {}, {}};
        return turn.emit(Announce{Politeness::Assertive, *change.pin.error});
    }
    protocol::ChangePaymentPasswordRequest request;
    request.old_password = change.old_password;
    request.password = change.password;
    turn.model.refusal.reset();
    start_request(turn, RequestKind::ChangePaymentPassword, protocol::write_json(request));
}

void payment_password_changed(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::IdentityAnswer>(body, protocol::UnknownFields::Ignore);
    turn.model.password_change = PasswordChange{};
    if (!answer) return show_card(turn, protocol::ErrorCode::Internal, RequestKind::ChangePaymentPassword);
    turn.model.identity.data = std::move(*answer);
    go_to(turn, {Screen::Me});
    show_toast(turn, Message{"toast.password_changed", {}, {}});
}

void password_change_refused(Turn& turn, const protocol::ErrorDetail& detail) {
    PasswordChange& change = turn.model.password_change;
    change.pin = PinEntry{};
    const bool is_weak = detail.code == protocol::ErrorCode::PaymentPasswordWeak;
    if (is_weak || detail.code == protocol::ErrorCode::PaymentPasswordWrong) {
        // A wrong old one is asked for again, a weak new one too.
        if (!is_weak) change.old_password.clear();
        change.password.clear();
        change.pin.error = is_weak ? weak_message(detail.problem.value_or("malformed")) : error_line(detail);
        return turn.emit(Announce{Politeness::Assertive, *change.pin.error});
    }
    change = PasswordChange{};
    show_refusal(turn, RequestKind::ChangePaymentPassword, detail);
}

void forget_password_change(Turn& turn) { turn.model.password_change = PasswordChange{}; }

}  // namespace app::inline members
