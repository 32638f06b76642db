#include "server/spending_routes.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace server {

namespace {

using protocol::ErrorCode;

constexpr int months_shown = 6;
constexpr std::int64_t first_page_size = 30;
/// Asked for while somebody scrolls: fewer questions, none of which anybody waits for.
constexpr std::int64_t further_page_size = static_cast<std::int64_t>(protocol::spending_page_max);

Refusal malformed(std::string_view field) {
    return refuse_malformed({std::string(field), protocol::FieldProblem::BadFormat});
}

Answered<domain::CivilMonth> month_of(const protocol::SpendingQuery& query, const Caller& caller) {
    if (!query.month) return domain::shanghai_month(caller.now);
    const auto day = domain::parse_civil_date(*query.month + "-01");
    if (!day) return std::unexpected(malformed("month"));
    return domain::CivilMonth{day->year, day->month};
}

std::string text_of(const storage::SpendingPlace& place) {
    return std::to_string(place.settled_at.unix_ms) + "-" + place.id;
}

Answered<storage::SpendingPlace> place_of(const protocol::SpendingQuery& query) {
    storage::SpendingPlace place{{std::numeric_limits<std::int64_t>::max()}, ""};
    if (!query.after) return place;
    const std::string_view text = *query.after;
    const std::size_t mark = text.find('-');
    if (mark == std::string_view::npos) return std::unexpected(malformed("after"));
    const auto read = std::from_chars(text.data(), text.data() + mark, place.settled_at.unix_ms);
    if (read.ec != std::errc() || read.ptr != text.data() + mark) return std::unexpected(malformed("after"));
    place.id = text.substr(mark + 1);
    return place;
}

/// The window of months in which the one asked for stands: the latest ones, unless it is older.
domain::CivilMonth last_month_shown(domain::CivilMonth month, const Caller& caller) {
    const domain::CivilMonth present = domain::shanghai_month(caller.now);
    return month > domain::add_months(present, -months_shown) && month <= present ? present : month;
}

std::int64_t share_of(const protocol::SpendingMonth& month, std::string_view member) {
    const auto found = std::ranges::find(month.shares, member, &protocol::SpendingShare::member);
    return found == month.shares.end() ? 0 : found->fen;
}

bool has_record(const FamilyCircle::Entry& entry, const protocol::SpendingAnswer& answer) {
    return std::ranges::find(answer.records, entry.member.id, &protocol::SpendingRecord::member) !=
           answer.records.end();
}

/// Who may spend now or spent something in the months shown: nobody else fills the list.
bool is_in_chart(const FamilyCircle::Entry& entry, const protocol::SpendingAnswer& answer) {
    if (entry.is_bound) return true;
    return std::ranges::any_of(answer.months, [&entry](const protocol::SpendingMonth& month) {
        return share_of(month, entry.member.id) != 0;
    });
}

/// Everybody whom the answer speaks of: also who has left, and of whose bills nothing was paid or all came back.
void list_members(const FamilyCircle& circle, bool is_first_page, protocol::SpendingAnswer& answer) {
    const auto asked = std::ranges::find(answer.months, answer.month, &protocol::SpendingMonth::month);
    for (const FamilyCircle::Entry& entry : circle.entries()) {
        const bool is_listed = has_record(entry, answer) || (is_first_page && is_in_chart(entry, answer));
        if (!is_listed) continue;
        answer.members.push_back(entry.member);
        answer.members.back().fen = asked == answer.months.end() ? 0 : share_of(*asked, entry.member.id);
    }
}

Answered<void> add_months(storage::Reader& reader, const FamilyCircle& circle, std::string_view viewer,
                          domain::CivilMonth last, protocol::SpendingAnswer& answer) {
    for (int back = months_shown - 1; back >= 0; --back) {
        auto month = sum_month(reader, circle, viewer, domain::add_months(last, -back));
        if (!month) return failed(month);
        if (month->month == answer.month) answer.total_fen = month->total_fen;
        answer.months.push_back(std::move(*month));
    }
    return {};
}

}  // namespace

