#include "app/insured_place_flow.hpp"

#include "app/loading.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/spending_flow.hpp"
#include "app/toast.hpp"
#include "app/try_flow.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app::inline members {

void load_place_screen(Turn& turn) {
    Model& model = turn.model;
    if (model.route().screen != Screen::InsuredPlace || model.session.state != SessionState::Active) return;
    if (model.insured_places.state == LoadState::Idle)
        begin_loading(turn, model.insured_places, RequestKind::ReadInsuredPlaces);
    load_rules(turn);
}

void insured_places_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::InsuredPlacesAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return insured_places_failed(turn, Message{"error.internal.line", {}, {}});
    finish_loading(turn, turn.model.insured_places, std::move(*answer));
}

void insured_places_failed(Turn& turn, Message failure) { fail_loading(turn.model.insured_places, std::move(failure)); }

void choose_place(Turn& turn, std::string_view area, domain::Scheme scheme) {
    turn.model.refusal.reset();
    protocol::ChoosePlaceRequest request;
    request.area = area;
    request.scheme = scheme;
    start_request(turn, RequestKind::ChoosePlace, protocol::write_json(request));
}

void place_chosen(Turn& turn, std::string_view body) {
    Model& model = turn.model;
    auto answer = protocol::read_json<protocol::InsuredPlacesAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return show_card(turn, protocol::ErrorCode::Internal, RequestKind::ChoosePlace);
    finish_loading(turn, model.insured_places, std::move(*answer));
    // Balance, family, code and rules are another record's now.
    forget_freshness(model);
    model.identity.state = LoadState::Idle;
    model.rules = RulesState{};
    model.voucher.code.reset();
    show_toast(turn, Message{"toast.place_chosen", {}, {}});
}

void read_insured_places_again(Turn& turn) {
    turn.model.insured_places.state = LoadState::Idle;
    if (turn.model.rules.state == LoadState::Failed) turn.model.rules.state = LoadState::Idle;
}

}  // namespace app::inline members
