#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui_kit/theme.hpp"

namespace ui_kit {

class FontAtlas;

/// One line of a paragraph.
struct TextLine {
    std::u32string characters;
    /// CSS pixels.
    float width = 0;
};

/// UTF-8 to code points; a malformed byte becomes U+FFFD.
[[nodiscard]] std::u32string decode_utf8(std::string_view text);

/// Widths and line breaks at the current pixel ratio.
class TextMeasure {
public:
    explicit TextMeasure(FontAtlas& fonts) : fonts_(&fonts) {}
    void set_pixel_ratio(float value) { pixel_ratio_ = value; }

    [[nodiscard]] float width(std::u32string_view text, const TextStyle& style) const;
    [[nodiscard]] float width(std::string_view text, const TextStyle& style) const;
    /// Breaks as browsers do with `line-break: auto`: anywhere between ideographs, never before closing or after
    /// opening punctuation, at spaces in other scripts, inside a word only when it's wider than the line.
    [[nodiscard]] std::vector<TextLine> wrap(std::string_view text, const TextStyle& style, float width_max) const;
    /// wrap().size() lines in CSS pixels.
    [[nodiscard]] float height(std::string_view text, const TextStyle& style, float width_max) const;
    /// From the top of a line box to the baseline, as CSS places it.
    [[nodiscard]] float baseline(const TextStyle& style) const;
    [[nodiscard]] float pixel_ratio() const { return pixel_ratio_; }
    [[nodiscard]] FontAtlas& fonts() const { return *fonts_; }

private:
    [[nodiscard]] float advance(char32_t character, const TextStyle& style) const;
    FontAtlas* fonts_;
    float pixel_ratio_ = 1;
};

}  // namespace ui_kit
