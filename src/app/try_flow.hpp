#pragma once

#include <optional>
#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"

/// "#/try": who, where, for what, how much, and what would happen. Nothing moves.
namespace app {

bool is_try_screen(Screen screen);

DOORS_TO_MEMBERS_PART
inline namespace members {

/// What the shown screen needs; asks anew whenever the question has changed.
void load_try_screens(Turn& turn);

/// The question on the screen; empty while no amount is typed.
std::optional<TrialQuestion> shown_question(const Model& model);
/// Whether the server has answered just this.
bool is_answered(const Model& model);
/// The institution that was chosen; null for any pharmacy, or before the list is there.
const protocol::InstitutionItem* chosen_institution(const Model& model);
/// Those to choose from: of the places where I am insured first.
std::vector<const protocol::InstitutionItem*> institutions_to_choose(const Model& model);

/// From somewhere else, about a member ("" = me).
void open_try(Turn& turn, std::string_view member, std::string_view place = {});
/// "#/try/who", "#/try/where", "#/try/what": one of the question's words is chosen anew.
void open_try_choice(Turn& turn, std::string_view part);
void choose_trial_member(Turn& turn, std::string_view member);
void choose_trial_place(Turn& turn, std::string_view place);
void choose_trial_kind(Turn& turn, TrialKind kind);
void try_again(Turn& turn);

void simulation_arrived(Turn& turn, std::string_view body);
void simulation_failed(Turn& turn, Message failure);
void institutions_arrived(Turn& turn, std::string_view body);
void institutions_failed(Turn& turn, Message failure);
void rules_arrived(Turn& turn, std::string_view body);
void rules_failed(Turn& turn, Message failure);
/// Reads the rules of the place where I am insured, once.
void load_rules(Turn& turn);

}  // namespace members
DOORS_END
}  // namespace app
