#include "app/news_flow.hpp"

#include <algorithm>

#include "app/requests.hpp"
#include "app/spending_flow.hpp"
#include "app/toast.hpp"
#include "domain/money.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/query_text.hpp"

namespace app::inline members {

namespace {

/// An answer without news that came sooner than this wasn't held by a server: a gateway won't let it.
constexpr domain::Duration held_at_least = domain::seconds(5);

bool may_listen(const Model& model) {
    return model.session.state == SessionState::Active && model.online && model.news.is_known;
}

Message said_of(const protocol::SpendingRecord& record, const protocol::SpendingMember& member) {
    const std::string amount = domain::format_yuan({record.amount_fen});
    switch (record.state) {
        case protocol::SpendingState::Settled:
            return {member.is_me ? "news.paid" : "news.drawn",
                    {{"name", member.name}, {"amount", amount}, {"place", record.institution}},
                    {}};
        case protocol::SpendingState::Reversed: return {"news.reversed", {{"amount", amount}}, {}};
        case protocol::SpendingState::Refused:
            return {member.is_me ? "news.refused_own" : "news.refused", {{"name", member.name}}, {}};
    }
    return {"news.something", {}, {}};
}

}  // namespace

void keep_listening(Turn& turn) {
    Model& model = turn.model;
    if (!may_listen(model) || model.now < model.news.next_at || is_pending(model, RequestKind::WaitForNews)) return;
    model.news.asked_at = model.now;
    start_request(turn, RequestKind::WaitForNews, protocol::write_query(protocol::NewsQuery{model.news.latest}));
}

void news_arrived(Turn& turn, std::string_view body) {
    const auto answer = protocol::read_json<protocol::NewsAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return news_failed(turn);
    Model& model = turn.model;
    model.news.failures = 0;
    model.news.next_at = model.now;
    if (!answer->changed) {
        if (model.now < model.news.asked_at + held_at_least) model.news.next_at = model.now + held_at_least;
        return;
    }
    if (answer->latest > model.news.latest) model.news.to_announce = true;
    model.news.latest = std::max(model.news.latest, answer->latest);
    forget_freshness(model);
}

void news_failed(Turn& turn) {
    NewsState& news = turn.model.news;
    constexpr int doublings_max = 5;
    const int doublings = std::min(news.failures++, doublings_max);
    news.next_at = turn.model.now + domain::seconds(std::int64_t{2} << doublings);
}

void listen_again(Turn& turn) {
    turn.model.news.failures = 0;
    turn.model.news.next_at = turn.model.now;
}

void announce_news(Turn& turn) {
    Model& model = turn.model;
    if (!model.home.data) return;
    const HomeData& home = *model.home.data;
    const bool is_first = !model.news.is_known;
    model.news.is_known = home.person.has_value();
    if (home.latest_notice > model.news.latest) {
        // Caught up after sleep: home knows of more than the last answer did.
        if (!is_first) model.news.to_announce = true;
        model.news.latest = home.latest_notice;
    }
    if (!model.news.to_announce) return;
    model.news.to_announce = false;
    const bool tells = home.last_record && home.last_record_member;
    show_toast(turn, tells ? said_of(*home.last_record, *home.last_record_member) : Message{"news.something", {}, {}});
}

std::optional<domain::Instant> next_listening(const Model& model) {
    if (!may_listen(model) || is_pending(model, RequestKind::WaitForNews)) return std::nullopt;
    return model.news.next_at;
}

}  // namespace app::inline members
