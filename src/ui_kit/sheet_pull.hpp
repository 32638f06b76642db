#pragma once

#include <cstdint>

#include "ui_kit/geometry.hpp"

namespace ui_kit {

/// A finger that pulls the sheet at the lower edge down: the sheet follows, and goes away when it is let go far or fast
/// enough, else it returns. Lengths in CSS pixels.
class SheetPull {
public:
    void finger_down(Point at, std::int64_t now_ms);
    /// True once the press has become a pull: cancel the press.
    bool finger_moved(Point to);
    /// Ends the touch; true if it was a pull.
    bool finger_up(std::int64_t now_ms);
    void finger_cancelled();

    void begin_frame(std::int64_t now_ms);
    /// Told by the sheet in each frame: where it lies. Returns how far below that it is to be drawn.
    float follow(Rectangle area);
    /// Whether the sheet was sent away. True once.
    bool take_sent_away();
    [[nodiscard]] bool is_moving() const { return distance_ > 0 && !pulling_; }

private:
    Rectangle area_;
    Point from_;
    std::int64_t began_at_ms_ = 0;
    std::int64_t advanced_at_ms_ = 0;
    float distance_ = 0;
    bool touching_ = false;
    bool pulling_ = false;
    bool sent_away_ = false;
};

}  // namespace ui_kit
