#pragma once

namespace ui_kit {

/// A place on the stage in CSS pixels, y grows downwards.
struct Point {
    float x = 0;
    float y = 0;
};

/// An area in CSS pixels.
struct Rectangle {
    float left = 0;
    float top = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] constexpr float right() const { return left + width; }
    [[nodiscard]] constexpr float bottom() const { return top + height; }
    [[nodiscard]] constexpr Point centre() const { return {left + width / 2, top + height / 2}; }
    [[nodiscard]] constexpr bool contains(Point point) const {
        return point.x >= left && point.x < right() && point.y >= top && point.y < bottom();
    }
    /// The same area moved by (x, y).
    [[nodiscard]] constexpr Rectangle moved(float x, float y) const { return {left + x, top + y, width, height}; }
    /// Smaller by the given amounts on each side.
    [[nodiscard]] constexpr Rectangle inset(float horizontal, float vertical) const {
        return {left + horizontal, top + vertical, width - 2 * horizontal, height - 2 * vertical};
    }
    constexpr bool operator==(const Rectangle&) const = default;
};

}  // namespace ui_kit
