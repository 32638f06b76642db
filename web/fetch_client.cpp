#include "web/fetch_client.hpp"

#include <emscripten/fetch.h>
#include <emscripten/html5.h>

#include <memory>
#include <string_view>
#include <vector>

#include "platform/client.hpp"
#include "web/shell_link.hpp"

namespace web {
namespace {

/// What is under way. Lives until its answer, or the want of one, has been told.
struct Pending {
    platform::Client* client;
    int call_id;
    double given_up_at_ms;
};

/// What the browser says of a status that never came.
bool has_status(const emscripten_fetch_t& fetch) { return fetch.status >= 100 && fetch.status < 600; }

platform::HttpFailure failure_of(const Pending& pending) {
    if (!shell_is_online()) return platform::HttpFailure::Offline;
    if (emscripten_date_now() >= pending.given_up_at_ms) return platform::HttpFailure::Timeout;
    return platform::HttpFailure::Failed;
}

void finished(emscripten_fetch_t* fetch) {
    const std::unique_ptr<Pending> pending(static_cast<Pending*>(fetch->userData));
    // The client may focus elements and the like; what the page makes of that waits until it is done.
    shell_enter();
    if (has_status(*fetch)) {
        const std::string_view body(fetch->data, static_cast<std::size_t>(fetch->numBytes));
        pending->client->http_answered(pending->call_id, fetch->status, body);
    } else {
        pending->client->http_failed(pending->call_id, failure_of(*pending));
    }
    if (pending->client->needs_frame()) shell_request_picture();
    shell_leave();
    // Closing what isn't done would report an error once more.
    fetch->__attributes.onerror = nullptr;
    emscripten_fetch_close(fetch);
}

}  // namespace

void FetchClient::send(const platform::HttpCall& call) const {
    std::vector<const char*> headers = {"Accept", "application/json"};
    if (call.method == protocol::Method::Post) {
        headers.insert(headers.end(), {"Content-Type", "application/json"});
        headers.insert(headers.end(), {"Idempotency-Key", call.idempotency_key.c_str()});
    }
    headers.push_back(nullptr);

    emscripten_fetch_attr_t attributes;
    emscripten_fetch_attr_init(&attributes);
    protocol::method_name(call.method).copy(attributes.requestMethod, sizeof attributes.requestMethod - 1);
    // "Replace" only keeps Emscripten from looking for an answer in a store of its own.
    attributes.attributes = EMSCRIPTEN_FETCH_LOAD_TO_MEMORY | EMSCRIPTEN_FETCH_REPLACE;
    attributes.timeoutMSecs = static_cast<std::uint32_t>(call.timeout.ms);
    attributes.requestHeaders = headers.data();
    attributes.requestData = call.body.data();
    attributes.requestDataSize = call.body.size();
    attributes.onsuccess = finished;
    attributes.onerror = finished;
    attributes.userData =
        std::make_unique<Pending>(client_, call.id, emscripten_date_now() + static_cast<double>(call.timeout.ms))
            .release();
    emscripten_fetch(&attributes, call.path.c_str());
}

}  // namespace web
