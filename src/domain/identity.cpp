#include "domain/identity.hpp"

#include <algorithm>

namespace domain {

namespace {

using Steps = std::array<IdentityStep, activation_step_count>;
constexpr Steps person_first = {IdentityStep::Name, IdentityStep::Person, IdentityStep::Pin};
constexpr Steps password_first = {IdentityStep::Name, IdentityStep::Pin, IdentityStep::Person};

bool is_done(const IdentityState& state, IdentityStep step) {
    switch (step) {
        case IdentityStep::Name: return state.name_checked_at.has_value();
        case IdentityStep::Person: return state.person_checked_at && !state.password_locked_at;
        // A locked one is no help: a new one comes after the person check.
        case IdentityStep::Pin: return state.password_set_at || state.password_locked_at;
        case IdentityStep::Active: return false;
    }
    return false;
}

}  // namespace

const Steps& activation_steps(ActivationChannel channel) {
    return channel == ActivationChannel::Wechat ? password_first : person_first;
}

int activation_step_number(ActivationChannel channel, IdentityStep step) {
    const Steps& steps = activation_steps(channel);
    return static_cast<int>(std::ranges::find(steps, step) - steps.begin()) + 1;
}

IdentityStep next_step(const IdentityState& state) {
    const Steps& steps = activation_steps(state.channel);
    const auto missing = std::ranges::find_if_not(steps, [&](IdentityStep step) { return is_done(state, step); });
    return missing == steps.end() ? IdentityStep::Active : *missing;
}

bool may_take(const IdentityState& state, IdentityStep step) {
    switch (step) {
        case IdentityStep::Name: return !state.person_checked_at;
        case IdentityStep::Person:
            return next_step(state) == IdentityStep::Person || next_step(state) == IdentityStep::Active;
        case IdentityStep::Pin: return next_step(state) == IdentityStep::Pin;
        case IdentityStep::Active: return false;
    }
    return false;
}

IdentityState after_step(const IdentityState& state, IdentityStep step, Instant now) {
    switch (step) {
        case IdentityStep::Name: return {.name_checked_at = now, .channel = state.channel};
        case IdentityStep::Person: {
            IdentityState next = state;
            if (state.person_checked_at) next.password_set_at.reset();
            next.person_checked_at = now;
            next.password_locked_at.reset();
            return next;
        }
        case IdentityStep::Pin: {
            IdentityState next = state;
            next.password_set_at = now;
            return next;
        }
        case IdentityStep::Active: return state;
    }
    return state;
}

}  // namespace domain
