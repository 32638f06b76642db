#pragma once

#include "platform/host.hpp"

namespace platform {
class Client;
}

namespace web {

/// Sends the client's HTTP calls by Emscripten's Fetch API, on the page's own origin (so with its cookies), and gives
/// the answers back. A call that takes longer than its time is aborted.
class FetchClient {
public:
    void set_client(platform::Client& client) { client_ = &client; }
    void send(const platform::HttpCall& call) const;

private:
    platform::Client* client_ = nullptr;
};

}  // namespace web
