#include <mutex>

#include "protocol/query_text.hpp"
#include "server/application.hpp"
#include "server/family_circle.hpp"
#include "server/news_answer.hpp"
#include "server/session_access.hpp"

/// The part of the application that lets a question for news wait.
namespace server {

void Application::handle(const Request& request, Send send) {
    const auto asked = news_wanted_of(request);
    if (!asked) return send(handle(request));
    struct Waiting {
        Request request;
        Send send;
        std::mutex mutex = {};
        std::optional<Response> nothing_new = {};  ///< empty while it is still being looked for
    };
    const auto waiting = std::make_shared<Waiting>(request, std::move(send));
    const domain::Instant until = parts_.clock.now() + domain::milliseconds(protocol::news_held_ms_max);
    // Without a mark of this process nobody knows what happened before the question: in the end they look themselves.
    const bool is_sure = asked->mark && news_.knows(*asked->mark);
    // Known as waiting before looking: what happens in between isn't missed.
    const auto wake = [this, waiting, is_sure, person = asked->person](WakeReason reason) {
        switch (reason) {
            case WakeReason::Told: return waiting->send(look_for_news(waiting->request, person, true));
            case WakeReason::TimeUp: {
                const std::scoped_lock lock(waiting->mutex);
                if (!is_sure || !waiting->nothing_new) {
                    return waiting->send(look_for_news(waiting->request, person, !is_sure));
                }
                return waiting->send(*waiting->nothing_new);
            }
            case WakeReason::Closing: return waiting->send(refuse_unread(protocol::ErrorCode::Stopping));
        }
    };
    const NewsDesk::Ticket ticket = news_.wait(asked->person, until, wake);
    const bool was_told = is_sure && *asked->mark != news_.mark_of(asked->person);
    Response now = look_for_news(request, asked->person, was_told);
    if (!says_nothing_new(now)) {
        if (news_.leave(ticket) == NewsDesk::Left::Now) waiting->send(std::move(now));
        return;
    }
    const std::scoped_lock lock(waiting->mutex);
    waiting->nothing_new = std::move(now);
}

Response Application::look_for_news(const Request& request, std::string_view person_id, bool something_happened) {
    // The mark first: what is told while the answer is made is said once too often rather than never.
    const std::int64_t mark = news_.mark_of(person_id);
    return complete_news(handle(request), mark, something_happened);
}

std::optional<Application::NewsWanted> Application::news_wanted_of(const Request& request) {
    if (request.path != protocol::wait_for_news.info.path || request.method != "GET") return std::nullopt;
    const auto session = session_of(request);
    if (!session || !*session) return std::nullopt;
    auto reader = parts_.database.read();
    if (!reader) return std::nullopt;
    const auto person = proven_person(*reader, caller_of(*session, parts_.clock.now()));
    if (!person) return std::nullopt;
    // Before the person check there is little to hear, but waiting is better than asking again and again.
    const auto query = protocol::read_query<protocol::NewsQuery>(request.query);
    return NewsWanted{.person = person->value_or((*session)->account_id), .mark = query ? query->mark : std::nullopt};
}

}  // namespace server
