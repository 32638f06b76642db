#pragma once

#include <string_view>
#include <vector>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "protocol/help_wire.hpp"

/// Questions and answers, guides, halls and hotline.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

void load_help(Turn& turn);
void help_arrived(Turn& turn, std::string_view body);
void help_failed(Turn& turn, Message failure);
void choose_help_topic(Turn& turn, std::string_view topic);
void toggle_help_item(Turn& turn, std::string_view id);
void take_help_lead(Turn& turn, protocol::HelpLead lead);
void call_hotline(Turn& turn);

/// The topic of the address, else the first; null while nothing is read.
const protocol::HelpTopic* shown_topic(const Model& model);
/// The questions to show: the topic's, or of all topics those that the typed words fit best.
std::vector<const protocol::HelpItem*> shown_help_items(const Model& model);

}  // namespace members
DOORS_END
}  // namespace app
