#include "ui_kit/line_cache.hpp"

#include <bit>
#include <cstdint>
#include <utility>

namespace ui_kit {

LineCache::Kept& LineCache::place_of(const Paragraph& paragraph) {
    std::uint32_t hash = 2166136261U;
    const auto add = [&hash](std::uint32_t value) { hash = (hash ^ value) * 16777619U; };
    for (const char byte : paragraph.text) add(static_cast<std::uint8_t>(byte));
    add(std::bit_cast<std::uint32_t>(paragraph.style.size));
    add(std::bit_cast<std::uint32_t>(paragraph.width));
    add(paragraph.style.weight == FontWeight::Bold ? 1 : 0);
    return kept_[(hash ^ (hash >> 16)) % places];
}

void LineCache::next_frame() {
    ++frame_;
    homeless_.clear();
}

void LineCache::forget() { kept_ = std::vector<Kept>(places); }

const std::vector<TextLine>* LineCache::find(const Paragraph& paragraph) {
    Kept& kept = place_of(paragraph);
    const bool is_it = kept.frame != 0 && kept.size == paragraph.style.size && kept.width == paragraph.width &&
                       kept.weight == paragraph.style.weight && kept.is_tidy == paragraph.is_tidy &&
                       kept.text == paragraph.text;
    if (!is_it) return nullptr;
    kept.frame = frame_;
    return &kept.lines;
}

const std::vector<TextLine>& LineCache::keep(const Paragraph& paragraph, std::vector<TextLine> lines) {
    Kept& kept = place_of(paragraph);
    // Somebody in this frame may still look at what is there.
    if (kept.frame == frame_) return homeless_.emplace_back(std::move(lines));
    kept = {std::string(paragraph.text),
            paragraph.style.size,
            paragraph.style.weight,
            paragraph.width,
            paragraph.is_tidy,
            frame_,
            std::move(lines)};
    return kept.lines;
}

}  // namespace ui_kit
