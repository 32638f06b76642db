#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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
    int frame_last_drawn = 0;

    [[nodiscard]] float offset_max() const;
    void move_to(float wanted);
    /// Scrolls as little as needed to show content from `top` to `bottom`, given in content coordinates.
    void reveal(float top, float bottom);
};

/// All scroll areas, and the finger that moves one of them.
class ScrollStates {
public:
    ScrollState& get(std::string_view key);
    [[nodiscard]] const ScrollState* find(std::string_view key) const;
    /// The area drawn in the last frame under that point; nullptr if none can scroll.
    ScrollState* at(Point point);

    void finger_down(Point at, std::int64_t now_ms);
    /// True once the press has become a scroll (beyond the slop): cancel the press.
    bool finger_moved(Point at, std::int64_t now_ms);
    /// Ends the touch; true if it was a scroll.
    bool finger_up();
    [[nodiscard]] bool is_dragging() const { return dragging_; }
    /// Lets flings run on.
    void advance(std::int64_t now_ms);
    [[nodiscard]] bool is_moving() const;
    void next_frame() { ++frame_; }
    [[nodiscard]] int frame() const { return frame_; }

private:
    std::vector<ScrollState> states_;
    std::string touched_key_;
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
