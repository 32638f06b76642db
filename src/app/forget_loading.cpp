#include "app/forget_loading.hpp"

#include "app/requests.hpp"

namespace app {

void forget_loading(Turn& turn, RequestKind kind) {
    Model& model = turn.model;
    forget_request(model, kind);
    if (kind == RequestKind::ReadConsents) {
        model.consent_texts.state = LoadState::Idle;
        model.welcome.waiting_for_texts = false;
    }
    if (kind == RequestKind::ReadHome) model.home.state = LoadState::Idle;
    if (kind == RequestKind::ReadIdentity) model.identity.state = LoadState::Idle;
    if (kind == RequestKind::ReadFamily) model.family.state = LoadState::Idle;
    if (kind == RequestKind::ReadLetter) model.letter.state = LoadState::Idle;
    if (kind == RequestKind::ReadSpending) model.spending.state = LoadState::Idle;
    if (kind == RequestKind::ReadRecord) model.record.state = LoadState::Idle;
    if (kind == RequestKind::ReadNotices) model.notices.state = LoadState::Idle;
    if (kind == RequestKind::Simulate) model.trial.state = LoadState::Idle;
    if (kind == RequestKind::Diagnose) model.diagnosis.state = LoadState::Idle;
    if (kind == RequestKind::ReadInstitutions) model.institutions.state = LoadState::Idle;
    if (kind == RequestKind::ReadPremiums) model.premium.state = LoadState::Idle;
    if (kind == RequestKind::ReadInsuredPlaces) model.insured_places.state = LoadState::Idle;
    if (kind == RequestKind::ReadTransfers) model.money.moves.state = LoadState::Idle;
    if (kind == RequestKind::ReadKin) model.kin.state = LoadState::Idle;
    if (kind == RequestKind::ReadKinLetter) model.kin.letter.state = LoadState::Idle;
    if (kind == RequestKind::ReadAccessLog) model.access_log.state = LoadState::Idle;
    if (kind == RequestKind::ReadHelp) model.help.state = LoadState::Idle;
    if (kind == RequestKind::SearchPlaces) model.places.state = LoadState::Idle;
    if (kind == RequestKind::ReadOwnConsents) model.privacy.consents.state = LoadState::Idle;
    if (kind == RequestKind::ReadCollectedData) model.privacy.data.state = LoadState::Idle;
    if (kind == RequestKind::ReadDevices) model.privacy.devices.state = LoadState::Idle;
    if (kind == RequestKind::ReadDeletion) model.privacy.deletion.state = LoadState::Idle;
}

}  // namespace app
