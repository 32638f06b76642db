#include "web/canvas_glyphs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "web/shell_link.hpp"

using ui_kit::FontWeight;
using ui_kit::GlyphBitmap;
using ui_kit::LineMetrics;

namespace {

/// One character's place in the strip; canvas_glyphs.library.js reads and writes these five numbers.
struct Cell {
    std::uint32_t character;
    float advance;
    int left;
    int top;
    int width;
};

}  // namespace

// canvas_glyphs.library.js
extern "C" {
void canvas_glyphs_choose_font(bool bold, float pixel_size, LineMetrics* metrics);
void canvas_glyphs_measure(Cell* cells, int count);
void canvas_glyphs_draw(const Cell* cells, int count, int strip_width, int strip_height, int padding, int baseline,
                        std::uint8_t* coverage);
void canvas_glyphs_draw_code(std::uint32_t character, int width, int height, std::uint8_t* coverage);
void canvas_glyphs_draw_icon(const char* name, int name_length, int size, std::uint8_t* coverage);
}

namespace web {
namespace {

/// No font can have it: Unicode promises that it is never a character.
constexpr char32_t never_a_character = 0x10FFFF;

/// Wider strips would cross the limits of small phones' canvases.
constexpr int strip_width_max = 2048;

struct Strip {
    int width = 0;
    int height = 0;
    int cell_height = 0;
    int padding = 0;
    int baseline = 0;
};

/// Puts the cells in rows. Padding leaves room for what a glyph draws beyond its advance and line.
Strip place_cells(std::span<Cell> cells, float pixel_size, LineMetrics metrics) {
    Strip strip;
    strip.padding = static_cast<int>(std::ceil(pixel_size / 4)) + 1;
    strip.baseline = static_cast<int>(std::ceil(metrics.ascent)) + strip.padding;
    strip.cell_height = strip.baseline + static_cast<int>(std::ceil(metrics.descent)) + strip.padding;
    int left = 0;
    int top = 0;
    for (Cell& cell : cells) {
        cell.width = static_cast<int>(std::ceil(cell.advance)) + 2 * strip.padding;
        if (left > 0 && left + cell.width > strip_width_max) {
            left = 0;
            top += strip.cell_height;
        }
        cell.left = left;
        cell.top = top;
        left += cell.width;
        strip.width = std::max(strip.width, left);
    }
    strip.height = top + strip.cell_height;
    return strip;
}

/// The part of the strip that is not empty, with its place relative to the pen.
GlyphBitmap cut_out(const Cell& cell, const Strip& strip, std::span<const std::uint8_t> coverage) {
    const auto row = [&](int y) {
        const auto start = static_cast<std::size_t>((cell.top + y) * strip.width + cell.left);
        return coverage.subspan(start, static_cast<std::size_t>(cell.width));
    };
    int left = cell.width;
    int right = 0;
    int top = strip.cell_height;
    int bottom = 0;
    for (int y = 0; y < strip.cell_height; ++y) {
        const auto pixels = row(y);
        for (int x = 0; x < cell.width; ++x) {
            if (pixels[static_cast<std::size_t>(x)] != 0) {
                left = std::min(left, x);
                right = std::max(right, x + 1);
                top = std::min(top, y);
                bottom = y + 1;
            }
        }
    }
    GlyphBitmap bitmap;
    bitmap.advance = cell.advance;
    if (right <= left) {
        return bitmap;
    }
    bitmap.width = right - left;
    bitmap.height = bottom - top;
    bitmap.offset_x = left - strip.padding;
    bitmap.offset_y = top - strip.baseline;
    bitmap.coverage.reserve(static_cast<std::size_t>(bitmap.width * bitmap.height));
    for (int y = top; y < bottom; ++y) {
        const auto pixels = row(y).subspan(static_cast<std::size_t>(left), static_cast<std::size_t>(bitmap.width));
        bitmap.coverage.insert(bitmap.coverage.end(), pixels.begin(), pixels.end());
    }
    return bitmap;
}

bool is_blank_by_nature(char32_t character) {
    return character <= U' ' || character == U'\u00A0' || (character >= U'\u2000' && character <= U'\u200F') ||
           character == U'\u202F' || character == U'\u2060' || character == U'\u3000' || character == U'\uFEFF';
}

/// In place of a character that nobody has (yet): its code in a frame, as wide as the box that the font would draw.
GlyphBitmap code_in_place_of(const GlyphBitmap& box, char32_t character) {
    GlyphBitmap code;
    code.missing = true;
    code.advance = box.advance;
    code.width = static_cast<int>(std::lround(box.advance));
    code.height = box.height;
    code.offset_y = box.offset_y;
    code.coverage.resize(static_cast<std::size_t>(code.width * code.height));
    canvas_glyphs_draw_code(character, code.width, code.height, code.coverage.data());
    return code;
}

bool looks_the_same(const GlyphBitmap& one, const GlyphBitmap& other) {
    return one.width == other.width && one.height == other.height && one.coverage == other.coverage;
}

}  // namespace

void CanvasGlyphs::choose_font(FontWeight weight, float pixel_size) {
    const auto is_it = [&](const Font& font) { return font.weight == weight && font.pixel_size == pixel_size; };
    if (chosen_ < fonts_.size() && is_it(fonts_[chosen_])) {
        return;
    }
    waiting_.clear();
    LineMetrics metrics;
    canvas_glyphs_choose_font(weight == FontWeight::Bold, pixel_size, &metrics);
    chosen_ = static_cast<std::size_t>(std::ranges::find_if(fonts_, is_it) - fonts_.begin());
    if (chosen_ == fonts_.size()) {
        fonts_.push_back({weight, pixel_size, metrics, std::nullopt});
    }
}

LineMetrics CanvasGlyphs::line_metrics(FontWeight weight, float pixel_size) {
    choose_font(weight, pixel_size);
    return fonts_[chosen_].metrics;
}

void CanvasGlyphs::draw_strip(std::span<const char32_t> wanted) {
    std::vector<char32_t> characters;
    for (const char32_t character : wanted) {
        if (!std::ranges::contains(characters, character)) characters.push_back(character);
    }
    drawn_count_ += static_cast<int>(characters.size());
    Font& font = fonts_[chosen_];
    if (!font.box) {
        characters.push_back(never_a_character);
    }
    std::vector<Cell> cells;
    cells.reserve(characters.size());
    for (const char32_t character : characters) {
        cells.push_back({.character = character, .advance = 0, .left = 0, .top = 0, .width = 0});
    }
    const auto count = static_cast<int>(cells.size());
    canvas_glyphs_measure(cells.data(), count);
    const Strip strip = place_cells(cells, font.pixel_size, font.metrics);
    std::vector<std::uint8_t> coverage(static_cast<std::size_t>(strip.width * strip.height));
    canvas_glyphs_draw(cells.data(), count, strip.width, strip.height, strip.padding, strip.baseline, coverage.data());
    if (!font.box) {
        font.box = cut_out(cells.back(), strip, coverage);
        cells.pop_back();
    }
    for (const Cell& cell : cells) {
        GlyphBitmap bitmap = cut_out(cell, strip, coverage);
        if (!is_blank_by_nature(cell.character) && looks_the_same(bitmap, *font.box)) {
            bitmap = code_in_place_of(bitmap, cell.character);
            shell_fetch_character(cell.character);
        }
        waiting_.push_back({cell.character, std::move(bitmap)});
    }
}

void CanvasGlyphs::prepare(std::span<const char32_t> characters, FontWeight weight, float pixel_size) {
    if (characters.empty()) {
        return;
    }
    choose_font(weight, pixel_size);
    draw_strip(characters);
}

float CanvasGlyphs::advance(char32_t character, FontWeight weight, float pixel_size) {
    choose_font(weight, pixel_size);
    Cell cell{.character = character, .advance = 0, .left = 0, .top = 0, .width = 0};
    canvas_glyphs_measure(&cell, 1);
    return cell.advance;
}

GlyphBitmap CanvasGlyphs::rasterise(char32_t character, FontWeight weight, float pixel_size) {
    choose_font(weight, pixel_size);
    auto found = std::ranges::find(waiting_, character, &Waiting::character);
    if (found == waiting_.end()) {
        draw_strip(std::array{character});
        found = waiting_.end() - 1;
    }
    GlyphBitmap bitmap = std::move(found->bitmap);
    waiting_.erase(found);
    return bitmap;
}

GlyphBitmap CanvasGlyphs::rasterise_icon(std::string_view name, float pixel_size) {
    GlyphBitmap bitmap;
    const int size = static_cast<int>(std::lround(pixel_size));
    bitmap.width = size;
    bitmap.height = size;
    bitmap.advance = pixel_size;
    bitmap.coverage.resize(static_cast<std::size_t>(size * size));
    canvas_glyphs_draw_icon(name.data(), static_cast<int>(name.size()), size, bitmap.coverage.data());
    drawn_count_ += 1;
    return bitmap;
}

}  // namespace web
