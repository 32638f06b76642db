#include "app/try_flow.hpp"

#include <algorithm>

#include "app/amount_entry.hpp"
#include "app/family_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/loading.hpp"
#include "app/navigation.hpp"
#include "app/trial_kind.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/policy_wire.hpp"
#include "protocol/query_text.hpp"

namespace app {

bool is_try_screen(Screen screen) { return screen == Screen::Try || screen == Screen::TryChoice; }

inline namespace members {

namespace {

Message unreadable() { return Message{"error.internal.line", {}, {}}; }

/// The simulator's latest entry in the history: the choices lie above it.
const Route* try_route(const Model& model) {
    const auto found = std::ranges::find(model.stack.rbegin(), model.stack.rend(), Screen::Try, &Route::screen);
    return found == model.stack.rend() ? nullptr : &*found;
}

protocol::SimulationQuery query_of(const TrialQuestion& question) {
    const TrialBill bill = bill_of(question.kind);
    protocol::SimulationQuery query{.purpose = bill.purpose, .amount_fen = question.amount_fen, .visit = bill.visit};
    if (!question.member.empty()) query.member = question.member;
    if (!question.place.empty()) query.institution = question.place;
    return query;
}

void ask(Turn& turn) {
    TryState& trial = turn.model.trial;
    const auto question = shown_question(turn.model);
    const bool may_ask = question && question->amount_fen > 0 && trial.state != LoadState::Loading;
    if (!may_ask || trial.asked == question) return;
    trial.asked = question;
    begin_loading(turn, trial, RequestKind::Simulate, protocol::write_query(query_of(*question)));
}

/// The question's words stand in the address, so that a link and a reload ask the same.
void show_chosen(Turn& turn, void (*change)(Route&, std::string_view), std::string_view value) {
    const Route* route = try_route(turn.model);
    if (route == nullptr) return replace_by(turn, {Screen::Try});
    Route changed = *route;
    change(changed, value);
    go_back(turn);
    if (turn.model.route().screen == Screen::Try) rename_shown(turn, changed);
}

}  // namespace

void load_try_screens(Turn& turn) {
    Model& model = turn.model;
    if (!is_try_screen(model.route().screen) || model.session.state != SessionState::Active) return;
    if (model.identity.state == LoadState::Idle) load_identity(turn);
    if (model.family.state == LoadState::Idle) load_family(turn);
    if (model.institutions.state == LoadState::Idle) {
        begin_loading(turn, model.institutions, RequestKind::ReadInstitutions);
    }
    load_rules(turn);
    if (!model.trial.begun) {
        model.trial.begun = true;
        model.field(Field::TryAmount).text = "100";
    }
    if (model.route().screen == Screen::Try) ask(turn);
}

void load_rules(Turn& turn) {
    if (turn.model.rules.state == LoadState::Idle) begin_loading(turn, turn.model.rules, RequestKind::ReadRules);
}

std::optional<TrialQuestion> shown_question(const Model& model) {
    const Route* route = try_route(model);
    const auto amount = typed_amount(model.field(Field::TryAmount).text);
    if (route == nullptr || !amount) return std::nullopt;
    return TrialQuestion{
        .member = route->id, .place = route->place, .kind = model.trial.kind, .amount_fen = amount->value};
}

bool is_answered(const Model& model) {
    return model.trial.data && model.trial.answered && model.trial.answered == shown_question(model);
}

const protocol::InstitutionItem* chosen_institution(const Model& model) {
    const Route* route = try_route(model);
    if (route == nullptr || !model.institutions.data) return nullptr;
    const auto& items = model.institutions.data->items;
    const auto found = std::ranges::find(items, route->place, &protocol::InstitutionItem::code);
    return found == items.end() ? nullptr : &*found;
}

std::vector<const protocol::InstitutionItem*> institutions_to_choose(const Model& model) {
    std::vector<const protocol::InstitutionItem*> chosen;
    if (!model.institutions.data) return chosen;
    for (const protocol::InstitutionItem& item : model.institutions.data->items) chosen.push_back(&item);
    const std::string area = model.identity.data ? model.identity.data->area : std::string();
    const auto distance = [&](const protocol::InstitutionItem* item) {
        const bool is_near = area.size() >= 4 && item->area.starts_with(area.substr(0, 2));
        const int far = !is_near ? 2 : item->area.starts_with(area.substr(0, 4)) ? 0 : 1;
        return std::pair(far, std::string_view(item->code));
    };
    std::ranges::sort(chosen, {}, distance);
    return chosen;
}

void open_try(Turn& turn, std::string_view member, std::string_view place) {
    go_to(turn, {.screen = Screen::Try, .id = std::string(member), .place = std::string(place)});
}

void open_try_choice(Turn& turn, std::string_view part) {
    go_to(turn, {.screen = Screen::TryChoice, .id = std::string(part)});
}

void choose_trial_member(Turn& turn, std::string_view member) {
    show_chosen(turn, [](Route& route, std::string_view value) { route.id = value; }, member);
}

void choose_trial_place(Turn& turn, std::string_view place) {
    show_chosen(turn, [](Route& route, std::string_view value) { route.place = value; }, place);
}

void choose_trial_kind(Turn& turn, TrialKind kind) {
    turn.model.trial.kind = kind;
    if (turn.model.route().screen == Screen::TryChoice) go_back(turn);
}

void try_again(Turn& turn) {
    Model& model = turn.model;
    model.trial.asked.reset();
    for (const auto state : {&model.institutions.state, &model.rules.state}) {
        if (*state == LoadState::Failed) *state = LoadState::Idle;
    }
}

void simulation_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::SimulationAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return simulation_failed(turn, unreadable());
    TryState& trial = turn.model.trial;
    finish_loading(turn, trial, std::move(*answer));
    trial.answered = trial.asked;
}

void simulation_failed(Turn& turn, Message failure) { fail_loading(turn.model.trial, std::move(failure)); }

void institutions_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::InstitutionsAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return institutions_failed(turn, unreadable());
    finish_loading(turn, turn.model.institutions, std::move(*answer));
}

void institutions_failed(Turn& turn, Message failure) { fail_loading(turn.model.institutions, std::move(failure)); }

void rules_arrived(Turn& turn, std::string_view body) {
    const auto answer = protocol::read_json<protocol::RulesAnswer>(body, protocol::UnknownFields::Ignore);
    auto policy = answer ? protocol::read_policy(answer->policy)
                         : std::expected<domain::Policy, protocol::PolicyFileError>(domain::Policy{});
    if (!answer || !policy) return rules_failed(turn, unreadable());
    finish_loading(turn, turn.model.rules, std::move(*policy));
}

void rules_failed(Turn& turn, Message failure) { fail_loading(turn.model.rules, std::move(failure)); }

}  // namespace members
}  // namespace app
