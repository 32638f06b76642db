#include "ui_kit/scroll_state.hpp"

#include <algorithm>
#include <cmath>

namespace ui_kit {
namespace {

/// A finger that moves less than this is a tap (CSS px), as in Chromium's touch slop.
constexpr float touch_slop = 10;
/// A fling loses 1/e of its speed in this time, as iOS' normal deceleration rate (0.998 a millisecond).
constexpr float fling_time_constant_ms = 325;
constexpr float fling_velocity_min = 0.02F;
/// Slower than this it is as good as at rest (CSS px a millisecond): a tap is a tap.
constexpr float caught_velocity_min = 0.1F;
/// A finger that rested this long before lifting doesn't fling.
constexpr std::int64_t fling_pause_ms_max = 90;
/// How a stretched content resists, as on iOS, and how it returns.
constexpr float stretch_share = 0.55F;
constexpr float stretch_time_constant_ms = 70;
constexpr float bounce_ms = 40;
constexpr float bounce_max = 48;

float resisted(float beyond, float view_height) {
    const float room = std::max(1.0F, view_height);
    const float way = std::abs(beyond);
    return std::copysign(room * (1 - 1 / (way * stretch_share / room + 1)), beyond);
}

}  // namespace

float ScrollState::offset_max() const { return std::max(0.0F, content_height - view.height); }

void ScrollState::move_to(float wanted) { offset = std::clamp(wanted, 0.0F, offset_max()); }

void ScrollState::reveal(float top, float bottom) {
    constexpr float margin = 12;
    if (top - margin < offset) {
        move_to(top - margin);
    } else if (bottom + margin > offset + view.height) {
        move_to(bottom + margin - view.height);
    }
}

ScrollState& ScrollStates::get(std::string_view key) {
    for (ScrollState& state : states_) {
        if (state.key == key) return state;
    }
    states_.push_back({});
    states_.back().key = key;
    return states_.back();
}

const ScrollState* ScrollStates::find(std::string_view key) const {
    for (const ScrollState& state : states_) {
        if (state.key == key) return &state;
    }
    return nullptr;
}

ScrollState* ScrollStates::under(Point point) {
    // Later areas lie above earlier ones.
    for (auto state = states_.rbegin(); state != states_.rend(); ++state) {
        const bool is_on_screen = state->frame_last_drawn >= frame_ - 1;
        if (is_on_screen && state->view.contains(point)) return &*state;
    }
    return nullptr;
}

ScrollState* ScrollStates::at(Point point) {
    ScrollState* state = under(point);
    return state != nullptr && state->offset_max() > 0 ? state : nullptr;
}

bool ScrollStates::finger_down(Point at_point, std::int64_t now_ms) {
    touching_ = true;
    dragging_ = false;
    press_at_ = last_at_ = at_point;
    last_moved_at_ms_ = now_ms;
    finger_velocity_ = 0;
    // Short content has nothing to scroll, but can be pulled.
    ScrollState* touched = still_ ? at(at_point) : under(at_point);
    touched_key_ = touched != nullptr ? touched->key : "";
    if (touched == nullptr) return false;
    return std::abs(std::exchange(touched->velocity, 0.0F)) > caught_velocity_min;
}

bool ScrollStates::finger_moved(Point to, std::int64_t now_ms) {
    if (!touching_ || touched_key_.empty()) return false;
    bool started = false;
    if (!dragging_ && std::abs(to.y - press_at_.y) > touch_slop) {
        dragging_ = started = true;
        // The slop itself is not scrolled: the content would jump.
        last_at_ = to;
    }
    if (dragging_) {
        ScrollState& state = get(touched_key_);
        const float moved = last_at_.y - to.y;
        drag(state, moved);
        const auto elapsed = static_cast<float>(std::max<std::int64_t>(1, now_ms - last_moved_at_ms_));
        finger_velocity_ = finger_velocity_ * 0.4F + (moved / elapsed) * 0.6F;
        last_at_ = to;
        last_moved_at_ms_ = now_ms;
    }
    return started;
}

bool ScrollStates::finger_up() {
    const bool was_dragging = dragging_;
    if (dragging_) {
        ScrollState& state = get(touched_key_);
        state.velocity = finger_velocity_;
        advanced_at_ms_ = last_moved_at_ms_;
        let_go(state);
    }
    touching_ = dragging_ = false;
    return was_dragging;
}

void ScrollStates::finger_cancelled() {
    if (dragging_) get(touched_key_).beyond = 0;
    touching_ = dragging_ = false;
}

void ScrollStates::drag(ScrollState& state, float moved) {
    const float wanted = state.offset + state.beyond + moved;
    state.move_to(wanted);
    state.beyond = still_ ? 0 : wanted - state.offset;
    state.stretch = resisted(state.beyond, state.view.height);
}

void ScrollStates::let_go(ScrollState& state) {
    if (state.stretch == 0) return;
    if (state.stretch <= -refresh_stretch) pulled_key_ = state.key;
    state.velocity = 0;
    state.beyond = 0;
}

void ScrollStates::advance(std::int64_t now_ms) {
    const std::int64_t elapsed = std::clamp<std::int64_t>(now_ms - advanced_at_ms_, 0, 64);
    const bool rested_before_lifting = now_ms - advanced_at_ms_ > fling_pause_ms_max;
    advanced_at_ms_ = now_ms;
    for (ScrollState& state : states_) {
        if (state.beyond == 0 && state.stretch != 0) {
            state.stretch *= std::exp(-static_cast<float>(elapsed) / stretch_time_constant_ms);
            if (std::abs(state.stretch) < 0.5F) state.stretch = 0;
        }
        if (state.velocity == 0) continue;
        if (rested_before_lifting) state.velocity = 0;
        const float before = state.offset;
        state.move_to(before + state.velocity * static_cast<float>(elapsed));
        state.velocity *= std::exp(-static_cast<float>(elapsed) / fling_time_constant_ms);
        const bool hit_the_end = elapsed > 0 && state.offset == before;
        if (hit_the_end && !still_) state.stretch = std::clamp(state.velocity * bounce_ms, -bounce_max, bounce_max);
        if (hit_the_end || std::abs(state.velocity) < fling_velocity_min) state.velocity = 0;
    }
}

bool ScrollStates::is_moving() const {
    return std::ranges::any_of(states_, [](const ScrollState& state) {
        return state.velocity != 0 || (state.stretch != 0 && state.beyond == 0);
    });
}

}  // namespace ui_kit
