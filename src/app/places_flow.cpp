#include "app/places_flow.hpp"

#include <algorithm>
#include <iterator>

#include "app/navigation.hpp"
#include "app/requests.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/query_text.hpp"

namespace app::inline members {

namespace {

void ask(Turn& turn) {
    PlacesState& places = turn.model.places;
    places.state = LoadState::Loading;
    places.since = turn.model.now;
    places.failure.reset();
    places.is_stale = false;
    places.asked = turn.model.field(Field::PlacesSearch).text;
    protocol::PlacesQuery query;
    if (!places.asked.empty()) query.text = places.asked;
    query.kind = places.kind;
    query.member = places.member;
    if (places.only_usable) query.usable = 1;
    if (places.page > 0) query.after = places.page;
    start_request(turn, RequestKind::SearchPlaces, protocol::write_query(query));
}

}  // namespace

void load_places(Turn& turn) {
    PlacesState& places = turn.model.places;
    const std::string& wanted = turn.model.route().id;
    const std::string member = wanted.empty() ? std::string(protocol::member_me) : wanted;
    if (places.member != member) {
        places.member = member;
        places.state = LoadState::Idle;
        forget_request(turn.model, RequestKind::SearchPlaces);
    }
    if (places.state == LoadState::Idle && turn.model.session.state == SessionState::Active) look_for_places(turn);
}

void look_for_places(Turn& turn) {
    PlacesState& places = turn.model.places;
    if (is_pending(turn.model, RequestKind::SearchPlaces)) {
        places.is_stale = true;
        return;
    }
    places.page = 0;
    ask(turn);
}

void look_for_more_places(Turn& turn) {
    PlacesState& places = turn.model.places;
    if (is_pending(turn.model, RequestKind::SearchPlaces) || !places.data || places.data->next == 0) return;
    places.page = places.data->next;
    ask(turn);
}

void places_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::PlacesAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return places_failed(turn, Message{"error.internal.line", {}, {}});
    PlacesState& places = turn.model.places;
    places.state = LoadState::Loaded;
    places.loaded_at = turn.model.now;
    if (places.page > 0 && places.data) {
        std::vector<protocol::Place> items = std::move(places.data->items);
        std::ranges::move(answer->items, std::back_inserter(items));
        answer->items = std::move(items);
    }
    places.data = std::move(*answer);
    if (places.is_stale) look_for_places(turn);
}

void places_failed(Turn& turn, Message failure) {
    turn.model.places.state = LoadState::Failed;
    turn.model.places.failure = std::move(failure);
}

void places_text_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::PlacesSearch);
    if (field.text == text) return;
    field.text = text;
    look_for_places(turn);
}

void choose_place_kind(Turn& turn, std::optional<protocol::PlaceKind> kind) {
    if (turn.model.places.kind == kind) return;
    turn.model.places.kind = kind;
    look_for_places(turn);
}

void choose_places_member(Turn& turn, std::string_view member) {
    Route route = turn.model.route();
    if (route.screen != Screen::Places) return;
    route.id = member == protocol::member_me ? std::string() : std::string(member);
    rename_shown(turn, route);
}

void toggle_usable_only(Turn& turn) {
    turn.model.places.only_usable = !turn.model.places.only_usable;
    look_for_places(turn);
}

void open_place(Turn& turn, std::string_view code) {
    Route route{Screen::Try};
    const std::string& member = turn.model.places.member;
    if (member != protocol::member_me) route.id = member;
    route.place = code;
    go_to(turn, route);
}

}  // namespace app::inline members
