#include "ui_kit/sheet_pull.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui_kit {
namespace {

constexpr float slop = 10;
/// A sheet that was pulled this far, or this fast on its whole way, goes.
constexpr float distance_to_go = 96;
constexpr float velocity_to_go = 0.5F;
constexpr float return_time_constant_ms = 70;

}  // namespace

void SheetPull::finger_down(Point at, std::int64_t now_ms) {
    touching_ = area_.contains(at);
    pulling_ = false;
    from_ = at;
    began_at_ms_ = now_ms;
}

bool SheetPull::finger_moved(Point to) {
    if (!touching_) return false;
    const float down = to.y - from_.y;
    const bool starts = !pulling_ && down > slop && down > std::abs(to.x - from_.x);
    pulling_ = pulling_ || starts;
    // The slop itself is not followed: the sheet would jump.
    if (pulling_) distance_ = std::max(0.0F, down - slop);
    return starts;
}

bool SheetPull::finger_up(std::int64_t now_ms) {
    const bool was_pull = std::exchange(pulling_, false);
    touching_ = false;
    if (!was_pull) return false;
    const auto elapsed = static_cast<float>(std::max<std::int64_t>(1, now_ms - began_at_ms_));
    const bool is_fast = distance_ > slop && distance_ / elapsed > velocity_to_go;
    sent_away_ = is_fast || distance_ > distance_to_go;
    advanced_at_ms_ = now_ms;
    return true;
}

void SheetPull::finger_cancelled() { touching_ = pulling_ = false; }

void SheetPull::begin_frame(std::int64_t now_ms) {
    // A sheet that isn't drawn any more leaves nothing behind.
    if (area_.height <= 0) distance_ = 0;
    area_ = {};
    const auto elapsed = static_cast<float>(std::clamp<std::int64_t>(now_ms - advanced_at_ms_, 0, 64));
    advanced_at_ms_ = now_ms;
    if (pulling_ || distance_ <= 0) return;
    distance_ *= std::exp(-elapsed / return_time_constant_ms);
    if (distance_ < 0.5F) distance_ = 0;
}

float SheetPull::follow(Rectangle area) {
    area_ = area;
    return distance_;
}

bool SheetPull::take_sent_away() { return std::exchange(sent_away_, false); }

}  // namespace ui_kit
