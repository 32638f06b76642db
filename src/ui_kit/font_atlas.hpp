#pragma once

#include <string_view>

#include "ui_kit/glyph_rasteriser.hpp"

struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;
struct ImFontGlyph;

namespace ui_kit {

/// ImGui's dynamic texture atlas fed by a GlyphRasteriser: no font file is ever loaded.
class FontAtlas {
public:
    /// Adds the fonts to the current ImGui context's atlas. The rasteriser must outlive it.
    explicit FontAtlas(GlyphRasteriser& rasteriser);
    FontAtlas(const FontAtlas&) = delete;
    FontAtlas& operator=(const FontAtlas&) = delete;
    ~FontAtlas();

    /// Rasterises a string's characters together when some are new.
    void prepare(std::u32string_view text, FontWeight weight, float size, float pixel_ratio);
    /// A font at one size; valid for this frame.
    ImFontBaked* face(FontWeight weight, float size, float pixel_ratio) const;
    /// Advance in CSS pixels.
    static float advance(ImFontBaked* face, char32_t character);
    /// The glyph with its texture coordinates; valid until the next call.
    static const ImFontGlyph* glyph(ImFontBaked* face, char32_t character);
    const ImFontGlyph* icon(std::string_view name, float size, float pixel_ratio);
    /// Ascent and descent in CSS pixels, each a whole number as browsers round them.
    LineMetrics line_metrics(FontWeight weight, float size, float pixel_ratio);
    /// Glyphs and icons rasterised so far.
    [[nodiscard]] int glyph_count() const;
    /// Between frames: what the rasteriser draws has changed.
    void forget_glyphs();

private:
    ImFontBaked* baked(ImFont* font, float size, float pixel_ratio) const;
    [[nodiscard]] ImFont* font_of(FontWeight weight) const { return weight == FontWeight::Bold ? bold_ : regular_; }
    ImFont* regular_;
    ImFont* bold_;
    ImFont* icons_;
};

}  // namespace ui_kit
