#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "ui_kit/theme.hpp"

namespace ui_kit {

/// One line of a paragraph.
struct TextLine {
    std::u32string characters;
    /// CSS pixels.
    float width = 0;
};

/// What the lines of a paragraph depend on.
struct Paragraph {
    std::string_view text;
    TextStyle style;
    /// Of the column; `one_line` for a text that isn't broken.
    float width = 0;
    bool is_tidy = false;
    static constexpr float one_line = -1;
};

/// Lines as they were broken lately: a screen asks for the same with every frame, and twice in each. What was given
/// stays as it is until the next frame.
class LineCache {
public:
    void next_frame();
    /// Characters have come to be drawn otherwise.
    void forget();
    /// nullptr when it isn't known.
    [[nodiscard]] const std::vector<TextLine>* find(const Paragraph& paragraph);
    const std::vector<TextLine>& keep(const Paragraph& paragraph, std::vector<TextLine> lines);

private:
    struct Kept {
        std::string text;
        float size = 0;
        FontWeight weight = FontWeight::Regular;
        float width = 0;
        bool is_tidy = false;
        int frame = 0;  ///< in which it was used last; 0: never
        std::vector<TextLine> lines;
    };
    static constexpr std::size_t places = 512;
    [[nodiscard]] Kept& place_of(const Paragraph& paragraph);
    std::vector<Kept> kept_ = std::vector<Kept>(places);
    std::deque<std::vector<TextLine>> homeless_;  ///< of this frame: their place was taken in it already
    int frame_ = 1;
};

}  // namespace ui_kit
