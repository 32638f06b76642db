#include "app/guardian_flow.hpp"

#include "app/identity_flow.hpp"
#include "app/own_consents_flow.hpp"
#include "domain/guardian_consent.hpp"
#include "domain/resident_id.hpp"

namespace app::inline members {

namespace {

GuardianState& state_of(Model& model, Screen screen) {
    return screen == Screen::KinWho ? model.kin.guardian : model.invite.guardian;
}

}  // namespace

bool asks_guardian(const Model& model, Screen screen) {
    if (screen != Screen::KinWho && screen != Screen::InviteWho) return false;
    const Field field = screen == Screen::KinWho ? Field::KinResidentId : Field::InviteResidentId;
    const auto number = domain::ResidentId::parse(model.field(field).text);
    return number && domain::needs_guardian_consent(number->birth_date(), domain::shanghai_date(server_now(model)));
}

const GuardianState& guardian_of(const Model& model, Screen screen) {
    return screen == Screen::KinWho ? model.kin.guardian : model.invite.guardian;
}

void forget_guardian(Turn& turn, Screen screen) { state_of(turn.model, screen) = GuardianState{}; }

void forget_given_consents(Model& model) {
    if (model.privacy.consents.state == LoadState::Loaded) model.privacy.consents.state = LoadState::Idle;
}

void toggle_guardian_consent(Turn& turn) {
    GuardianState& guardian = state_of(turn.model, turn.model.route().screen);
    guardian.agreed = !guardian.agreed;
    guardian.missing = false;
}

bool add_guardian_consent(Turn& turn, std::optional<protocol::ConsentDecision>& consent) {
    Model& model = turn.model;
    const Screen screen = model.route().screen;
    if (!asks_guardian(model, screen)) return true;
    GuardianState& guardian = state_of(model, screen);
    guardian.missing = !guardian.agreed;
    if (guardian.missing) {
        turn.emit(Focus{"guardian"});
        turn.emit(Announce{Politeness::Assertive, Message{"guardian.missing", {}, {}}});
        return false;
    }
    const auto& texts = model.privacy.consents.data;
    if (!texts) {
        load_own_consents(turn);
        return false;
    }
    consent = {domain::ConsentKind::Child, true, texts->guardian_text.version, texts->guardian_text.sha256};
    return true;
}

}  // namespace app::inline members
