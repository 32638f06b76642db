#include "app/access_log_flow.hpp"

#include <algorithm>
#include <iterator>

#include "app/requests.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/query_text.hpp"

namespace app::inline members {

namespace {

void ask(Turn& turn) {
    AccessLogState& log = turn.model.access_log;
    log.state = LoadState::Loading;
    log.since = turn.model.now;
    log.failure.reset();
    protocol::AccessLogQuery query{.by = log.by, .after = {}};
    if (!log.page.empty()) query.after = log.page;
    start_request(turn, RequestKind::ReadAccessLog, protocol::write_query(query));
}

}  // namespace

void load_access_log(Turn& turn) {
    if (turn.model.access_log.state == LoadState::Loading) return;
    turn.model.access_log.page.clear();
    ask(turn);
}

void load_more_accesses(Turn& turn) {
    AccessLogState& log = turn.model.access_log;
    if (log.state == LoadState::Loading || !log.data || log.data->next.empty()) return;
    log.page = log.data->next;
    ask(turn);
}

void access_log_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::AccessLogAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return access_log_failed(turn, Message{"error.internal.line", {}, {}});
    AccessLogState& log = turn.model.access_log;
    log.state = LoadState::Loaded;
    log.loaded_at = turn.model.now;
    if (!log.page.empty() && log.data) {
        std::vector<protocol::AccessEntry> items = std::move(log.data->items);
        std::ranges::move(answer->items, std::back_inserter(items));
        answer->items = std::move(items);
    }
    log.data = std::move(*answer);
}

void access_log_failed(Turn& turn, Message failure) {
    turn.model.access_log.state = LoadState::Failed;
    turn.model.access_log.failure = std::move(failure);
}

void choose_access_by(Turn& turn, std::optional<domain::AccessBy> by) {
    AccessLogState& log = turn.model.access_log;
    if (log.by == by) return;
    forget_request(turn.model, RequestKind::ReadAccessLog);
    log.by = by;
    log.page.clear();
    ask(turn);
}

}  // namespace app::inline members
