#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui_kit/dark_pictures.hpp"
#include "ui_kit/geometry.hpp"
#include "ui_kit/layout.hpp"
#include "ui_kit/motion.hpp"
#include "ui_kit/painter.hpp"
#include "ui_kit/recorder.hpp"
#include "ui_kit/scroll_state.hpp"
#include "ui_kit/semantic_tree.hpp"
#include "ui_kit/sheet_pull.hpp"
#include "ui_kit/stray_tap.hpp"
#include "ui_kit/text_measure.hpp"
#include "ui_kit/theme.hpp"

struct ImDrawData;
struct ImGuiContext;

namespace ui_kit {

class FontAtlas;

/// CSS pixels kept free at the stage's edges (notch, home indicator).
struct Insets {
    float top = 0;
    float right = 0;
    float bottom = 0;
    float left = 0;
};

/// What a frame needs to know of the world.
struct FrameInput {
    float width = 390;
    float height = 844;
    /// Device pixels a CSS pixel.
    float pixel_ratio = 1;
    Insets safe_area;
    /// CSS pixels covered by the soft keyboard.
    float keyboard_inset = 0;
    std::int64_t now_ms = 0;
    ThemeKind theme = ThemeKind::Light;
    Density density = Density::Standard;
    /// See make_theme.
    float text_scale = 1;
    bool reduced_motion = false;
    /// Content glides: long lists draw what is seen, and nobody reads the tree before it rests.
    bool only_seen = false;
};

enum class PointerKind { Mouse, Touch };

/// What happened to an interactive item in this frame.
struct Interaction {
    /// Tapped, clicked, or activated by keyboard or assistive technology: act now. True in one frame only.
    bool activated = false;
    bool held = false;
    bool hovered = false;
    /// Has DOM focus.
    bool focused = false;
    /// Has DOM focus that came from the keyboard: draw the ring.
    bool focus_ring = false;
};

/// An interactive item as it was drawn; tests compare it with the semantic node of the same key.
struct DrawnItem {
    std::string key;
    Rectangle stage_rectangle;
};

/// What a long list (long_list.hpp) has measured of its rows. CSS pixels; 0 = not yet.
struct RowHeights {
    std::string key;
    std::size_t identity = 0;
    std::vector<float> heights;
};

/// One canvas: input in, draw data and a semantic tree out. Knows nothing of the product.
class Ui {
public:
    /// The rasteriser must outlive the Ui. Only one Ui may exist at a time (ImGui's context is global).
    explicit Ui(GlyphRasteriser& rasteriser);
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;
    ~Ui();

    // Events, between frames. Positions in stage CSS pixels.
    void pointer_pressed(Point at, PointerKind kind, std::int64_t now_ms);
    void pointer_moved(Point at, std::int64_t now_ms);
    void pointer_released(Point at, std::int64_t now_ms);
    void pointer_cancelled();
    void wheel(Point at, float delta_y);
    /// The item of that key reports `activated` in the next frame (keyboard, screen reader).
    void request_activation(std::string_view key);
    /// DOM focus moved; "" for nowhere. Scrolls the item into view.
    void set_focus(std::string_view key, bool ring_visible);
    void set_scroll(std::string_view key, float offset);
    [[nodiscard]] float scroll_offset(std::string_view key) const;

    // A frame.
    void begin_frame(const FrameInput& input);
    const SemanticTree& end_frame();
    /// Valid until the next begin_frame.
    [[nodiscard]] ImDrawData* draw_data() const;
    /// An event waits or a length turned out otherwise: draw again at once, before anybody looks.
    [[nodiscard]] bool needs_another_frame() const;
    /// Something moves by itself: draw again with the screen's next refresh.
    [[nodiscard]] bool is_animating() const {
        return scrolls_.is_moving() || motion_.is_moving() || sheet_pull_.is_moving();
    }
    /// Content follows a finger, or goes on by itself.
    [[nodiscard]] bool is_gliding() const { return scrolls_.is_gliding(); }
    /// Content goes on after a finger has let go of it.
    [[nodiscard]] bool is_coasting() const { return scrolls_.is_moving(); }
    /// When the picture changes by itself (countdown), unix ms; 0: never.
    [[nodiscard]] std::int64_t next_redraw_at() const { return next_redraw_at_; }
    [[nodiscard]] std::span<const DrawnItem> drawn_items() const { return drawn_items_; }
    /// The item that reported `activated` in the last frame; "" if none did.
    [[nodiscard]] std::string_view activated_key() const { return activated_key_; }
    [[nodiscard]] int glyph_count() const;
    /// Between frames: every glyph is rasterised anew when it is drawn next.
    void forget_glyphs();

