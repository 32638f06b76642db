#include "domain/identity.hpp"

namespace domain {

IdentityStep next_step(const IdentityState& state) {
    if (!state.name_checked_at) return IdentityStep::Name;
    if (!state.person_checked_at || state.password_locked_at) return IdentityStep::Person;
    return state.password_set_at ? IdentityStep::Active : IdentityStep::Pin;
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
        case IdentityStep::Name: return {.name_checked_at = now};
        case IdentityStep::Person: {
            IdentityState next = state;
            next.person_checked_at = now;
            next.password_locked_at.reset();
            next.password_set_at.reset();
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
