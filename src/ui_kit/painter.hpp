#pragma once

#include <string_view>

#include "ui_kit/geometry.hpp"
#include "ui_kit/text_measure.hpp"
#include "ui_kit/theme.hpp"

struct ImDrawList;
struct ImTextureData;

namespace ui_kit {

/// Draws shapes, text and icons. Positions are CSS pixels on the stage; edges lie inside their rectangle.
class Painter {
public:
    explicit Painter(const TextMeasure& text) : text_(&text) {}
    void begin_frame(ImDrawList* list, float pixel_ratio);

    void fill(Rectangle area, Color color, float radius = 0);
    /// Without softened edges: for what lies on whole device pixels.
    void fill_crisp(Rectangle area, Color color);
    void stroke(Rectangle area, Color color, float radius, float thickness);
    /// Two-stop gradient from the top-left to the bottom-right corner.
    void fill_gradient(Rectangle area, Color from, Color to, float radius);
    /// From nothing at the top to the colour at the bottom.
    void fill_fading_in(Rectangle area, Color color);
    /// A straight line with flat ends.
    void line(Point from, Point to, Color color, float thickness);
    /// Rounded at the bottom only.
    void fill_bottom(Rectangle area, Color color, float radius);
    void fill_circle(Point centre, float radius, Color color);
    void stroke_circle(Point centre, float radius, Color color, float thickness);
    /// An open arc, radians clockwise from three o'clock.
    void stroke_arc(Point centre, float radius, float from, float to, Color color, float thickness);
    /// A hairline that is a whole number of device pixels thick, at least one.
    void horizontal_line(float left, float right, float y, Color color);
    /// Depth 1 of UI.md: two translucent rounded rectangles below a card.
    void card_shadow(Rectangle area, float radius);

    /// One line, `top` is the top of its line box. Returns its width.
    float text_line(std::u32string_view characters, Point top_left, const TextStyle& style, Color color);
    float text_line(std::string_view text, Point top_left, const TextStyle& style, Color color);
    /// A square icon of assets/icons.json.
    void icon(std::string_view name, Point top_left, float size, Color color);

    /// The upper left corner of a texture of darkness, on white.
    void picture(ImTextureData& texture, Rectangle area, int width, int height);

    /// Where in the picture the next thing will be.
    [[nodiscard]] int mark() const;
    /// Moves what was drawn since the mark and lets it shine through (1 = not at all).
    void shift_since(int mark, float x, float y, float alpha);

    void push_clip(Rectangle area);
    void pop_clip();
    /// What follows is drawn under what was drawn since the matching begin_above.
    void begin_above();
    void switch_below();
    void end_above();

private:
    /// Above or below what may be drawn on now.
    [[nodiscard]] bool is_out_of_sight(float top, float height) const;
    ImDrawList* list_ = nullptr;
    const TextMeasure* text_;
    float pixel_ratio_ = 1;
};

}  // namespace ui_kit
