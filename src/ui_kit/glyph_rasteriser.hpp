#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ui_kit {

enum class FontWeight { Regular, Bold };

/// Of a font at one size, in device pixels; both positive.
struct LineMetrics {
    float ascent = 0;
    float descent = 0;
};

/// Coverage of one glyph or icon in device pixels.
struct GlyphBitmap {
    int width = 0;
    int height = 0;
    /// From the pen position to the bitmap's left edge.
    int offset_x = 0;
    /// From the baseline to the bitmap's top edge; negative is above. Icons: from the icon's top edge.
    int offset_y = 0;
    /// To the next glyph, in device pixels.
    float advance = 0;
    /// No font of this system has the character: what was drawn is a box.
    bool missing = false;
    /// width × height bytes, row by row.
    std::vector<std::uint8_t> coverage;
};

/// Draws characters with whatever fonts the system has. The browser's is a 2D canvas; the tests' has fixed widths.
/// Sizes are in device pixels (CSS size × device pixel ratio).
class GlyphRasteriser {
public:
    GlyphRasteriser() = default;
    GlyphRasteriser(const GlyphRasteriser&) = delete;
    GlyphRasteriser& operator=(const GlyphRasteriser&) = delete;
    virtual ~GlyphRasteriser() = default;

    virtual LineMetrics line_metrics(FontWeight weight, float pixel_size) = 0;
    /// A hint that all of these will be asked for next: rasterise them in one go.
    virtual void prepare(std::span<const char32_t> characters, FontWeight weight, float pixel_size) = 0;
    virtual float advance(char32_t character, FontWeight weight, float pixel_size) = 0;
    virtual GlyphBitmap rasterise(char32_t character, FontWeight weight, float pixel_size) = 0;
    /// A square icon of assets/icons.json; an unknown name gives an empty bitmap.
    virtual GlyphBitmap rasterise_icon(std::string_view name, float pixel_size) = 0;
};

}  // namespace ui_kit