    // For widgets, inside a frame.
    [[nodiscard]] const FrameInput& input() const { return input_; }
    [[nodiscard]] const Theme& theme() const { return theme_; }
    [[nodiscard]] Painter& painter() { return painter_; }
    [[nodiscard]] const TextMeasure& text() const { return text_; }
    [[nodiscard]] Layout& layout() { return layout_; }
    [[nodiscard]] DarkPictures& pictures() { return pictures_; }
    [[nodiscard]] Motion& motion() { return motion_; }
    [[nodiscard]] Recorder& recorder() { return recorder_; }
    [[nodiscard]] ScrollStates& scrolls() { return scrolls_; }
    [[nodiscard]] SheetPull& sheet_pull() { return sheet_pull_; }
    /// Makes the area tappable under that key. The target grows to the theme's minimum, the drawing doesn't.
    Interaction interact(std::string_view key, Rectangle target);
    /// The same for a text field: the real input above the canvas takes its taps, the canvas only draws its focus.
    Interaction place_field(std::string_view key, Rectangle target);
    /// From the next frame on, touches there are that item's alone: it lies above what scrolls. Told in each frame.
    void raise(std::string_view key, Rectangle area);
    /// The picture changes at that time even if nothing happens.
    void redraw_at(std::int64_t unix_ms);
    /// Where the fixed things at the lower edge begin: a toast stands above them. Reset with each frame.
    void set_free_bottom(float y) { free_bottom_ = y; }
    [[nodiscard]] float free_bottom() const { return free_bottom_; }
    /// CSS pixels at the left edge that belong to no page (the side bar). Reset with each frame.
    void set_side_room(float width) { side_room_ = width; }
    [[nodiscard]] float side_room() const { return side_room_; }
    /// See TextMeasure::set_tidy. Reset with each frame.
    void set_tidy_lines(bool tidy) { text_.set_tidy(tidy); }
    /// What is drawn from here on can't be used: a modal will lie over it.
    void set_inert(bool inert) { inert_ = inert; }
    /// The item of that key, when the frame before didn't have it, is scrolled into view: it may come to stand above
    /// what the person looks at. One item a frame, the first.
    void reveal_when_new(std::string_view key);
    [[nodiscard]] bool is_inert() const { return inert_; }
    /// Whether content that is pulled down asks for news. Reset with each frame.
    void set_can_refresh(bool can) { can_refresh_ = can; }
    [[nodiscard]] bool can_refresh() const { return can_refresh_; }
    [[nodiscard]] std::string_view focused_key() const { return focused_key_; }
    /// A real text field shows its own text now: it must move with what is drawn.
    [[nodiscard]] bool is_field_focused() const { return field_focused_; }
    [[nodiscard]] bool is_focused(std::string_view key) const { return focused_key_ == key; }
    /// A length that was measured when the thing was last drawn, e.g. a bar's height that others must leave free.
    [[nodiscard]] float remembered(std::string_view key) const;
    /// The measures of the list of that key, kept between frames.
    RowHeights& row_heights(std::string_view key);
    /// Draws another frame when the length changed, for somebody has already used the old one.
    void remember(std::string_view key, float length);

private:
    void reveal_focused_item();
    void reveal(const SemanticNode& node);
    [[nodiscard]] std::string_view key_at(Point at) const;
    void forget_press();

    ImGuiContext* context_;
    FontAtlas* fonts_;
    Theme theme_;
    FrameInput input_;
    TextMeasure text_;
    Painter painter_;
    DarkPictures pictures_;
    Layout layout_;
    Motion motion_;
    Recorder recorder_;
    ScrollStates scrolls_;
    SheetPull sheet_pull_;
    bool can_refresh_ = false;
    std::vector<DrawnItem> drawn_items_;
    std::string raised_key_;
    Rectangle raised_;
    Rectangle next_raised_;
    std::vector<std::pair<std::string, float>> remembered_;
    std::deque<RowHeights> row_heights_;
    bool layout_changed_ = false;
    std::string activation_key_;
    std::string activated_key_;
    bool activation_fresh_ = false;
    std::string focused_key_;
    bool focus_ring_visible_ = false;
    bool field_focused_ = false;
    bool reveal_focus_ = false;
    std::string revealed_key_;
    bool revealed_now_ = false;
    bool reveal_new_ = false;
    bool inert_ = false;
    float free_bottom_ = 0;
    float side_room_ = 0;
    bool pointer_is_down_ = false;
    StrayTap stray_tap_;
    bool press_is_stray_ = false;
    std::int64_t next_redraw_at_ = 0;
};

}  // namespace ui_kit
