#pragma once

#include "app/turn.hpp"

namespace app {

/// Forgets that it loads: a flow may be told to load anew only when it doesn't think that it is loading.
void forget_loading(Turn& turn, RequestKind kind);

}  // namespace app
