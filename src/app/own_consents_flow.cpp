#include "app/own_consents_flow.hpp"

#include <algorithm>

#include "app/confirmation_flow.hpp"
#include "app/guardian_flow.hpp"
#include "app/navigation.hpp"
#include "app/own_data_flow.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/spending_flow.hpp"
#include "app/toast.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app {

// Keys made here: strings-prefix: consents.child.confirm.

const protocol::OwnConsent* find_own_consent(const Model& model, domain::ConsentKind kind) {
    const auto& data = model.privacy.consents.data;
    if (!data) return nullptr;
    const auto found =
        std::ranges::find_if(data->items, [kind](const protocol::OwnConsent& item) { return item.text.kind == kind; });
    return found == data->items.end() ? nullptr : &*found;
}

const protocol::ChildConsent* find_asked_child(const Model& model) {
    const auto& data = model.privacy.consents.data;
    if (!data) return nullptr;
    const auto found = std::ranges::find(data->children, model.privacy.consents.child, &protocol::ChildConsent::child);
    return found == data->children.end() ? nullptr : &*found;
}

std::string child_consent_carries(const protocol::ChildConsent& child) {
    if (child.is_member) return child.shows_code ? "both" : "aid";
    return child.shows_code ? "code" : "nothing";
}

inline namespace members {

void load_own_consents(Turn& turn) { start_loading(turn, turn.model.privacy.consents, RequestKind::ReadOwnConsents); }

void load_own_consents_screens(Turn& turn) {
    Model& model = turn.model;
    const Route& route = model.route();
    if (model.session.state != SessionState::Active) return;
    const bool shows_later_text = route.screen == Screen::ConsentText && !domain::is_welcome_consent(route.consent);
    const bool asks_for_child = asks_guardian(model, route.screen);
    if (route.screen != Screen::Consents && !shows_later_text && !asks_for_child) return;
    OwnConsentsState& consents = model.privacy.consents;
    if (consents.state == LoadState::Idle) load_own_consents(turn);
    // After a reload nobody knows any more which switch was touched.
    const bool asks_nothing = (route.sheet == Sheet::ConsentDecision && !consents.asked) ||
                              (route.sheet == Sheet::ChildConsent && consents.child.empty());
    if (!asks_nothing) return;
    Route bare = route;
    bare.sheet = Sheet::None;
    const std::vector<Route>& stack = model.stack;
    const bool lies_below = stack.size() > 1 && stack[stack.size() - 2] == bare;
    lies_below ? close_sheet(turn) : replace_by(turn, bare);
}

void ask_about_consent(Turn& turn, domain::ConsentKind kind) {
    if (is_pending(turn.model, RequestKind::DecideConsent)) return;
    turn.model.privacy.consents.asked = kind;
    open_sheet(turn, Sheet::ConsentDecision);
}

void ask_about_child(Turn& turn, std::string_view child) {
    turn.model.privacy.consents.child = child;
    open_sheet(turn, Sheet::ChildConsent);
}

void decide_consent(Turn& turn) {
    Model& model = turn.model;
    if (!model.privacy.consents.asked) return;
    const protocol::OwnConsent* consent = find_own_consent(model, *model.privacy.consents.asked);
    if (consent == nullptr) return;
    protocol::ConsentDecision decision;
    decision.kind = consent->text.kind;
    decision.given = !consent->given;
    decision.version = consent->text.version;
    decision.sha256 = consent->text.sha256;
    start_request(turn, RequestKind::DecideConsent, protocol::write_json(decision));
}

void read_asked_consent(Turn& turn) {
    const auto asked = turn.model.privacy.consents.asked;
    if (asked) go_to(turn, {Screen::ConsentText, *asked});
}

void withdraw_child_consent(Turn& turn) {
    const protocol::ChildConsent* child = find_asked_child(turn.model);
    if (child == nullptr) return;
    ask_for_password(turn, PasswordAct::WithdrawChildConsent,
                     Message{"consents.child.confirm." + child_consent_carries(*child), {{"name", child->name}}, {}});
}

void send_child_withdrawal(Turn& turn, const std::string& payment_password) {
    protocol::WithdrawChildConsentRequest request;
    request.child = turn.model.privacy.consents.child;
    request.payment_password = payment_password;
    start_request(turn, RequestKind::WithdrawChildConsent, protocol::write_json(request));
}

void own_consents_arrived(Turn& turn, RequestKind kind, std::string_view body) {
    Model& model = turn.model;
    if (kind == RequestKind::WithdrawChildConsent) leave_confirmation(turn);
    if (kind == RequestKind::DecideConsent) close_sheet(turn);
    if (!take_loaded(turn, model.privacy.consents, kind, body)) return;
    if (kind == RequestKind::ReadOwnConsents) return;
    // What the face check asks for, who is in the family and what home counts have changed with it.
    forget_freshness(model);
    model.identity.state = LoadState::Idle;
    if (kind == RequestKind::WithdrawChildConsent) {
        model.privacy.consents.child.clear();
        return show_toast(turn, Message{"toast.consent_withdrawn", {}, {}});
    }
    const bool given = model.privacy.consents.asked && find_own_consent(model, *model.privacy.consents.asked)->given;
    show_toast(turn, Message{given ? "toast.consent_given" : "toast.consent_withdrawn", {}, {}});
}

}  // namespace members
}  // namespace app
