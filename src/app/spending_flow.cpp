#include "app/spending_flow.hpp"

#include <algorithm>

#include "app/kept_flow.hpp"
#include "app/navigation.hpp"
#include "app/requests.hpp"
#include "domain/calendar.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/query_text.hpp"

namespace app::inline members {

namespace {

struct RefusalRemedy {
    domain::Remedy remedy = domain::Remedy::PayInCash;
    std::string member;  ///< of mine, "" for myself
};

RefusalRemedy remedy_of_refusal(const Model& model) {
    const auto& record = model.record.data;
    if (!record || !record->reason) return {};
    return {domain::remedy_of(*record->reason), record->member.is_me ? std::string() : record->member.id};
}

Message unreadable() { return Message{"error.internal.line", {}, {}}; }

template <class Answer>
bool begin(Turn& turn, Loaded<Answer>& loaded) {
    if (loaded.state == LoadState::Loading) return false;
    loaded.state = LoadState::Loading;
    loaded.since = turn.model.now;
    loaded.failure.reset();
    return true;
}

template <class Answer>
void finish(const Turn& turn, Loaded<Answer>& loaded) {
    loaded.state = LoadState::Loaded;
    loaded.loaded_at = turn.model.now;
}

template <class Answer>
void fail(Loaded<Answer>& loaded, Message failure) {
    loaded.state = LoadState::Failed;
    loaded.failure = std::move(failure);
}

void ask_for_spending(Turn& turn) {
    const SpendingState& spending = turn.model.spending;
    protocol::SpendingQuery query;
    if (!spending.month.empty()) query.month = spending.month;
    if (!spending.member.empty()) query.member = spending.member;
    if (!spending.page.empty()) query.after = spending.page;
    query.visit = spending.visit;
    if (!spending.asked.empty()) query.text = spending.asked;
    start_request(turn, RequestKind::ReadSpending, protocol::write_query(query));
}

void ask_for_notices(Turn& turn) {
    protocol::NoticesQuery query;
    query.topic = turn.model.notices.topic;
    if (turn.model.notices.before > 0) query.before = turn.model.notices.before;
    start_request(turn, RequestKind::ReadNotices, protocol::write_query(query));
}

/// What was asked for is no longer wanted: the answer under way is dropped.
void ask_anew(Turn& turn) {
    forget_request(turn.model, RequestKind::ReadSpending);
    turn.model.spending.state = LoadState::Idle;
    load_spending(turn);
}

std::string text_of(domain::CivilMonth month) { return domain::format_civil_month(month); }

std::optional<domain::CivilMonth> month_of(const std::string& text) {
    const auto day = domain::parse_civil_date(text + "-01");
    if (!day) return std::nullopt;
    return domain::CivilMonth{day->year, day->month};
}

/// The address says what is shown, so that a reload and a link show the same.
void show_in_address(Turn& turn) {
    Route route = turn.model.route();
    if (route.screen != Screen::Spending) return;
    route.month = turn.model.spending.month;
    route.id = turn.model.spending.member;
    rename_shown(turn, route);
}

/// What the address asks for, when it isn't what was asked for last.
void follow_address(Turn& turn) {
    const Route& route = turn.model.route();
    SpendingState& spending = turn.model.spending;
    if (route.month == spending.month && route.id == spending.member) return;
    spending.month = route.month;
    spending.member = route.id;
    ask_anew(turn);
}

/// A further page: the records that follow, and whom the pages before did not speak of.
void add_page(protocol::SpendingAnswer& shown, protocol::SpendingAnswer page) {
    for (protocol::SpendingMember& member : page.members) {
        const auto known = std::ranges::find(shown.members, member.id, &protocol::SpendingMember::id);
        if (known == shown.members.end()) shown.members.push_back(std::move(member));
    }
    std::ranges::sort(shown.members, {}, &protocol::SpendingMember::order);
    std::ranges::move(page.records, std::back_inserter(shown.records));
    shown.next = std::move(page.next);
}

}  // namespace

void load_spending_screens(Turn& turn) {
    Model& model = turn.model;
    if (model.session.state != SessionState::Active) return;
    const Screen screen = model.route().screen;
    if (screen == Screen::Spending) follow_address(turn);
    if (screen == Screen::Spending && model.spending.state == LoadState::Idle) load_spending(turn);
    if (screen == Screen::Notices && model.notices.state == LoadState::Idle) load_notices(turn);
    if (screen != Screen::Record && screen != Screen::Why) return;
    if (model.record.id != model.route().id) {
        forget_request(model, RequestKind::ReadRecord);
        model.record = RecordState{};
        model.record.id = model.route().id;
    }
    if (model.record.state == LoadState::Idle) load_record(turn);
}

void load_spending(Turn& turn) {
    if (!begin(turn, turn.model.spending)) return;
    turn.model.spending.page.clear();
    ask_for_spending(turn);
}

void load_more_spending(Turn& turn) {
    SpendingState& spending = turn.model.spending;
    if (!spending.data || spending.data->next.empty()) return;
    // What failed was another month or member: that is what is asked for again.
    if (spending.state == LoadState::Failed && spending.page.empty()) return load_spending(turn);
    if (!begin(turn, spending)) return;
    spending.page = spending.data->next;
    ask_for_spending(turn);
}

void spending_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::SpendingAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return spending_failed(turn, unreadable());
    SpendingState& spending = turn.model.spending;
    finish(turn, spending);
    if (!spending.page.empty() && spending.data) return add_page(*spending.data, std::move(*answer));
    keep_records(turn, *answer, body);
    spending.data = std::move(*answer);
}

void spending_failed(Turn& turn, Message failure) { fail(turn.model.spending, std::move(failure)); }

