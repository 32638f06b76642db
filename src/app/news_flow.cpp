#include "app/news_flow.hpp"

#include <algorithm>

#include "app/requests.hpp"
#include "app/spending_flow.hpp"
#include "app/toast.hpp"
#include "app/voucher_flow.hpp"
#include "domain/money.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/query_text.hpp"

namespace app::inline members {

namespace {

/// An answer without news that came sooner than this wasn't held by a server: a gateway won't let it.
constexpr domain::Duration held_at_least = domain::seconds(5);

bool may_listen(const Model& model) {
    return model.session.state == SessionState::Active && model.online && !model.hidden && model.news.is_known;
}

bool is_about_bill(domain::NoticeKind kind) { return kind <= domain::NoticeKind::DrawRefused; }

// Keys made here: strings-prefix: news. strings-prefix: notice.
/// A bill in few words; of everything else the notice's own title.
Message said_of(const protocol::Notice& notice) {
    const std::string kind(domain::name_of(notice.kind));
    const std::string amount = domain::format_yuan({notice.amount_fen});
    if (is_about_bill(notice.kind)) {
        return {"news." + kind, {{"name", notice.name}, {"amount", amount}, {"place", notice.institution}}, {}};
    }
    return {"notice." + kind + ".title", {{"name", notice.name}, {"amount", "¥" + amount}}, {}};
}

}  // namespace

void keep_listening(Turn& turn) {
    Model& model = turn.model;
    if (!may_listen(model) || model.now < model.news.next_at || is_pending(model, RequestKind::WaitForNews)) return;
    model.news.asked_at = model.now;
    start_request(turn, RequestKind::WaitForNews,
                  protocol::write_query(protocol::NewsQuery{model.news.latest, model.news.mark}));
}

void news_arrived(Turn& turn, std::string_view body) {
    const auto answer = protocol::read_json<protocol::NewsAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return news_failed(turn);
    Model& model = turn.model;
    model.news.failures = 0;
    model.news.next_at = model.now;
    model.news.mark = answer->mark;
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

void visibility_changed(Turn& turn) {
    // The answer to the question under way isn't waited for; what it would have told is asked for on return.
    if (turn.model.hidden) return forget_request(turn.model, RequestKind::WaitForNews);
    forget_freshness(turn.model);
    listen_again(turn);
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
    if (home.last_notice && home.last_notice->kind == domain::NoticeKind::Paid) replace_spent_code(turn);
    // What one has just done oneself is said already, in words of its own; the notice stays in the list.
    const bool says_own_act = model.toast && model.now < model.toast->until && model.toast->about == ToastAbout::OwnAct;
    if (says_own_act && home.last_notice && !is_about_bill(home.last_notice->kind)) return;
    if (!home.last_notice) return show_toast(turn, Message{"news.something", {}, {}}, ToastAbout::News);
    const bool was_refused = home.last_notice->kind == domain::NoticeKind::PaymentRefused ||
                             home.last_notice->kind == domain::NoticeKind::DrawRefused;
    show_toast(turn, said_of(*home.last_notice), was_refused ? ToastAbout::Refusal : ToastAbout::News);
}

std::optional<domain::Instant> next_listening(const Model& model) {
    if (!may_listen(model) || is_pending(model, RequestKind::WaitForNews)) return std::nullopt;
    return model.news.next_at;
}

}  // namespace app::inline members
