#include "ui_kit/font_atlas.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"
#include "ui_kit/character_slots.hpp"
#include "ui_kit/line_break.hpp"

namespace ui_kit {
namespace {

enum class Source : ImU32 { Regular, Bold, Icon };

/// ImGui calls the loader through plain functions, so what they need lives here; one Ui exists at a time.
struct LoaderState {
    GlyphRasteriser* rasteriser = nullptr;
    CharacterSlots slots;
    std::vector<std::string> icon_names;
    int glyph_count = 0;
};

LoaderState& state() {
    static LoaderState value;
    return value;
}

FontWeight weight_of(const ImFontConfig& source) {
    return source.FontNo == static_cast<ImU32>(Source::Bold) ? FontWeight::Bold : FontWeight::Regular;
}

bool is_icon(const ImFontConfig& source) { return source.FontNo == static_cast<ImU32>(Source::Icon); }

bool source_contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool baked_init(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    if (is_icon(*source)) {
        baked->Ascent = baked->Size;
        return true;
    }
    const float density = baked->RasterizerDensity;
    const LineMetrics metrics = state().rasteriser->line_metrics(weight_of(*source), baked->Size * density);
    baked->Ascent = metrics.ascent / density;
    baked->Descent = -metrics.descent / density;
    return true;
}

GlyphBitmap rasterise(const ImFontConfig& source, ImWchar slot, float pixel_size) {
    LoaderState& loader = state();
    if (!is_icon(source)) {
        return loader.rasteriser->rasterise(loader.slots.character_of(slot), weight_of(source), pixel_size);
    }
    return slot < loader.icon_names.size() ? loader.rasteriser->rasterise_icon(loader.icon_names[slot], pixel_size)
                                           : GlyphBitmap{};
}

/// Copies the bitmap into the atlas and tells ImGui where it stands.
bool place(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, const GlyphBitmap& bitmap,
           ImFontGlyph* glyph) {
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* area = ImFontAtlasPackGetRect(atlas, id);
    const float scale = 1.0F / baked->RasterizerDensity;
    glyph->X0 = static_cast<float>(bitmap.offset_x) * scale;
    glyph->Y0 = static_cast<float>(bitmap.offset_y) * scale;
    glyph->X1 = static_cast<float>(bitmap.offset_x + bitmap.width) * scale;
    glyph->Y1 = static_cast<float>(bitmap.offset_y + bitmap.height) * scale;
    glyph->Visible = true;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, area, bitmap.coverage.data(),
                                       ImTextureFormat_Alpha8, bitmap.width);
    return true;
}

bool baked_load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar slot,
                      ImFontGlyph* glyph, float* advance_only) {
    const float density = baked->RasterizerDensity;
    if (advance_only != nullptr) {
        *advance_only =
            state().rasteriser->advance(state().slots.character_of(slot), weight_of(*source), baked->Size * density) /
            density;
        return true;
    }
    const GlyphBitmap bitmap = rasterise(*source, slot, baked->Size * density);
    glyph->Codepoint = slot;
    glyph->AdvanceX = bitmap.advance / density;
    ++state().glyph_count;
    const bool has_ink = bitmap.width > 0 && bitmap.height > 0;
    return !has_ink || place(atlas, source, baked, bitmap, glyph);
}

ImFont* add_font(Source source) {
    ImFontConfig config;
    config.FontLoader = ImGuiFreeType::GetFontLoader();
    config.FontNo = static_cast<ImU32>(source);
    config.SizePixels = 16;
    config.PixelSnapH = false;
    // ImGui wants some data to look at; our loader never reads it.
    static char no_data[4] = {};
    config.FontData = no_data;
    config.FontDataSize = sizeof no_data;
    config.FontDataOwnedByAtlas = false;
    return ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace

FontAtlas::FontAtlas(GlyphRasteriser& rasteriser) {
    state() = {};
    state().rasteriser = &rasteriser;
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    atlas->TexDesiredFormat = ImTextureFormat_Alpha8;
    atlas->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    regular_ = add_font(Source::Regular);
    bold_ = add_font(Source::Bold);
    icons_ = add_font(Source::Icon);
}

FontAtlas::~FontAtlas() { state().rasteriser = nullptr; }

ImFontBaked* FontAtlas::baked(ImFont* font, float size, float pixel_ratio) const {
    return font->GetFontBaked(size, pixel_ratio);
}

void FontAtlas::prepare(std::u32string_view text, FontWeight weight, float size, float pixel_ratio) {
    ImFontBaked* font = baked(font_of(weight), size, pixel_ratio);
    std::vector<char32_t> missing;
    for (const char32_t character : text) {
        if (character == separator_character) continue;
        const ImWchar slot = state().slots.slot_of(character);
        if (!font->IsGlyphLoaded(slot)) missing.push_back(character);
    }
    if (missing.size() > 1) state().rasteriser->prepare(missing, weight, size * pixel_ratio);
}

ImFontBaked* FontAtlas::face(FontWeight weight, float size, float pixel_ratio) const {
    return baked(font_of(weight), size, pixel_ratio);
}

float FontAtlas::advance(ImFontBaked* face, char32_t character) {
    return face->GetCharAdvance(state().slots.slot_of(character));
}

const ImFontGlyph* FontAtlas::glyph(ImFontBaked* face, char32_t character) {
    return face->FindGlyph(state().slots.slot_of(character));
}

const ImFontGlyph* FontAtlas::icon(std::string_view name, float size, float pixel_ratio) {
    std::vector<std::string>& names = state().icon_names;
    // Slots of ImGui's own fallback characters stay free, or its look-ups would draw icons.
    if (names.empty()) names.resize(0x80);
    std::size_t slot = 0x80;
    while (slot < names.size() && names[slot] != name) ++slot;
    if (slot == names.size()) names.emplace_back(name);
    return baked(icons_, size, pixel_ratio)->FindGlyph(static_cast<ImWchar>(slot));
}

LineMetrics FontAtlas::line_metrics(FontWeight weight, float size, float pixel_ratio) {
    const ImFontBaked* font = baked(font_of(weight), size, pixel_ratio);
    return {std::round(font->Ascent), std::round(-font->Descent)};
}

void FontAtlas::forget_glyphs() { ImFontAtlasBuildDiscardBakes(ImGui::GetIO().Fonts, 0); }

int FontAtlas::glyph_count() const { return state().glyph_count; }

}  // namespace ui_kit

namespace ImGuiFreeType {

// Declared by ImGui for IMGUI_ENABLE_FREETYPE and called as its default loader. Ours takes that place, which leaves
// stb_truetype (8 kB compressed) out of the program.
const ImFontLoader* GetFontLoader() {
    static ImFontLoader loader = [] {
        ImFontLoader value;
        value.Name = "system fonts";
        value.FontSrcContainsGlyph = ui_kit::source_contains_glyph;
        value.FontBakedInit = ui_kit::baked_init;
        value.FontBakedLoadGlyph = ui_kit::baked_load_glyph;
        return value;
    }();
    return &loader;
}

}  // namespace ImGuiFreeType
