#include "ui_kit/stray_tap.hpp"

#include <cmath>

namespace ui_kit {
namespace {

/// The longest double click that systems take for one is 500 ms; two separate presses of one finger are rarely nearer
/// than this.
constexpr std::int64_t double_tap_ms_max = 350;
/// A finger that stays where it is lands within this, in CSS pixels.
constexpr float same_place = 12;

}  // namespace

bool StrayTap::is_stray(Point at, std::string_view key, std::int64_t now_ms) {
    const bool is_soon = now_ms - last_ms_ <= double_tap_ms_max;
    const bool is_same_place = std::hypot(at.x - last_at_.x, at.y - last_at_.y) <= same_place;
    if (!key.empty() && !last_key_.empty() && key != last_key_ && is_soon && is_same_place) return true;
    last_at_ = at;
    last_key_ = key;
    last_ms_ = now_ms;
    return false;
}

}  // namespace ui_kit
