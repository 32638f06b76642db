#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui_kit/geometry.hpp"

namespace ui_kit {

/// One scroll area between frames. Lengths in CSS pixels.
struct ScrollState {
    std::string key;
    Rectangle view;
    float content_height = 0;
    float offset = 0;
    /// CSS pixels a millisecond after a fling, 0 at rest.
    float velocity = 0;
    /// How far the content is drawn beyond its end, like a rubber band; negative below its beginning.
    float stretch = 0;
    /// How far a finger has gone beyond the end.
    float beyond = 0;
    int frame_last_drawn = 0;

    [[nodiscard]] float offset_max() const;
    /// Where the content is drawn.
    [[nodiscard]] float shown_offset() const { return offset + stretch; }
    void move_to(float wanted);
    /// Scrolls as little as needed to show content from `top` to `bottom`, given in content coordinates.
    void reveal(float top, float bottom);
};

/// Content pulled this far below its beginning asks for news, CSS pixels.
inline constexpr float refresh_stretch = 56;

/// All scroll areas, and the finger that moves one of them.
class ScrollStates {
public:
    ScrollState& get(std::string_view key);
    [[nodiscard]] const ScrollState* find(std::string_view key) const;
    /// The area drawn in the last frame under that point; nullptr if none can scroll.
    ScrollState* at(Point point);

    /// True when the touch caught content on its way: it stops it, and means nothing else.
    bool finger_down(Point at, std::int64_t now_ms);
    /// True once the press has become a scroll (beyond the slop): cancel the press.
    bool finger_moved(Point at, std::int64_t now_ms);
    /// Ends the touch; true if it was a scroll.
    bool finger_up();
    /// The touch became something else, e.g. two fingers: nothing goes on.
    void finger_cancelled();
    /// The area that was pulled down at its beginning and let go, far enough to ask for news; "" if none. Once.
    std::string take_pulled() { return std::exchange(pulled_key_, {}); }
    /// Nothing stretches when the person wants less motion.
    void set_still(bool still) { still_ = still; }
    [[nodiscard]] bool is_dragging() const { return dragging_; }
    /// Lets flings run on.
    void advance(std::int64_t now_ms);
    [[nodiscard]] bool is_moving() const;
    /// Content follows a finger, or goes on by itself.
    [[nodiscard]] bool is_gliding() const { return dragging_ || is_moving(); }
    void next_frame() { ++frame_; }
    [[nodiscard]] int frame() const { return frame_; }

private:
    ScrollState* under(Point point);
    void drag(ScrollState& state, float moved);
    void let_go(ScrollState& state);
    std::vector<ScrollState> states_;
    std::string touched_key_;
    std::string pulled_key_;
    bool still_ = false;
    Point press_at_;
    Point last_at_;
    std::int64_t last_moved_at_ms_ = 0;
    std::int64_t advanced_at_ms_ = 0;
    float finger_velocity_ = 0;
    bool touching_ = false;
    bool dragging_ = false;
    int frame_ = 1;
};

}  // namespace ui_kit
