#include "ui_kit/word_sentence.hpp"

#include <algorithm>
#include <vector>

#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float gap = 10;
constexpr float line_gap = 10;
constexpr float padding = 12;
constexpr float arrow = 18;
constexpr float arrow_gap = 4;

/// A part with the room it takes, from the column's left and the sentence's top.
struct Placed {
    const SentencePart* part;
    Rectangle area;
};

TextStyle style_of(const Theme& theme, const SentencePart& part) {
    TextStyle style = theme.type.title2;
    if (part.key.empty()) style.weight = FontWeight::Regular;
    return style;
}

Placed measure(const Ui& ui, const SentencePart& part, float width_max) {
    const TextStyle style = style_of(ui.theme(), part);
    const float around = part.key.empty() ? 0 : 2 * padding + arrow_gap + arrow;
    const float text_width = std::min(ui.text().width(part.text, style) + 1, width_max - around);
    const float text_height = ui.text().height(part.text, style, text_width);
    const float height = std::max(text_height + (part.key.empty() ? 0 : 12), ui.theme().size.minimum_target);
    return {&part, {0, 0, text_width + around, height}};
}

/// Each part on its line; on one line they share their middle.
std::vector<Placed> place(const Ui& ui, std::span<const SentencePart> parts, float width_max) {
    std::vector<Placed> placed;
    float x = 0;
    float y = 0;
    float line_height = 0;
    std::size_t line_start = 0;
    const auto end_line = [&] {
        for (std::size_t index = line_start; index < placed.size(); ++index) {
            placed[index].area.top = y + (line_height - placed[index].area.height) / 2;
        }
        line_start = placed.size();
        y += line_height + line_gap;
        x = line_height = 0;
    };
    for (const SentencePart& part : parts) {
        Placed next = measure(ui, part, width_max);
        if (x > 0 && x + next.area.width > width_max) end_line();
        next.area.left = x;
        x += next.area.width + gap;
        line_height = std::max(line_height, next.area.height);
        placed.push_back(next);
    }
    end_line();
    return placed;
}

bool draw_word(Ui& ui, const SentencePart& part, Rectangle area) {
    const Theme& theme = ui.theme();
    const TextStyle style = style_of(theme, part);
    const Interaction state = ui.interact(part.key, area);
    ui.painter().fill(area, state.held ? theme.color.line : theme.color.accent_soft, 12);
    if (theme.outlined) ui.painter().stroke(area, theme.color.accent, 12, 1);
    const float text_width = area.width - 2 * padding - arrow_gap - arrow;
    const float text_height = ui.text().height(part.text, style, text_width);
    draw_text(ui, part.text, {area.left + padding, area.centre().y - text_height / 2, text_width, text_height}, style,
              theme.color.on_accent_soft);
    ui.painter().icon("down", {area.right() - padding - arrow, area.centre().y - arrow / 2}, arrow,
                      theme.color.on_accent_soft);
    focus_ring(ui, state, area, 12);
    const std::string name = std::string(part.about) + " " + part.text;
    ui.recorder().add({.key = part.key, .role = Role::Button, .name = name, .rectangle = area});
    return state.activated;
}

}  // namespace

int word_sentence(Ui& ui, std::string_view key, std::span<const SentencePart> parts) {
    const std::vector<Placed> placed = place(ui, parts, ui.layout().width());
    float height = 0;
    for (const Placed& each : placed) height = std::max(height, each.area.bottom());
    const Rectangle whole = ui.layout().take(height);
    int tapped = -1;
    int number = 0;
    for (const Placed& each : placed) {
        const Rectangle area = each.area.moved(whole.left, whole.top);
        const SentencePart& part = *each.part;
        const int index = number++;
        if (!part.key.empty()) {
            if (draw_word(ui, part, area)) tapped = index;
            continue;
        }
        const TextStyle style = style_of(ui.theme(), part);
        const float text_height = ui.text().height(part.text, style, area.width);
        const Rectangle text{area.left, area.centre().y - text_height / 2, area.width, text_height};
        draw_text(ui, part.text, text, style, ui.theme().color.ink);
        const std::string text_key = std::string(key) + "." + std::to_string(index);
        ui.recorder().add({.key = text_key, .role = Role::Text, .name = part.text, .rectangle = text});
    }
    return tapped;
}

}  // namespace ui_kit
