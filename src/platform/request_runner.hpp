#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.hpp"
#include "app/effect.hpp"
#include "domain/instant.hpp"
#include "platform/host.hpp"
#include "platform/kept_keys.hpp"

namespace platform {

/// After this a request counts as unanswered, whatever its attempts did.
inline constexpr domain::Duration request_time_max = domain::seconds(10);

/// Attempts at one request, the first included. A read may be repeated freely; a write is sent again once,
/// with the same idempotency key, so that it acts once.
inline constexpr int read_attempts_max = 3;
inline constexpr int write_attempts_max = 2;

/// Carries requests to the server: repeats attempts that got lost, gives up in time, and keeps the
/// idempotency key of a write until the server has answered it, so that pressing again after a lost answer
/// asks for the same thing and not for another one.
class RequestRunner {
public:
    explicit RequestRunner(Host& host) : host_(host) {}

    /// After a reload: the keys that `Host::save_kept_keys` was given.
    void restore_keys(std::string_view text) { kept_keys_.restore(text); }

    void start(const app::SendRequest& request, domain::Instant now);

    /// The end of an attempt. What comes back is for the model: `Answered` or `Unanswered`; nothing when
    /// another attempt follows, or when nobody waits for this call any more.
    [[nodiscard]] std::optional<app::Action> answered(int call_id, int status, std::string_view body,
                                                      domain::Instant now);
    [[nodiscard]] std::optional<app::Action> failed(int call_id, HttpFailure failure, domain::Instant now);

    /// Sends what waited and gives up what took too long.
    [[nodiscard]] std::vector<app::Action> time_passed(domain::Instant now);

    /// When `time_passed` has something to do.
    [[nodiscard]] std::optional<domain::Instant> next_deadline() const;

private:
    struct Request {
        std::string endpoint;
        int id = 0;
        protocol::Method method = protocol::Method::Get;
        std::string path;
        std::string body;
        std::string idempotency_key;
        domain::Instant deadline;
        int attempts = 0;
        int call_id = 0;           ///< of the attempt under way, 0 between two attempts
        domain::Instant retry_at;  ///< between two attempts
        HttpFailure last_failure = HttpFailure::Timeout;
    };

    void attempt(Request& request, domain::Instant now);
    [[nodiscard]] bool will_retry(Request& request, HttpFailure failure, domain::Instant now);
    [[nodiscard]] Request* find(int call_id);
    void forget(const Request& request);
    [[nodiscard]] std::string key_for(const Request& request);
    void forget_key(const Request& request);

    Host& host_;
    std::vector<Request> requests_;
    KeptKeys kept_keys_;
    int next_call_id_ = 1;
};

}  // namespace platform
