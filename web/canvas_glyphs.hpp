#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "ui_kit/glyph_rasteriser.hpp"

namespace web {

/// Draws characters with the fonts that the browser has, on a 2D canvas; no font is downloaded.
class CanvasGlyphs final : public ui_kit::GlyphRasteriser {
public:
    ui_kit::LineMetrics line_metrics(ui_kit::FontWeight weight, float pixel_size) override;
    void prepare(std::span<const char32_t> characters, ui_kit::FontWeight weight, float pixel_size) override;
    float advance(char32_t character, ui_kit::FontWeight weight, float pixel_size) override;
    ui_kit::GlyphBitmap rasterise(char32_t character, ui_kit::FontWeight weight, float pixel_size) override;
    ui_kit::GlyphBitmap rasterise_icon(std::string_view name, float pixel_size) override;

    /// How many glyphs and icons have been drawn so far.
    [[nodiscard]] int drawn_count() const { return drawn_count_; }

private:
    struct Font {
        ui_kit::FontWeight weight;
        float pixel_size;
        ui_kit::LineMetrics metrics;
        /// What this font draws for a character that it lacks; known with the first strip.
        std::optional<ui_kit::GlyphBitmap> box;
    };
    struct Waiting {
        char32_t character;
        ui_kit::GlyphBitmap bitmap;
    };

    void choose_font(ui_kit::FontWeight weight, float pixel_size);
    void draw_strip(std::span<const char32_t> wanted);

    std::vector<Font> fonts_;
    /// Index of the one that the canvas is set to.
    std::size_t chosen_ = 0;
    /// Drawn in the chosen font, but not yet asked for.
    std::vector<Waiting> waiting_;
    int drawn_count_ = 0;
};

}  // namespace web
