#pragma once

#include "app/action.hpp"
#include "app/turn.hpp"

/// What comes back from the server, or doesn't, led to the flow that asked.
namespace app {

void take_answer(Turn& turn, const Answered& answer);
void take_silence(Turn& turn, const Unanswered& silence);

/// The same request again, from what the model holds now; the platform sees to it that the server acts once.
void repeat_request(Turn& turn, RequestKind kind);

}  // namespace app
