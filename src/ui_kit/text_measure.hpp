#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui_kit/line_break.hpp"
#include "ui_kit/line_cache.hpp"
#include "ui_kit/theme.hpp"

namespace ui_kit {

class FontAtlas;

/// UTF-8 to code points; a malformed byte becomes U+FFFD.
[[nodiscard]] std::u32string decode_utf8(std::string_view text);

/// Widths and line breaks at the current pixel ratio.
class TextMeasure {
public:
    explicit TextMeasure(FontAtlas& fonts) : fonts_(&fonts) {}
    void begin_frame(float pixel_ratio);
    /// Between frames: characters are drawn otherwise from now on.
    void forget_lines() { cache_.forget(); }
    /// Whether a last line of one or two characters takes some from the line above. Browsers of our floor don't, so
    /// screens that HTML shows first must not.
    void set_tidy(bool tidy) { is_tidy_ = tidy; }

    [[nodiscard]] float width(std::u32string_view text, const TextStyle& style) const;
    [[nodiscard]] float width(std::string_view text, const TextStyle& style) const { return line(text, style).width; }
    /// The text as one line, unbroken. As all lines, it stays as it is until the next frame.
    [[nodiscard]] const TextLine& line(std::string_view text, const TextStyle& style) const;
    /// Breaks as browsers do with `line-break: auto`: anywhere between ideographs, never before closing or after
    /// opening punctuation, at spaces in other scripts, inside a word only when it's wider than the line.
    [[nodiscard]] const std::vector<TextLine>& wrap(std::string_view text, const TextStyle& style,
                                                    float width_max) const;
    /// wrap().size() lines in CSS pixels.
    [[nodiscard]] float height(std::string_view text, const TextStyle& style, float width_max) const;
    /// From the top of a line box to the baseline, as CSS places it.
    [[nodiscard]] float baseline(const TextStyle& style) const;
    [[nodiscard]] float pixel_ratio() const { return pixel_ratio_; }
    [[nodiscard]] FontAtlas& fonts() const { return *fonts_; }

private:
    [[nodiscard]] std::vector<TextLine> break_lines(const std::u32string& characters, const TextStyle& style,
                                                    float width_max) const;
    /// Where a paragraph's last line should rather start, given where it and the line above it do.
    [[nodiscard]] std::size_t tidy_break(std::u32string_view characters, std::size_t above, std::size_t last,
                                         std::size_t end, const TextStyle& style) const;
    FontAtlas* fonts_;
    mutable LineCache cache_;
    float pixel_ratio_ = 1;
    bool is_tidy_ = false;
};

}  // namespace ui_kit
