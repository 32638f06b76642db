#pragma once

#include "ui_kit/glyph_rasteriser.hpp"

namespace platform {

/// A font without a font: Chinese characters are one em wide, Latin ones 0.55. Layouts come out much like in a
/// browser, and always the same.
class FixedWidthRasteriser final : public ui_kit::GlyphRasteriser {
public:
    ui_kit::LineMetrics line_metrics(ui_kit::FontWeight weight, float pixel_size) override;
    void prepare(std::span<const char32_t> characters, ui_kit::FontWeight weight, float pixel_size) override;
    float advance(char32_t character, ui_kit::FontWeight weight, float pixel_size) override;
    ui_kit::GlyphBitmap rasterise(char32_t character, ui_kit::FontWeight weight, float pixel_size) override;
    ui_kit::GlyphBitmap rasterise_icon(std::string_view name, float pixel_size) override;
};

}  // namespace platform
