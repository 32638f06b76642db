#pragma once

#include <atomic>
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/application_parts.hpp"
#include "server/endpoint_handlers.hpp"
#include "server/http_message.hpp"
#include "server/institution_interface.hpp"
#include "server/news_desk.hpp"
#include "server/own_data_export.hpp"
#include "server/rate_limiter.hpp"
#include "server/spending_statement.hpp"
#include "server/write_pipeline.hpp"

namespace server {

/// The whole server but its transport: a request in, a response out. Blocking; thread-safe.
///
/// A request passes the guards (framing, host, method), the rate limits, the session, the idempotency key and the JSON
/// reader before its handler sees it; every answer gets the security headers and a line in the log.
class Application {
public:
    /// Refuses when an endpoint of the table has no handler.
    static std::expected<std::unique_ptr<Application>, StartupError> create(const ApplicationParts& parts);

    [[nodiscard]] Response handle(const Request& request);

    /// The same, but where the endpoint table allows it the answer waits until there is something to say; no thread
    /// waits with it. `send` is called once, by whichever thread has the answer.
    using Send = std::function<void(Response)>;
    void handle(const Request& request, Send send);

    /// Wakes those who wait for news of these people; after a commit that concerns them.
    void tell_news(std::span<const std::string> person_ids) { news_.tell(person_ids); }

    /// Answers those who waited long enough; to be called every second.
    void pass_time() { news_.pass_time(parts_.clock.now()); }

    /// The answer to a request that can't or won't be read at all; the connection ends after it.
    [[nodiscard]] Response refuse_unread(protocol::ErrorCode code);

    /// Whether the answer needs neither database nor slow work: it may be given on an event loop.
    [[nodiscard]] bool is_quick(const Request& request) const;

    /// From now on everything new is refused with `stopping`, and /healthz says so.
    void begin_draining();

    /// Posts the return of wallet money that nobody accepted in time; to be called every minute or so. Nothing depends
    /// on when: what is due counts as returned already.
    void return_wallet_money();

    /// Drops rows that have served their purpose; to be called now and then.
    void purge();

private:
    /// What is known of a request while it is answered; for the log.
    struct Visit {
        const Request& request;
        domain::Instant now;
        std::string reference;
        std::string_view route = "other";
        std::string_view error = "";
    };

    explicit Application(const ApplicationParts& parts);

    struct NewsWanted {
        std::string person;                ///< whose news
        std::optional<std::int64_t> mark;  ///< of the answer before
    };

    /// Of a request that may wait: what for. Nothing when it must be answered at once.
    std::optional<NewsWanted> news_wanted_of(const Request& request);
    /// The answer as it is now, with the mark for the next question.
    Response look_for_news(const Request& request, std::string_view person_id, bool something_happened);

    Response finished(const Visit& visit, Response response);
    Response answer(Visit& visit);
    Response answer_endpoint(Visit& visit, const Route& route);
    Response answer_read(Visit& visit, const Route& route);
    Response answer_write(Visit& visit, const Route& route);
    Response answer_statement(Visit& visit, StatementForm form);
    Response answer_export(Visit& visit, ExportForm form);
    /// A file that only a running session may fetch.
    Response answer_download(Visit& visit,
                             const std::function<Answered<Response>(storage::Reader&, const Caller&)>& make);
    Response answer_health(Visit& visit);
    Response answer_file(Visit& visit);
    Response answer_glyph(Visit& visit, char32_t character);
    Response refused(Visit& visit, const Refusal& refusal);
    Response sent(const Visit& visit, const WriteAnswer& answer) const;
    /// The session whose cookie the request carries, running or not.
    Answered<std::optional<storage::SessionRecord>> session_of(const Request& request);
    /// The clerk whose bearer token the request carries, at an endpoint of the staff.
    Answered<std::optional<StaffCaller>> staff_of(const Visit& visit, const Route& route);
    void note_use(const storage::SessionRecord& session, domain::Instant now);

    ApplicationParts parts_;
    EndpointHandlers handlers_;
    WritePipeline pipeline_;
    InstitutionInterface institutions_;
    RateLimiter reads_;
    RateLimiter writes_;
    NewsDesk news_;
    std::string openapi_;
    std::atomic<bool> is_draining_ = false;
};

}  // namespace server
