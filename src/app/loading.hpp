#pragma once

#include "app/requests.hpp"
#include "app/spending_state.hpp"
#include "app/turn.hpp"

/// Reading one thing from the server, for flows that keep a `Loaded`.
namespace app {

/// Asks unless that is under way. What was read before stays until the answer.
template <class Answer>
bool begin_loading(Turn& turn, Loaded<Answer>& loaded, RequestKind kind, std::string query = {}) {
    if (loaded.state == LoadState::Loading) return false;
    loaded.state = LoadState::Loading;
    loaded.since = turn.model.now;
    loaded.failure.reset();
    return start_request(turn, kind, std::move(query));
}

template <class Answer>
void finish_loading(const Turn& turn, Loaded<Answer>& loaded, Answer answer) {
    loaded.state = LoadState::Loaded;
    loaded.loaded_at = turn.model.now;
    loaded.data = std::move(answer);
}

template <class Answer>
void fail_loading(Loaded<Answer>& loaded, Message failure) {
    loaded.state = LoadState::Failed;
    loaded.failure = std::move(failure);
}

}  // namespace app
