#include "app/welcome_flow.hpp"

#include <algorithm>

#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "protocol/consent_wire.hpp"
#include "protocol/json_reader.hpp"

namespace app {

namespace {

std::size_t place(domain::ConsentKind kind) { return static_cast<std::size_t>(kind); }

/// The label of the button says that pressing it agrees to the required items, so the press is the person's own act
/// of ticking them: it shows (both boxes are ticked before the screen changes, and Back finds them so) and it is
/// said. The optional ones stay exactly as they are.
void tick_required(Turn& turn) {
    bool changed = false;
    for (const domain::ConsentKind kind : domain::welcome_consents) {
        bool& ticked = turn.model.welcome.ticked[place(kind)];
        if (!domain::is_required(kind) || ticked) continue;
        ticked = true;
        changed = true;
    }
    if (changed) turn.emit(Announce{Politeness::Polite, Message{"start.required_ticked", {}, {}}});
}

void remember_agreed_texts(Model& model) {
    for (const ConsentText& text : model.consent_texts.items) {
        model.welcome.agreed_texts[place(text.kind)] = {text.version, text.sha256};
    }
    model.welcome.agreed = true;
}

/// A number that was proven while logging in needs no second code.
Route first_registration_step(const Model& model) {
    const SmsStep& sms = model.register_sms;
    const bool proven = has_valid_proof(model, sms) && sms.account == AccountKnown::Missing;
    return {proven ? Screen::RegisterPassword : Screen::RegisterMobile};
}

}  // namespace

void toggle_consent(Turn& turn, domain::ConsentKind kind) {
    WelcomeState& welcome = turn.model.welcome;
    welcome.ticked[place(kind)] = !welcome.ticked[place(kind)];
    // Whoever unticks a required one has taken the agreement back.
    if (domain::is_required(kind)) welcome.agreed = false;
}

void open_consent_text(Turn& turn, domain::ConsentKind kind) { go_to(turn, {Screen::ConsentText, kind}); }

void agree_and_continue(Turn& turn) {
    Model& model = turn.model;
    if (model.welcome.waiting_for_texts) return;
    tick_required(turn);
    if (model.consent_texts.state != LoadState::Loaded) {
        // Nobody can agree to a text that they had no chance to open: wait for the texts, then go on.
        model.welcome.waiting_for_texts = true;
        load_consent_texts(turn);
        return;
    }
    remember_agreed_texts(model);
    go_to(turn, first_registration_step(model));
}

void load_consent_texts(Turn& turn) {
    ConsentTexts& texts = turn.model.consent_texts;
    if (texts.state == LoadState::Loading || texts.state == LoadState::Loaded) return;
    texts.state = LoadState::Loading;
    texts.since = turn.model.now;
    start_request(turn, RequestKind::ReadConsents, {});
}

void consent_texts_arrived(Turn& turn, std::string_view body) {
    Model& model = turn.model;
    auto answer = protocol::read_json<protocol::ConsentsAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer || answer->items.size() != domain::welcome_consents.size()) {
        consent_texts_failed(turn);
        show_card(turn, protocol::ErrorCode::Internal, RequestKind::ReadConsents);
        return;
    }
    model.consent_texts.items = std::move(answer->items);
    model.consent_texts.state = LoadState::Loaded;
    if (!model.welcome.waiting_for_texts) return;
    model.welcome.waiting_for_texts = false;
    if (model.route().screen == Screen::Welcome) agree_and_continue(turn);
}

void consent_texts_failed(Turn& turn) {
    turn.model.consent_texts.state = LoadState::Failed;
    turn.model.welcome.waiting_for_texts = false;
}

void ask_for_consents_again(Turn& turn) {
    Model& model = turn.model;
    model.consent_texts = ConsentTexts{};
    model.welcome = WelcomeState{};
    start_over_at(turn, {Screen::Welcome});
    model.notice = Message{"notice.consents_changed", {}, {}};
}

}  // namespace app
