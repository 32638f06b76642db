#include "ui_kit/letter_reader.hpp"

#include <algorithm>
#include <string>

#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

/// Once a screen's visit: back to the part after the last one that was read.
void return_to_place(Ui& ui, const LetterReaderSpec& spec, int part, float part_top) {
    const std::string key = std::string(spec.key) + ".placed";
    ScrollState& scroll = ui.scrolls().get(spec.scroll_key);
    const bool is_place = part == spec.place && part > 0 && part < static_cast<int>(spec.parts.size());
    if (!is_place || ui.remembered(key) > 0 || scroll.content_height <= scroll.view.height) return;
    scroll.move_to(part_top - (scroll.view.top - scroll.offset));
    ui.remember(key, 1);
}

}  // namespace

int letter_reader(Ui& ui, const LetterReaderSpec& spec) {
    const Theme& theme = ui.theme();
    const ScrollState& scroll = ui.scrolls().get(spec.scroll_key);
    const float sight_bottom = scroll.view.bottom() + 1;
    const Rectangle start{ui.layout().left(), ui.layout().y(), ui.layout().width(), 0};
    ui.recorder().open({.key = spec.key, .role = Role::Article, .name = spec.name, .rectangle = start});
    int seen = 0;
    for (int index = 0; index < static_cast<int>(spec.parts.size()); ++index) {
        const LetterPart& part = spec.parts[static_cast<std::size_t>(index)];
        const std::string key = std::string(spec.key) + "." + std::to_string(index);
        return_to_place(ui, spec, index, ui.layout().y());
        ui.layout().space(18);
        heading(ui, key + ".heading", 2, part.heading, theme.type.title3);
        ui.layout().space(4);
        paragraph(ui, key + ".text", part.text, theme.type.letter, theme.color.ink);
        if (seen == index && ui.layout().y() <= sight_bottom) seen = index + 1;
    }
    ui.recorder().close_at(ui.layout().y());
    return seen;
}

float reading_progress_height(const Ui& ui) { return ui.theme().type.second.line_height + 12; }

void reading_progress(Ui& ui, const ReadingProgressSpec& spec, Rectangle area) {
    const Theme& theme = ui.theme();
    TextStyle style = theme.type.second;
    style.weight = FontWeight::Bold;
    const float label_width = ui.text().width(spec.label, style);
    const Rectangle track{area.left, area.top + style.line_height / 2 - 3, area.width - label_width - 16, 6};
    ui.painter().fill(track, theme.color.line, 3);
    const float part = static_cast<float>(spec.now) / static_cast<float>(std::max(1, spec.most));
    if (part > 0) ui.painter().fill({track.left, track.top, track.width * part, track.height}, theme.color.accent, 3);
    ui.painter().text_line(spec.label, {area.right() - label_width, area.top}, style, theme.color.on_accent_soft);
    ui.recorder().add({.key = spec.key,
                       .role = Role::Progress,
                       .name = spec.label,
                       .value_now = spec.now,
                       .value_max = spec.most,
                       .rectangle = {area.left, area.top, area.width, style.line_height}});
}

void read_on(Ui& ui, std::string_view scroll_key) {
    ScrollState& scroll = ui.scrolls().get(scroll_key);
    scroll.move_to(scroll.offset + std::max(1.0F, scroll.view.height - ui.theme().type.letter.line_height));
}

}  // namespace ui_kit
