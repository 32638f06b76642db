#pragma once

#include <cstdint>
#include <vector>

#include "ui_kit/fixed_width_rasteriser.hpp"
#include "ui_kit/geometry.hpp"
#include "ui_kit/theme.hpp"

struct ImDrawData;

namespace views_test {

/// Draws every character and icon as a box of its size, told apart by how much they cover.
class MarkingRasteriser final : public ui_kit::GlyphRasteriser {
public:
    static constexpr std::uint8_t icon_coverage = 254;
    ui_kit::LineMetrics line_metrics(ui_kit::FontWeight weight, float pixel_size) override {
        return boxes_.line_metrics(weight, pixel_size);
    }
    void prepare(std::span<const char32_t>, ui_kit::FontWeight, float) override {}
    float advance(char32_t character, ui_kit::FontWeight weight, float pixel_size) override {
        return boxes_.advance(character, weight, pixel_size);
    }
    ui_kit::GlyphBitmap rasterise(char32_t character, ui_kit::FontWeight weight, float pixel_size) override {
        return boxes_.rasterise(character, weight, pixel_size);
    }
    ui_kit::GlyphBitmap rasterise_icon(std::string_view name, float pixel_size) override;

private:
    ui_kit::FixedWidthRasteriser boxes_;
};

/// A character or an icon as it was painted.
struct PaintedGlyph {
    ui_kit::Rectangle area;
    /// The part of it inside the clip rectangle.
    ui_kit::Rectangle visible;
    /// Drawn under a clip lower than the stage: it belongs to what scrolls.
    bool scrolls = false;
    bool is_icon = false;
    /// The lowest contrast ratio (WCAG) with what lay below it.
    float contrast = 21;
    /// Device pixels of other characters or icons that it hides.
    int hidden_pixels = 0;
    /// Order of painting.
    int order = 0;
};

/// A picture of draw data at one device pixel a CSS pixel, made without a graphics card.
class PaintedPicture {
public:
    PaintedPicture(ImDrawData& data, float width, float height);
    [[nodiscard]] const std::vector<PaintedGlyph>& glyphs() const { return glyphs_; }
    /// How much of the glyph nothing has been painted over later, 0 to 1.
    [[nodiscard]] float shown_share(const PaintedGlyph& glyph) const;

private:
    struct Pixel {
        float red = 0, green = 0, blue = 0;
        /// Glyphs_ index + 1 of the glyph that is on top here; 0 for none.
        int owner = 0;
    };
    struct Corner {
        float x = 0, y = 0;
        float red = 0, green = 0, blue = 0, alpha = 0;
    };
    void paint_triangle(const Corner (&corners)[3], ui_kit::Rectangle clip);
    void paint_glyph(ui_kit::Rectangle area, ui_kit::Rectangle clip, const Corner& colour, bool is_icon);
    Pixel& at(int x, int y) { return pixels_[static_cast<std::size_t>(y * width_ + x)]; }
    [[nodiscard]] const Pixel& at(int x, int y) const { return pixels_[static_cast<std::size_t>(y * width_ + x)]; }

    int width_;
    int height_;
    std::vector<Pixel> pixels_;
    std::vector<PaintedGlyph> glyphs_;
};

}  // namespace views_test
