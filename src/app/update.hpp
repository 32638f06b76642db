#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"
#include "domain/instant.hpp"

namespace app {

/// The one place where the model changes. `now` is the device's clock. Effects are to be carried out in order.
Effects update(Model& model, const Action& action, domain::Instant now);

}  // namespace app