void choose_month(Turn& turn, std::string_view month) {
    SpendingState& spending = turn.model.spending;
    if (spending.data && spending.data->month == month) return;
    spending.month = month;
    show_in_address(turn);
    ask_anew(turn);
}

void move_month(Turn& turn, int months) {
    const SpendingState& spending = turn.model.spending;
    const auto shown = spending.data ? month_of(spending.data->month) : std::nullopt;
    if (!shown) return;
    const domain::CivilMonth wanted = domain::add_months(*shown, months);
    if (wanted > domain::shanghai_month(server_now(turn.model))) return;
    choose_month(turn, text_of(wanted));
}

void choose_member(Turn& turn, std::string_view member) {
    if (turn.model.spending.member == member) return;
    turn.model.spending.member = member;
    show_in_address(turn);
    ask_anew(turn);
}

void choose_visit(Turn& turn, std::optional<domain::VisitKind> visit) {
    if (turn.model.spending.visit == visit) return;
    turn.model.spending.visit = visit;
    ask_anew(turn);
}

void spending_text_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::SpendingSearch);
    if (field.text == text) return;
    field.text = text;
    turn.model.spending.asked = text;
    ask_anew(turn);
}

void open_statement(Turn& turn, std::string_view form) {
    const SpendingState& spending = turn.model.spending;
    protocol::SpendingQuery query;
    if (spending.data) query.month = spending.data->month;
    if (!spending.member.empty()) query.member = spending.member;
    query.visit = spending.visit;
    if (!spending.asked.empty()) query.text = spending.asked;
    turn.emit(OpenWindow{"/api/v1/spending." + std::string(form) + "?" + protocol::write_query(query)});
}

void open_record(Turn& turn, std::string_view id, bool is_refused) {
    Route route{is_refused ? Screen::Why : Screen::Record};
    route.id = id;
    go_to(turn, route);
}

void load_record(Turn& turn) {
    RecordState& record = turn.model.record;
    if (!begin(turn, record)) return;
    start_request(turn, RequestKind::ReadRecord, protocol::write_query(protocol::RecordQuery{record.id}));
}

void record_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::RecordAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return record_failed(turn, unreadable());
    finish(turn, turn.model.record);
    turn.model.record.data = std::move(*answer);
}

void record_failed(Turn& turn, Message failure) { fail(turn.model.record, std::move(failure)); }

RemedyWay refusal_way(const Model& model) {
    const auto [remedy, member] = remedy_of_refusal(model);
    return remedy_way(remedy, member);
}

void follow_refusal_way(Turn& turn) {
    const auto [remedy, member] = remedy_of_refusal(turn.model);
    take_remedy(turn, remedy, member);
}

void load_notices(Turn& turn) {
    if (!begin(turn, turn.model.notices)) return;
    turn.model.notices.before = 0;
    ask_for_notices(turn);
}

void load_more_notices(Turn& turn) {
    NoticesState& notices = turn.model.notices;
    if (!notices.data || notices.data->next == 0) return;
    if (notices.state == LoadState::Failed && notices.before == 0) return load_notices(turn);
    if (!begin(turn, notices)) return;
    notices.before = notices.data->next;
    ask_for_notices(turn);
}

void choose_notice_topic(Turn& turn, std::optional<domain::NoticeTopic> topic) {
    NoticesState& notices = turn.model.notices;
    if (notices.topic == topic) return;
    notices.topic = topic;
    forget_request(turn.model, RequestKind::ReadNotices);
    notices.state = LoadState::Idle;
    load_notices(turn);
}

void notices_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::NoticesAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return notices_failed(turn, unreadable());
    NoticesState& notices = turn.model.notices;
    finish(turn, notices);
    if (notices.before > 0 && notices.data) {
        std::vector<protocol::Notice> items = std::move(notices.data->items);
        std::ranges::move(answer->items, std::back_inserter(items));
        answer->items = std::move(items);
    }
    notices.data = std::move(*answer);
}

void notices_failed(Turn& turn, Message failure) { fail(turn.model.notices, std::move(failure)); }

void mark_all_read(Turn& turn) {
    const NoticesState& notices = turn.model.notices;
    if (!notices.data || notices.data->unread == 0) return;
    start_request(turn, RequestKind::MarkNoticesRead,
                  protocol::write_json(protocol::MarkNoticesReadRequest{notices.data->latest}));
}

void marked_read(Turn& turn, std::string_view body) {
    Model& model = turn.model;
    const auto answer = protocol::read_json<protocol::UnreadAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return;
    if (model.notices.data) {
        model.notices.data->unread = answer->unread;
        for (protocol::Notice& notice : model.notices.data->items) notice.is_read = true;
    }
    if (model.home.data) model.home.data->unread = answer->unread;
}

void forget_freshness(Model& model) {
    // An answer under way may be of the time before: it isn't waited for.
    const auto forget = [&model](auto& loaded, RequestKind kind) {
        forget_request(model, kind);
        loaded.state = LoadState::Idle;
    };
    forget(model.home, RequestKind::ReadHome);
    forget(model.spending, RequestKind::ReadSpending);
    forget(model.record, RequestKind::ReadRecord);
    forget(model.notices, RequestKind::ReadNotices);
    forget(model.diagnosis, RequestKind::Diagnose);
    forget(model.premium, RequestKind::ReadPremiums);
    forget(model.insured_places, RequestKind::ReadInsuredPlaces);
    model.trial.asked.reset();
    forget(model.family, RequestKind::ReadFamily);
    forget_request(model, RequestKind::ReadIncoming);
    model.family.incoming_state = LoadState::Idle;
    forget(model.money.moves, RequestKind::ReadTransfers);
    forget(model.kin, RequestKind::ReadKin);
    forget(model.access_log, RequestKind::ReadAccessLog);
}

}  // namespace app::inline members
