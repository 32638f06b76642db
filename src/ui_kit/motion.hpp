#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawData;
struct ImDrawList;

namespace ui_kit {

/// Times of UI.md §3, milliseconds.
inline constexpr int push_ms = 280;
inline constexpr int sheet_ms = 280;
inline constexpr int dialog_ms = 160;
inline constexpr int toast_ms = 200;
inline constexpr int bars_ms = 280;
inline constexpr int reduced_ms = 120;

/// How far something that comes in has come after part `time` (0 to 1) of its time: the curve (.2, 0, 0, 1).
[[nodiscard]] float eased_in(float time);

/// What moves by itself: things that enter, and a screen that gives way to the next. Only pictures move; what can be
/// pressed and what is said lie at their final place from the first frame on.
class Motion {
public:
    Motion() = default;
    Motion(const Motion&) = delete;
    Motion& operator=(const Motion&) = delete;
    ~Motion() { clear(); }
    /// Lets go of the kept pictures; ImGui's context must still be there.
    void clear();

    /// Before ImGui forgets the last frame: keeps its picture in case the next shows another screen.
    void begin_frame(std::int64_t now_ms, bool reduced);
    /// What this frame shows, and how deep that lies in the history. Roots lie beside each other: they don't move.
    struct Shown {
        std::string_view screen;
        int depth = 0;
        bool is_root = false;
    };
    void show(const Shown& shown);
    /// 0 to 1 since something of that key began to be drawn without a gap; 1 at once when motion is reduced.
    [[nodiscard]] float entrance(std::string_view key, int duration_ms);
    /// After ImGui has rendered: puts the two screens where they are now.
    void end_frame(ImDrawData* picture, float width);
    [[nodiscard]] bool is_moving() const { return is_moving_; }

private:
    enum class Change { None, Push, Back };
    struct Entrance {
        std::string key;
        std::int64_t began_at_ms = 0;
        int frame = 0;
    };
    void forget(ImDrawList*& list);
    std::vector<Entrance> entrances_;
    std::string screen_;
    int depth_ = 0;
    bool is_root_ = false;
    Change change_ = Change::None;
    std::int64_t changed_at_ms_ = 0;
    std::int64_t now_ms_ = 0;
    /// The last frame's picture, and the picture of the screen that is leaving.
    ImDrawList* last_ = nullptr;
    ImDrawList* leaving_ = nullptr;
    int atlas_of_leaving_ = 0;
    int frame_ = 0;
    bool reduced_ = false;
    bool is_moving_ = false;
};

/// Moves what was drawn since vertex number `from`, and lets it shine through (1 = not at all).
void shift_and_fade(ImDrawList* list, int from, float x, float y, float alpha);

}  // namespace ui_kit
