#include "ui_kit/painter.hpp"

#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui_kit/font_atlas.hpp"
#include "ui_kit/motion.hpp"

namespace ui_kit {
namespace {

ImU32 packed(Color color) { return IM_COL32(color.red, color.green, color.blue, color.alpha); }
ImVec2 vec(Point point) { return {point.x, point.y}; }
ImVec2 top_left(Rectangle area) { return {area.left, area.top}; }
ImVec2 bottom_right(Rectangle area) { return {area.right(), area.bottom()}; }
constexpr Color shadow_color{14, 31, 34, 255};

}  // namespace

void Painter::begin_frame(ImDrawList* list, float pixel_ratio) {
    list_ = list;
    pixel_ratio_ = pixel_ratio;
    // ImGui fades edges over one unit; a unit is several device pixels here, which would look blurred.
    list_->_FringeScale = 1 / pixel_ratio;
}

void Painter::picture(ImTextureData& texture, Rectangle area, int width, int height) {
    list_->AddRectFilled(top_left(area), bottom_right(area), IM_COL32_WHITE);
    const ImVec2 end{static_cast<float>(width) / static_cast<float>(texture.Width),
                     static_cast<float>(height) / static_cast<float>(texture.Height)};
    list_->AddImage(texture.GetTexRef(), top_left(area), bottom_right(area), {0, 0}, end, IM_COL32_BLACK);
}

void Painter::fill(Rectangle area, Color color, float radius) {
    if (is_out_of_sight(area.top, area.height)) return;
    const float half = area.height / 2;
    if (radius >= half && area.width >= area.height) {
        // ImGui keeps a straight pixel at round ends: too much for thin bars.
        constexpr float quarter = 1.5707963F;
        list_->PathArcTo({area.left + half, area.top + half}, half, quarter, 3 * quarter);
        list_->PathArcTo({area.right() - half, area.top + half}, half, -quarter, quarter);
        list_->PathFillConvex(packed(color));
        return;
    }
    list_->AddRectFilled(top_left(area), bottom_right(area), packed(color), radius);
}

void Painter::fill_crisp(Rectangle area, Color color) {
    const ImDrawListFlags flags = list_->Flags;
    list_->Flags &= ~ImDrawListFlags_AntiAliasedFill;
    list_->AddRectFilled(top_left(area), bottom_right(area), packed(color));
    list_->Flags = flags;
}

void Painter::fill_bottom(Rectangle area, Color color, float radius) {
    list_->AddRectFilled(top_left(area), bottom_right(area), packed(color), radius, ImDrawFlags_RoundCornersBottom);
}

void Painter::stroke(Rectangle area, Color color, float radius, float thickness) {
    const Rectangle middle = area.inset(thickness / 2, thickness / 2);
    list_->PathRect(top_left(middle), bottom_right(middle), radius - thickness / 2);
    list_->PathStroke(packed(color), ImDrawFlags_Closed, thickness);
}

void Painter::fill_gradient(Rectangle area, Color from, Color to, float radius) {
    const int first_vertex = list_->VtxBuffer.Size;
    list_->AddRectFilled(top_left(area), bottom_right(area), packed(from), radius);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(list_, first_vertex, list_->VtxBuffer.Size, top_left(area),
                                                  bottom_right(area), packed(from), packed(to));
}

void Painter::fill_fading_in(Rectangle area, Color color) {
    const ImU32 none = packed(color.with_alpha(0));
    const ImU32 full = packed(color);
    list_->AddRectFilledMultiColor(top_left(area), bottom_right(area), none, none, full, full);
}

void Painter::line(Point from, Point to, Color color, float thickness) {
    list_->AddLine(vec(from), vec(to), packed(color), thickness);
}

void Painter::fill_circle(Point centre, float radius, Color color) {
    list_->AddCircleFilled(vec(centre), radius, packed(color));
}

void Painter::stroke_circle(Point centre, float radius, Color color, float thickness) {
    list_->AddCircle(vec(centre), radius - thickness / 2, packed(color), 0, thickness);
}

void Painter::stroke_arc(Point centre, float radius, float from, float to, Color color, float thickness) {
    list_->PathArcTo(vec(centre), radius - thickness / 2, from, to);
    list_->PathStroke(packed(color), ImDrawFlags_None, thickness);
}

void Painter::horizontal_line(float left, float right, float y, Color color) {
    const float thickness = std::max(1.0F, std::floor(pixel_ratio_)) / pixel_ratio_;
    const float snapped = std::round(y * pixel_ratio_) / pixel_ratio_;
    // Not anti-aliased: a hairline must not be spread over two rows.
    const ImDrawListFlags flags = list_->Flags;
    list_->Flags &= ~ImDrawListFlags_AntiAliasedFill;
    list_->AddRectFilled({left, snapped}, {right, snapped + thickness}, packed(color));
    list_->Flags = flags;
}

void Painter::card_shadow(Rectangle area, float radius) {
    list_->AddRectFilled({area.left - 1, area.top}, {area.right() + 1, area.bottom() + 3},
                         packed(shadow_color.with_alpha(6)), radius + 2);
    list_->AddRectFilled({area.left, area.top}, {area.right(), area.bottom() + 1}, packed(shadow_color.with_alpha(13)),
                         radius);
}

float Painter::text_line(std::u32string_view characters, Point at, const TextStyle& style, Color color) {
    // What has been scrolled away costs nothing but its length.
    if (is_out_of_sight(at.y, style.line_height)) return text_->width(characters, style);
    FontAtlas& fonts = text_->fonts();
    fonts.prepare(characters, style.weight, style.size, pixel_ratio_);
    // All are loaded before the first is drawn: loading may move the atlas.
    ImFontBaked* face = fonts.face(style.weight, style.size, pixel_ratio_);
    for (const char32_t character : characters) {
        if (character != separator_character) FontAtlas::glyph(face, character);
    }
    const float baseline = at.y + text_->baseline(style);
    const float snapped_baseline = std::round(baseline * pixel_ratio_) / pixel_ratio_;
    float pen = at.x;
    for (const char32_t character : characters) {
        if (character == separator_character) {
            constexpr float middle = 0.36F;
            fill_circle({pen + separator_width / 2, snapped_baseline - style.size * middle}, 1.5F, color);
            pen += separator_width;
            continue;
        }
        const ImFontGlyph* glyph = FontAtlas::glyph(face, character);
        if (glyph->Visible) {
            // Whole device pixels keep stems crisp; rounding each pen anew keeps the line's length true.
            const float x = std::round(pen * pixel_ratio_) / pixel_ratio_;
            list_->PrimReserve(6, 4);
            list_->PrimRectUV({x + glyph->X0, snapped_baseline + glyph->Y0},
                              {x + glyph->X1, snapped_baseline + glyph->Y1}, {glyph->U0, glyph->V0},
                              {glyph->U1, glyph->V1}, packed(color));
        }
        pen += glyph->AdvanceX;
    }
    return pen - at.x;
}

bool Painter::is_out_of_sight(float top, float height) const {
    // Characters reach a little beyond their line, and what moves is shifted by a little after it was drawn.
    return top + 2 * height < list_->_CmdHeader.ClipRect.y || top - height > list_->_CmdHeader.ClipRect.w;
}

float Painter::text_line(std::string_view text, Point at, const TextStyle& style, Color color) {
    return text_line(text_->line(text, style).characters, at, style, color);
}

void Painter::icon(std::string_view name, Point at, float size, Color color) {
    if (is_out_of_sight(at.y, size)) return;
    const ImFontGlyph* glyph = text_->fonts().icon(name, size, pixel_ratio_);
    if (glyph == nullptr || !glyph->Visible) return;
    const float x = std::round(at.x * pixel_ratio_) / pixel_ratio_;
    const float y = std::round(at.y * pixel_ratio_) / pixel_ratio_;
    list_->PrimReserve(6, 4);
    list_->PrimRectUV({x + glyph->X0, y + glyph->Y0}, {x + glyph->X1, y + glyph->Y1}, {glyph->U0, glyph->V0},
                      {glyph->U1, glyph->V1}, packed(color));
}

int Painter::mark() const { return list_->VtxBuffer.Size; }
void Painter::shift_since(int mark, float x, float y, float alpha) { shift_and_fade(list_, mark, x, y, alpha); }

void Painter::push_clip(Rectangle area) { ImGui::PushClipRect(top_left(area), bottom_right(area), true); }
void Painter::pop_clip() { ImGui::PopClipRect(); }

void Painter::begin_above() {
    list_->ChannelsSplit(2);
    list_->ChannelsSetCurrent(1);
}

void Painter::switch_below() { list_->ChannelsSetCurrent(0); }
void Painter::end_above() { list_->ChannelsMerge(); }

}  // namespace ui_kit
