#pragma once

#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// One screen from edge to edge: bar, scrolling content, actions at the bottom. On wide stages it is a column in the
/// middle.
class Page {
public:
    /// Which part of the stage the page takes; all that is free when its width is 0.
    struct Span {
        float left = 0;
        float width = 0;
        /// The widest column within, CSS pixels.
        float column_max = 560;
        /// Whether this is what the screen is about; else it stands beside that.
        bool is_main = true;
    };
    /// `key` names the screen; `name` is said for its main landmark.
    Page(Ui& ui, std::string_view key, std::string_view name);
    Page(Ui& ui, std::string_view key, std::string_view name, const Span& span);
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;
    ~Page();

    struct BarSpec {
        std::string_view title;
        std::string_view back_key;
        /// Name of the arrow; no arrow when empty.
        std::string_view back_name;
        std::string_view back_icon = "left";
        /// At the right edge, e.g. "1 / 3"; said elsewhere.
        std::string_view trailing{};
        /// Set where the title is the screen's h1.
        std::string_view heading_key{};
        /// On the gradient of a hero.
        bool on_hero = false;
    };
    /// The 56 px bar. True when the arrow was tapped.
    bool bar(const BarSpec& spec);
    /// "第 2 步，共 3 步" as bars; `spoken` says it.
    void steps(std::string_view key, int step, int of, std::string_view spoken);

    /// Keeps the lower edge free for something that belongs to no page (the tab bar); `height` includes the inset.
    /// `overhang`: how far it rises into the content, whose end can be scrolled out from under it.
    void leave_below(float height, float overhang = 0);

    /// What follows is a text to be read: on a surface from here to the lower edge, fading out where it goes on.
    void read_on_paper();

    /// What scrolls: from here until end_content(). A column with the page's margins.
    void begin_content();
    void end_content();
    /// The actions: from here until end_actions(), at the bottom edge or above the soft keyboard.
    void begin_actions();
    void end_actions();

    /// Side margin of the content, CSS pixels.
    [[nodiscard]] float margin() const { return margin_; }
    [[nodiscard]] float left() const { return left_; }
    [[nodiscard]] float width() const { return width_; }
    /// Where the next fixed thing starts.
    [[nodiscard]] float top() const { return top_; }
    void advance(float height) { top_ += height; }

private:
    void draw_refresh(float gap);
    Ui& ui_;
    std::string key_;
    /// From edge to edge, for what lies behind the column.
    float ground_left_;
    float ground_width_;
    float left_;
    float width_;
    float margin_;
    float top_;
    float bottom_;
    float content_top_ = 0;
    float overhang_ = 0;
    float actions_top_ = 0;
    bool content_is_cut_ = false;
    bool has_actions_ = false;
    bool is_sheet_of_paper_ = false;
};

/// Under this key is remembered how much room a toast takes above the free lower edge.
inline constexpr std::string_view toast_room_key = "toast.room";

/// Widest column of text and controls on a large screen, CSS pixels.
inline constexpr float page_width_max = 560;

}  // namespace ui_kit
