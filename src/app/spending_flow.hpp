#pragma once

#include <string>
#include <string_view>

#include "app/members_part.hpp"
#include "app/remedy_way.hpp"
#include "app/turn.hpp"

/// What the family spent: the months, one record's story, the notices.
namespace app {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// Whether the screen shows something that this flow reads, and reads it if nobody has yet.
void load_spending_screens(Turn& turn);

void load_spending(Turn& turn);
void load_more_spending(Turn& turn);
void spending_arrived(Turn& turn, std::string_view body);
void spending_failed(Turn& turn, Message failure);
/// "2026-06"; the chart and the list follow.
void choose_month(Turn& turn, std::string_view month);
/// By how many months from the one shown; never beyond the present one.
void move_month(Turn& turn, int months);
/// "" = everybody.
void choose_member(Turn& turn, std::string_view member);

/// Only bills of one occasion, or all.
void choose_visit(Turn& turn, std::optional<domain::VisitKind> visit);
void spending_text_edited(Turn& turn, std::string_view text);
/// What is listed, as a file of this form ("csv") or a page to print ("html"), made by the server.
void open_statement(Turn& turn, std::string_view form);
void open_record(Turn& turn, std::string_view id, bool is_refused);
void load_record(Turn& turn);
void record_arrived(Turn& turn, std::string_view body);
void record_failed(Turn& turn, Message failure);

/// The one button of the refused bill that is shown.
RemedyWay refusal_way(const Model& model);
void follow_refusal_way(Turn& turn);

void load_notices(Turn& turn);
void load_more_notices(Turn& turn);
void choose_notice_topic(Turn& turn, std::optional<domain::NoticeTopic> topic);
void notices_arrived(Turn& turn, std::string_view body);
void notices_failed(Turn& turn, Message failure);
void mark_all_read(Turn& turn);
void marked_read(Turn& turn, std::string_view body);

/// Everything is to be read again; what is known stays visible.
void forget_freshness(Model& model);

}  // namespace members
DOORS_END
}  // namespace app
