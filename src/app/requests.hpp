#pragma once

#include <string>
#include <string_view>

#include "app/turn.hpp"

/// What is on its way to the server. One request of a kind at most: a double tap acts once.
namespace app {

/// The endpoint that a kind of request calls.
std::string_view endpoint_name(RequestKind kind);

/// Reading changes nothing on the server, so it may be repeated unasked.
bool is_reading(RequestKind kind);

/// Sends unless one of this kind is under way. Returns whether it was sent.
bool start_request(Turn& turn, RequestKind kind, std::string body);

/// Takes a request off the list; its late answer will be ignored.
void forget_request(Model& model, RequestKind kind);

/// Takes the answered request off the list; nullopt when nobody waits for it any more.
std::optional<RequestKind> finish_request(Model& model, int request_id);

/// Moves the server's clock as we know it: it shows `server_time` now.
void learn_server_time(Model& model, domain::Instant server_time);

}  // namespace app
