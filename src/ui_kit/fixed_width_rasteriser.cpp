#include "ui_kit/fixed_width_rasteriser.hpp"

#include <cmath>

namespace ui_kit {
namespace {

constexpr float ascent_share = 0.88F;
constexpr float descent_share = 0.24F;

bool is_wide(char32_t character) { return character >= 0x2E80; }

GlyphBitmap filled_box(float width, float height) {
    GlyphBitmap bitmap;
    bitmap.width = static_cast<int>(std::ceil(width));
    bitmap.height = static_cast<int>(std::ceil(height));
    bitmap.coverage.assign(static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height), 255);
    return bitmap;
}

}  // namespace

LineMetrics FixedWidthRasteriser::line_metrics(FontWeight, float pixel_size) {
    return {pixel_size * ascent_share, pixel_size * descent_share};
}

void FixedWidthRasteriser::prepare(std::span<const char32_t>, FontWeight, float) {}

float FixedWidthRasteriser::advance(char32_t character, FontWeight, float pixel_size) {
    return pixel_size * (is_wide(character) ? 1.0F : 0.55F);
}

GlyphBitmap FixedWidthRasteriser::rasterise(char32_t character, FontWeight weight, float pixel_size) {
    const float width = advance(character, weight, pixel_size);
    GlyphBitmap bitmap = character == U' ' ? GlyphBitmap{} : filled_box(width * 0.9F, pixel_size * 0.8F);
    bitmap.offset_y = -bitmap.height;
    bitmap.advance = width;
    return bitmap;
}

GlyphBitmap FixedWidthRasteriser::rasterise_icon(std::string_view, float pixel_size) {
    GlyphBitmap bitmap = filled_box(pixel_size, pixel_size);
    bitmap.advance = pixel_size;
    return bitmap;
}

}  // namespace ui_kit