storage::Period period_of(domain::CivilMonth month) {
    return {domain::shanghai_instant(domain::first_day(month)),
            domain::shanghai_instant(domain::first_day(domain::add_months(month, 1)))};
}

Answered<protocol::SpendingMonth> sum_month(storage::Reader& reader, const FamilyCircle& circle,
                                            std::string_view viewer, domain::CivilMonth month) {
    const auto sums = storage::sum_spending(reader, viewer, period_of(month));
    if (!sums) return failed(sums);
    protocol::SpendingMonth result{.month = domain::format_civil_month(month), .total_fen = 0, .shares = {}};
    for (const FamilyCircle::Entry& entry : circle.entries()) {
        const auto sum = std::ranges::find(*sums, entry.person_id, &storage::SpendingSumRecord::person_id);
        if (sum == sums->end() || sum->sum.value == 0) continue;
        result.shares.push_back({entry.member.id, sum->sum.value});
        result.total_fen += sum->sum.value;
    }
    return result;
}

std::optional<protocol::SpendingRecord> describe_row(const FamilyCircle& circle, std::string_view viewer,
                                                     const storage::SpendingRowRecord& row) {
    const FamilyCircle::Entry* entry = circle.find_person(row.person_id);
    if (entry == nullptr) return std::nullopt;
    protocol::SpendingState state =
        row.is_reversed ? protocol::SpendingState::Reversed : protocol::SpendingState::Settled;
    if (row.kind == domain::SettlementKind::Refused) state = protocol::SpendingState::Refused;
    const bool is_own = row.person_id == viewer;
    return protocol::SpendingRecord{.id = row.id,
                                    .at = row.settled_at.unix_ms,
                                    .member = entry->member.id,
                                    .institution = row.institution_name,
                                    .visit = row.visit_kind,
                                    .amount_fen = row.shared.value + (is_own ? row.own.value : 0),
                                    .total_fen = row.total.value,
                                    .state = state};
}

Answered<protocol::SpendingAnswer> read_spending(storage::Reader& reader, const Vault& vault,
                                                 const protocol::SpendingQuery& query, const Caller& caller) {
    const auto month = month_of(query, caller);
    if (!month) return failed(month);
    const auto after = place_of(query);
    if (!after) return failed(after);
    const auto viewer = required_person(reader, caller);
    if (!viewer) return failed(viewer);
    const auto circle = FamilyCircle::load(reader, vault, *viewer);
    if (!circle) return failed(circle);

    storage::SpendingFilter filter{.person_id = *viewer, .period = period_of(*month)};
    if (query.member) {
        const FamilyCircle::Entry* entry = circle->find_member(*query.member);
        if (entry == nullptr) return std::unexpected(refuse(ErrorCode::NotFound));
        filter.beneficiary_id = entry->person_id;
    }
    filter.visit = query.visit;
    if (query.text) filter.institution_like = storage::like_pattern(*query.text);
    protocol::SpendingAnswer answer{.month = domain::format_civil_month(*month)};
    // A further page brings records alone: sums and counts look at everything, and were told with the first.
    if (!query.after) {
        const auto added = add_months(reader, *circle, *viewer, last_month_shown(*month, caller), answer);
        if (!added) return failed(added);
        const auto count = storage::count_spending(reader, filter);
        if (!count) return failed(count);
        answer.count = *count;
    }
    const std::int64_t page_size = query.after ? further_page_size : first_page_size;
    const auto rows = storage::list_spending(reader, filter, *after, page_size + 1);
    if (!rows) return failed(rows);
    for (std::size_t index = 0; index < rows->size(); ++index) {
        if (index == static_cast<std::size_t>(page_size)) {
            const storage::SpendingRowRecord& last = (*rows)[index - 1];
            answer.next = text_of({last.settled_at, last.id});
            break;
        }
        if (auto record = describe_row(*circle, *viewer, (*rows)[index])) answer.records.push_back(std::move(*record));
    }
    list_members(*circle, !query.after, answer);
    return answer;
}

}  // namespace server
