#include "platform/request_runner.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

#include "protocol/endpoints.hpp"

namespace platform {
namespace {

/// Pause before the attempt that follows `attempts` earlier ones.
domain::Duration back_off(int attempts) {
    constexpr std::int64_t first_pause_ms = 400;
    return {first_pause_ms << (2 * (attempts - 1))};
}

/// The server, or something on the way to it, says: not now.
bool is_passing_trouble(int status) { return status == 502 || status == 503 || status == 504; }

/// Whether the server has dealt with the write for good. After these others it may or may not have acted.
bool is_settled(int status) { return status < 500 && status != 429; }

app::UnansweredReason reason(HttpFailure failure) {
    switch (failure) {
        case HttpFailure::Timeout: return app::UnansweredReason::Timeout;
        case HttpFailure::Offline: return app::UnansweredReason::Offline;
        case HttpFailure::Failed: return app::UnansweredReason::Failed;
    }
    return app::UnansweredReason::Failed;
}

}  // namespace

void RequestRunner::start(const app::SendRequest& wanted, domain::Instant now) {
    const protocol::EndpointInfo* endpoint = protocol::find_endpoint(wanted.endpoint);
    assert(endpoint != nullptr);
    Request request;
    request.endpoint = endpoint->name;
    request.id = wanted.request_id;
    request.method = endpoint->method;
    request.path = endpoint->path;
    request.deadline = now + request_time_max + domain::milliseconds(endpoint->held_ms_max);
    if (request.method == protocol::Method::Get) {
        if (!wanted.body.empty()) request.path += "?" + wanted.body;
    } else {
        request.body = wanted.body;
        request.idempotency_key = key_for(request);
    }
    requests_.push_back(std::move(request));
    attempt(requests_.back(), now);
}

std::optional<app::Action> RequestRunner::answered(int call_id, int status, std::string_view body,
                                                   domain::Instant now) {
    Request* request = find(call_id);
    if (request == nullptr) {
        return std::nullopt;
    }
    if (request->method == protocol::Method::Get && is_passing_trouble(status) &&
        will_retry(*request, HttpFailure::Failed, now)) {
        return std::nullopt;
    }
    app::Answered answer{request->endpoint, request->id, status, std::string(body)};
    if (is_settled(status)) {
        forget_key(*request);
    }
    forget(*request);
    return answer;
}

std::optional<app::Action> RequestRunner::failed(int call_id, HttpFailure failure, domain::Instant now) {
    Request* request = find(call_id);
    if (request == nullptr || will_retry(*request, failure, now)) {
        return std::nullopt;
    }
    app::Unanswered end{request->endpoint, request->id, reason(failure)};
    forget(*request);
    return end;
}

std::vector<app::Action> RequestRunner::time_passed(domain::Instant now) {
    std::vector<app::Action> ends;
    for (std::size_t index = 0; index < requests_.size();) {
        Request& request = requests_[index];
        if (request.deadline <= now) {
            ends.push_back(app::Unanswered{request.endpoint, request.id, reason(request.last_failure)});
            forget(request);
            continue;
        }
        if (request.call_id == 0 && request.retry_at <= now) {
            attempt(request, now);
        }
        ++index;
    }
    return ends;
}

std::optional<domain::Instant> RequestRunner::next_deadline() const {
    std::optional<domain::Instant> next;
    for (const Request& request : requests_) {
        const domain::Instant due =
            request.call_id == 0 ? std::min(request.retry_at, request.deadline) : request.deadline;
        if (!next || due < *next) {
            next = due;
        }
    }
    return next;
}

void RequestRunner::attempt(Request& request, domain::Instant now) {
    ++request.attempts;
    request.call_id = next_call_id_++;
    request.last_failure = HttpFailure::Timeout;
    host_.send(HttpCall{request.call_id, request.method, request.path, request.body, request.idempotency_key,
                        request.deadline - now});
}

bool RequestRunner::will_retry(Request& request, HttpFailure failure, domain::Instant now) {
    const int attempts_max = request.method == protocol::Method::Get ? read_attempts_max : write_attempts_max;
    // Without a network, or after all the time there is, another attempt now would only delay the word about it.
    if (failure != HttpFailure::Failed || request.attempts >= attempts_max) {
        return false;
    }
    const domain::Instant retry_at = now + back_off(request.attempts);
    if (retry_at >= request.deadline) {
        return false;
    }
    request.call_id = 0;
    request.retry_at = retry_at;
    request.last_failure = failure;
    return true;
}

RequestRunner::Request* RequestRunner::find(int call_id) {
    const auto found = std::ranges::find(requests_, call_id, &Request::call_id);
    return call_id == 0 || found == requests_.end() ? nullptr : &*found;
}

void RequestRunner::forget(const Request& request) {
    requests_.erase(requests_.begin() + (&request - requests_.data()));
}

std::string RequestRunner::key_for(const Request& request) {
    std::string key = kept_keys_.find(request.endpoint, request.body);
    if (!key.empty()) return key;
    key = host_.random_key();
    kept_keys_.add({request.endpoint, request.body, key});
    host_.save_kept_keys(kept_keys_.saved_text());
    return key;
}

void RequestRunner::forget_key(const Request& request) {
    if (request.idempotency_key.empty()) return;
    kept_keys_.remove(request.idempotency_key);
    host_.save_kept_keys(kept_keys_.saved_text());
}

}  // namespace platform
