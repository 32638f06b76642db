#include "ui_kit/text_measure.hpp"

#include <cmath>
#include <cstdint>
#include <utility>

#include "ui_kit/font_atlas.hpp"
#include "ui_kit/line_break.hpp"

namespace ui_kit {
namespace {

/// How many bytes the sequence starting with this byte has; 0 for a byte that can't start one.
int sequence_length(std::uint8_t first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

char32_t decode_sequence(std::string_view bytes) {
    constexpr std::uint8_t first_byte_masks[] = {0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = static_cast<std::uint8_t>(bytes[0]) & first_byte_masks[bytes.size() - 1];
    for (const char byte : bytes.substr(1)) {
        const auto bits = static_cast<std::uint8_t>(byte);
        if ((bits & 0xC0) != 0x80) return U'\uFFFD';
        value = (value << 6) | (bits & 0x3F);
    }
    return value;
}

float advance(ImFontBaked* face, char32_t character) {
    return character == separator_character ? separator_width : FontAtlas::advance(face, character);
}

float width_in(ImFontBaked* face, std::u32string_view text) {
    float total = 0;
    for (const char32_t character : text) total += advance(face, character);
    return total;
}

}  // namespace

std::u32string decode_utf8(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const auto length = static_cast<std::size_t>(sequence_length(static_cast<std::uint8_t>(text[at])));
        if (length == 0 || at + length > text.size()) {
            result.push_back(U'\uFFFD');
            ++at;
            continue;
        }
        result.push_back(decode_sequence(text.substr(at, length)));
        at += length;
    }
    return result;
}

float TextMeasure::width(std::u32string_view text, const TextStyle& style) const {
    fonts_->prepare(text, style.weight, style.size, pixel_ratio_);
    return width_in(fonts_->face(style.weight, style.size, pixel_ratio_), text);
}

void TextMeasure::begin_frame(float pixel_ratio) {
    cache_.next_frame();
    if (pixel_ratio != pixel_ratio_) cache_.forget();
    pixel_ratio_ = pixel_ratio;
}

const TextLine& TextMeasure::line(std::string_view text, const TextStyle& style) const {
    const Paragraph paragraph{text, style, Paragraph::one_line};
    if (const std::vector<TextLine>* known = cache_.find(paragraph)) return known->front();
    std::u32string characters = decode_utf8(text);
    const float length = width(characters, style);
    return cache_.keep(paragraph, {{std::move(characters), length}}).front();
}

const std::vector<TextLine>& TextMeasure::wrap(std::string_view text, const TextStyle& style, float width_max) const {
    const Paragraph paragraph{text, style, width_max, is_tidy_};
    if (const std::vector<TextLine>* known = cache_.find(paragraph)) return *known;
    return cache_.keep(paragraph, break_lines(decode_utf8(text), style, width_max));
}

std::size_t TextMeasure::tidy_break(std::u32string_view characters, std::size_t above, std::size_t last,
                                    std::size_t end, const TextStyle& style) const {
    constexpr float orphan = 2.4F;
    constexpr float wanted = 3.6F;
    if (!is_tidy_ || above == last || last >= end) return last;
    if (width(characters.substr(last, end - last), style) > orphan * style.size) return last;
    for (std::size_t at = last - 1; at > above + (last - above) / 2; --at) {
        if (!may_break_between(characters[at - 1], characters[at])) continue;
        if (width(characters.substr(at, end - at), style) >= wanted * style.size) return at;
    }
    return last;
}

std::vector<TextLine> TextMeasure::break_lines(const std::u32string& characters, const TextStyle& style,
                                               float width_max) const {
    fonts_->prepare(characters, style.weight, style.size, pixel_ratio_);
    ImFontBaked* face = fonts_->face(style.weight, style.size, pixel_ratio_);
    std::vector<TextLine> lines;
    const auto finish_line = [&](std::size_t from, std::size_t to) {
        while (to > from && (characters[to - 1] == U' ' || characters[to - 1] == separator_character)) --to;
        const std::u32string_view line = std::u32string_view(characters).substr(from, to - from);
        lines.push_back({std::u32string(line), width_in(face, line)});
    };
    std::size_t line_above = 0;
    std::size_t line_start = 0;
    std::size_t last_break = 0;
    // Between two parts is a better place to break than within one.
    std::size_t last_part = 0;
    float line_width = 0;
    const auto finish_paragraph = [&](std::size_t end) {
        const std::size_t start = tidy_break(characters, line_above, line_start, end, style);
        if (start != line_start) {
            lines.pop_back();
            finish_line(line_above, start);
        }
        finish_line(start, end);
    };
    for (std::size_t at = 0; at < characters.size(); ++at) {
        if (characters[at] == U'\n') {
            finish_paragraph(at);
            line_above = line_start = last_break = last_part = at + 1;
            line_width = 0;
            continue;
        }
        if (at > line_start && may_break_between(characters[at - 1], characters[at])) last_break = at;
        if (at > line_start && characters[at - 1] == separator_character) last_part = at;
        line_width += advance(face, characters[at]);
        const bool overflows = line_width > width_max + 0.01F && characters[at] != U' ' && at > line_start;
        if (!overflows) continue;
        // A word wider than the line is broken where it overflows.
        const std::size_t break_at = last_part > line_start ? last_part : last_break > line_start ? last_break : at;
        finish_line(line_start, break_at);
        line_above = line_start;
        line_start = last_break = last_part = break_at;
        line_width = width_in(face, std::u32string_view(characters).substr(line_start, at + 1 - line_start));
    }
    finish_paragraph(characters.size());
    return lines;
}

float TextMeasure::height(std::string_view text, const TextStyle& style, float width_max) const {
    return static_cast<float>(wrap(text, style, width_max).size()) * style.line_height;
}

float TextMeasure::baseline(const TextStyle& style) const {
    const LineMetrics metrics = fonts_->line_metrics(style.weight, style.size, pixel_ratio_);
    return std::floor((style.line_height - metrics.ascent - metrics.descent) / 2) + metrics.ascent;
}

}  // namespace ui_kit
