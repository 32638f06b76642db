#pragma once

#include "ui_kit/glyph_rasteriser.hpp"

namespace ui_kit {

/// A font without a font: Chinese characters are one em wide, Latin ones 0.55. Layouts come out much like in a
/// browser, and always the same.
class FixedWidthRasteriser final : public GlyphRasteriser {
public:
    LineMetrics line_metrics(FontWeight weight, float pixel_size) override;
    void prepare(std::span<const char32_t> characters, FontWeight weight, float pixel_size) override;
    float advance(char32_t character, FontWeight weight, float pixel_size) override;
    GlyphBitmap rasterise(char32_t character, FontWeight weight, float pixel_size) override;
    GlyphBitmap rasterise_icon(std::string_view name, float pixel_size) override;
};

}  // namespace ui_kit
