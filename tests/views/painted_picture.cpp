#include "painted_picture.hpp"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace views_test {
namespace {

using ui_kit::Rectangle;

float linear(float channel) {
    const float share = channel / 255;
    return share <= 0.04045F ? share / 12.92F : std::pow((share + 0.055F) / 1.055F, 2.4F);
}

float luminance(float red, float green, float blue) {
    return 0.2126F * linear(red) + 0.7152F * linear(green) + 0.0722F * linear(blue);
}

float contrast_ratio(float one, float other) { return (std::max(one, other) + 0.05F) / (std::min(one, other) + 0.05F); }

float blended(float below, float above, float alpha) { return below + (above - below) * alpha; }

Rectangle intersection(Rectangle one, Rectangle other) {
    const float left = std::max(one.left, other.left);
    const float top = std::max(one.top, other.top);
    return {left, top, std::max(0.0F, std::min(one.right(), other.right()) - left),
            std::max(0.0F, std::min(one.bottom(), other.bottom()) - top)};
}

/// The first pixel whose centre lies at or after the edge.
int first_pixel(float edge) { return static_cast<int>(std::ceil(edge - 0.5F)); }

/// Which corner of the rectangle a glyph's six indices draw, as Painter and ImGui lay them out.
bool is_glyph(const ImDrawVert* vertices, const ImDrawIdx* indices) {
    const ImDrawIdx a = indices[0];
    const bool is_quad =
        indices[1] == a + 1 && indices[2] == a + 2 && indices[3] == a && indices[4] == a + 2 && indices[5] == a + 3;
    if (!is_quad) return false;
    const ImVec2 from = vertices[a].uv;
    const ImVec2 to = vertices[a + 2].uv;
    return from.x < to.x && from.y < to.y;
}

std::uint8_t coverage_in(const ImTextureData& texture, ImVec2 from, ImVec2 to) {
    const int x = static_cast<int>((from.x + to.x) / 2 * static_cast<float>(texture.Width));
    const int y = static_cast<int>((from.y + to.y) / 2 * static_cast<float>(texture.Height));
    const unsigned char* pixel = texture.Pixels + (y * texture.Width + x) * texture.BytesPerPixel;
    return pixel[texture.BytesPerPixel - 1];
}

}  // namespace

ui_kit::GlyphBitmap MarkingRasteriser::rasterise_icon(std::string_view name, float pixel_size) {
    ui_kit::GlyphBitmap bitmap = boxes_.rasterise_icon(name, pixel_size);
    std::ranges::fill(bitmap.coverage, icon_coverage);
    return bitmap;
}

PaintedPicture::PaintedPicture(ImDrawData& data, float width, float height)
    : width_(static_cast<int>(width)),
      height_(static_cast<int>(height)),
      pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4 box = command.ClipRect;
            const Rectangle clip = intersection({box.x, box.y, box.z - box.x, box.w - box.y}, {0, 0, width, height});
            const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* indices = list->IdxBuffer.Data + command.IdxOffset;
            const auto corner = [&](ImDrawIdx index) {
                const ImDrawVert& vertex = vertices[index];
                const ImU32 colour = vertex.col;
                const auto channel = [&](int shift) { return static_cast<float>((colour >> shift) & 255U); };
                return Corner{vertex.pos.x,
                              vertex.pos.y,
                              channel(IM_COL32_R_SHIFT),
                              channel(IM_COL32_G_SHIFT),
                              channel(IM_COL32_B_SHIFT),
                              channel(IM_COL32_A_SHIFT) / 255};
            };
            for (unsigned int index = 0; index + 2 < command.ElemCount;) {
                const ImDrawIdx* next = indices + index;
                if (index + 5 < command.ElemCount && is_glyph(vertices, next)) {
                    const Corner from = corner(next[0]);
                    const Corner to = corner(next[2]);
                    const std::uint8_t covered =
                        coverage_in(*command.TexRef._TexData, vertices[next[0]].uv, vertices[next[2]].uv);
                    paint_glyph({from.x, from.y, to.x - from.x, to.y - from.y}, clip, from,
                                covered == MarkingRasteriser::icon_coverage);
                    index += 6;
                    continue;
                }
                paint_triangle({corner(next[0]), corner(next[1]), corner(next[2])}, clip);
                index += 3;
            }
        }
    }
}

void PaintedPicture::paint_triangle(const Corner (&corners)[3], Rectangle clip) {
    const auto& [a, b, c] = corners;
    const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (area == 0) return;
    const auto [left, right] = std::minmax({a.x, b.x, c.x});
    const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
    const Rectangle box = intersection({left, top, right - left, bottom - top}, clip);
    for (int y = first_pixel(box.top); y < first_pixel(box.bottom()); ++y) {
        for (int x = first_pixel(box.left); x < first_pixel(box.right()); ++x) {
            const float px = static_cast<float>(x) + 0.5F;
            const float py = static_cast<float>(y) + 0.5F;
            const float of_a = ((b.x - px) * (c.y - py) - (c.x - px) * (b.y - py)) / area;
            const float of_b = ((c.x - px) * (a.y - py) - (a.x - px) * (c.y - py)) / area;
            const float of_c = 1 - of_a - of_b;
            if (of_a < 0 || of_b < 0 || of_c < 0) continue;
            const auto mixed = [&](float Corner::* part) { return a.*part * of_a + b.*part * of_b + c.*part * of_c; };
            const float alpha = mixed(&Corner::alpha);
            Pixel& pixel = at(x, y);
            pixel.red = blended(pixel.red, mixed(&Corner::red), alpha);
            pixel.green = blended(pixel.green, mixed(&Corner::green), alpha);
            pixel.blue = blended(pixel.blue, mixed(&Corner::blue), alpha);
            if (alpha > 0.4F) pixel.owner = 0;
        }
    }
}

void PaintedPicture::paint_glyph(Rectangle area, Rectangle clip, const Corner& colour, bool is_icon) {
    PaintedGlyph glyph{.area = area, .visible = intersection(area, clip), .is_icon = is_icon};
    glyph.scrolls = clip.height < static_cast<float>(height_) - 1;
    glyph.order = static_cast<int>(glyphs_.size());
    const int owner = glyph.order + 1;
    for (int y = first_pixel(glyph.visible.top); y < first_pixel(glyph.visible.bottom()); ++y) {
        for (int x = first_pixel(glyph.visible.left); x < first_pixel(glyph.visible.right()); ++x) {
            Pixel& pixel = at(x, y);
            if (pixel.owner != 0) {
                ++glyph.hidden_pixels;
            } else {
                const float below = luminance(pixel.red, pixel.green, pixel.blue);
                const float above = luminance(blended(pixel.red, colour.red, colour.alpha),
                                              blended(pixel.green, colour.green, colour.alpha),
                                              blended(pixel.blue, colour.blue, colour.alpha));
                glyph.contrast = std::min(glyph.contrast, contrast_ratio(below, above));
            }
            // The picture stays what lies below: characters are judged by it, not by each other.
            pixel.owner = owner;
        }
    }
    glyphs_.push_back(glyph);
}

float PaintedPicture::shown_share(const PaintedGlyph& glyph) const {
    int all = 0;
    int own = 0;
    for (int y = first_pixel(glyph.visible.top); y < first_pixel(glyph.visible.bottom()); ++y) {
        for (int x = first_pixel(glyph.visible.left); x < first_pixel(glyph.visible.right()); ++x) {
            ++all;
            own += at(x, y).owner == glyph.order + 1;
        }
    }
    return all == 0 ? 0 : static_cast<float>(own) / static_cast<float>(all);
}

}  // namespace views_test
