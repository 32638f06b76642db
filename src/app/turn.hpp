#pragma once

#include <utility>

#include "app/effect.hpp"
#include "app/model.hpp"

namespace app {

/// One run of `update`: the model that changes and the effects gathered so far. Only flows use it.
struct Turn {
    Model& model;
    Effects effects;

    void emit(Effect effect) { effects.push_back(std::move(effect)); }
};

}  // namespace app
