#include "app/joining_flow.hpp"

#include <algorithm>

#include "app/family_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/toast.hpp"
#include "protocol/json_writer.hpp"

namespace app {

const protocol::IncomingInvitation* find_incoming(const Model& model, std::string_view id) {
    const auto& incoming = model.family.incoming;
    const auto found = std::ranges::find(incoming, id, &protocol::IncomingInvitation::invitation);
    return found == incoming.end() ? nullptr : &*found;
}

inline namespace members {

void open_joining(Turn& turn, std::string_view invitation) {
    Model& model = turn.model;
    model.refusal.reset();
    model.identity.way_chosen = false;
    model.identity.face_check.clear();
    Route route{Screen::JoinFace};
    route.id = invitation;
    go_to(turn, route);
}

void begin_joining_face(Turn& turn) {
    Model& model = turn.model;
    const bool by_face = chosen_way(model) == domain::PersonCheckWay::Face;
    if (!by_face || !may_check_face(model) || find_incoming(model, model.route().id) == nullptr) return;
    protocol::JoiningFaceRequest request;
    request.invitation = model.route().id;
    if (!add_face_consent(model, request.consent)) return;
    model.refusal.reset();
    start_request(turn, RequestKind::StartJoiningFace, protocol::write_json(request));
}

void finish_joining_face(Turn& turn, domain::FaceOutcome outcome) {
    Model& model = turn.model;
    if (model.identity.face_check.empty()) return;
    protocol::JoiningFaceResultRequest request;
    request.invitation = model.route().id;
    request.check = model.identity.face_check;
    request.evidence = domain::name_of(outcome);
    start_request(turn, RequestKind::FinishJoiningFace, protocol::write_json(request));
}

void joined_by_face(Turn& turn) {
    Model& model = turn.model;
    model.identity.face_check.clear();
    model.home.state = LoadState::Idle;  // it names whose account I may spend
    if (model.route().screen == Screen::JoinFace) go_to(turn, {Screen::Family});
    show_toast(turn, Message{"toast.joined", {}, {}});
    load_family(turn);
}

void joining_face_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    turn.model.identity.face_check.clear();
    show_refusal(turn, kind, detail);
}

}  // namespace members
}  // namespace app
