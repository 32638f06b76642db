#include "ui_kit/timeline.hpp"

#include <algorithm>

#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float dot = 28;
constexpr float gap = 12;

void draw_step(Ui& ui, const TimelineStep& step, Rectangle row, bool last) {
    const Theme& theme = ui.theme();
    const ToneColors colors = tone_colors(theme, step.tone);
    const Point centre{row.left + dot / 2, row.top + dot / 2};
    ui.painter().fill_circle(centre, dot / 2, colors.background);
    if (theme.outlined) ui.painter().stroke_circle(centre, dot / 2, colors.foreground, 1);
    ui.painter().icon(step.icon, {centre.x - 8, centre.y - 8}, 16, colors.foreground);
    if (!last) {
        const float line_top = row.top + dot + 4;
        ui.painter().fill({centre.x - 1, line_top, 2, std::max(0.0F, row.bottom() - 4 - line_top)}, theme.color.line,
                          1);
    }
}

}  // namespace

void timeline(Ui& ui, std::string_view key, std::string_view name, std::span<const TimelineStep> steps) {
    const Theme& theme = ui.theme();
    TextStyle title_style = theme.type.body;
    title_style.weight = FontWeight::Bold;
    const TextStyle& detail_style = theme.type.second;
    Layout& layout = ui.layout();
    ui.recorder().open(
        {.key = key, .role = Role::List, .name = name, .rectangle = {layout.left(), layout.y(), layout.width(), 0}});
    int number = 0;
    for (const TimelineStep& step : steps) {
        const bool last = ++number == static_cast<int>(steps.size());
        const float time_width = step.time.empty() ? 0 : ui.text().width(step.time, detail_style) + 8;
        const float text_width = layout.width() - dot - gap;
        const float title_height = ui.text().height(step.title, title_style, text_width - time_width);
        const float detail_height = step.detail.empty() ? 0 : ui.text().height(step.detail, detail_style, text_width);
        const Rectangle row = layout.take(std::max(dot, 2 + title_height + detail_height) + (last ? 0.0F : 18.0F));
        draw_step(ui, step, row, last);
        const float text_left = row.left + dot + gap;
        draw_text(ui, step.title, {text_left, row.top + 2, text_width - time_width, title_height}, title_style,
                  theme.color.ink);
        draw_text(ui, step.detail, {text_left, row.top + 2 + title_height, text_width, detail_height}, detail_style,
                  theme.color.ink2);
        ui.painter().text_line(step.time, {row.right() - time_width + 8, row.top + 4}, detail_style, theme.color.ink3);
        std::string spoken = step.title;
        for (const std::string& part : {step.detail, step.time}) {
            if (!part.empty()) spoken += "\n" + part;
        }
        ui.recorder().add({.key = std::string(key) + "." + std::to_string(number),
                           .role = Role::ListItem,
                           .name = spoken,
                           .rectangle = row});
    }
    ui.recorder().close_at(layout.y());
}

}  // namespace ui_kit
