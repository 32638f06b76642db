#include "ui_kit/button.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float button_radius = 14;
constexpr float icon_size = 22;
constexpr float icon_gap = 8;
/// The spinner turns in steps: smooth enough, and a third of the frames.
constexpr std::int64_t spinner_step_ms = 50;
constexpr std::int64_t spinner_turn_ms = 900;

struct Colors {
    Color fill;
    Color text;
};

Colors colors_of(const ButtonSpec& spec, const Palette& color, bool held) {
    if (spec.disabled) return {color.disabled, color.ink2};
    switch (spec.kind) {
        case ButtonKind::Primary: return {held ? color.accent_press : color.accent, color.on_accent};
        case ButtonKind::Soft: return {held ? color.line : color.accent_soft, color.on_accent_soft};
        case ButtonKind::Outline: return {held ? color.sunken : color.bg.with_alpha(0), color.ink};
        case ButtonKind::Text:
            return {held ? color.sunken : color.bg.with_alpha(0), held ? color.accent_press : color.accent};
        case ButtonKind::Danger: return {held ? color.ink : color.bad, held ? color.bg : color.on_bad};
    }
    return {color.accent, color.on_accent};
}

void draw_spinner(Ui& ui, Point centre, Color color) {
    constexpr float radius = 10;
    const std::int64_t now = ui.input().now_ms;
    const float turn =
        ui.input().reduced_motion ? 0 : static_cast<float>(now % spinner_turn_ms) / static_cast<float>(spinner_turn_ms);
    const float from = turn * 2 * std::numbers::pi_v<float>;
    ui.painter().stroke_circle(centre, radius, color.with_alpha(80), 2.5F);
    ui.painter().stroke_arc(centre, radius, from, from + 1.6F, color, 2.5F);
    if (!ui.input().reduced_motion) ui.redraw_at(now + spinner_step_ms);
}

void draw_label(Ui& ui, const ButtonSpec& spec, Rectangle area, Color color) {
    const TextStyle& style = ui.theme().type.button;
    const bool has_lead = spec.busy || !spec.icon.empty();
    const float lead = has_lead ? icon_size + icon_gap : 0;
    const float text_width_max = area.width - 32 - lead;
    const std::vector<TextLine>& lines = ui.text().wrap(spec.label, style, text_width_max);
    float widest = 0;
    for (const TextLine& line : lines) widest = std::max(widest, line.width);
    const float left = area.left + (area.width - widest - lead) / 2;
    const float text_height = static_cast<float>(lines.size()) * style.line_height;
    const float top = area.top + (area.height - text_height) / 2;
    const bool behind = has_lead && !spec.busy && spec.icon_behind;
    const float text_left = behind ? left : left + lead;
    if (behind) {
        ui.painter().icon(spec.icon, {left + widest + icon_gap, area.centre().y - icon_size / 2}, icon_size, color);
    } else if (spec.busy) {
        draw_spinner(ui, {left + icon_size / 2, area.centre().y}, color);
    } else if (has_lead) {
        ui.painter().icon(spec.icon, {left, area.centre().y - icon_size / 2}, icon_size, color);
    }
    float y = top;
    for (const TextLine& line : lines) {
        ui.painter().text_line(line.characters, {text_left + (widest - line.width) / 2, y}, style, color);
        y += style.line_height;
    }
}

float height_of(const Ui& ui, const ButtonSpec& spec, float width) {
    const Theme& theme = ui.theme();
    const float lead = spec.busy || !spec.icon.empty() ? icon_size + icon_gap : 0;
    const float text_height = ui.text().height(spec.label, theme.type.button, width - 32 - lead);
    return std::max(theme.size.button_height, text_height + 24);
}

}  // namespace

bool button(Ui& ui, const ButtonSpec& spec) {
    const Rectangle area = ui.layout().take(height_of(ui, spec, ui.layout().width()));
    const Interaction state = ui.interact(spec.key, area);
    const Theme& theme = ui.theme();
    const bool can_act = !spec.busy && !spec.disabled;
    const Colors colors = colors_of(spec, theme.color, state.held && can_act);
    if (colors.fill.alpha > 0) ui.painter().fill(area, colors.fill, button_radius);
    if (spec.kind == ButtonKind::Outline) ui.painter().stroke(area, theme.color.outline, button_radius, 1.5F);
    draw_label(ui, spec, area, colors.text);
    focus_ring(ui, state, area, button_radius);
    ui.recorder().add({.key = spec.key,
                       .role = Role::Button,
                       .name = spec.label,
                       .description = spec.reason,
                       .disabled = spec.disabled,
                       .busy = spec.busy,
                       .rectangle = area});
    return state.activated && can_act;
}

namespace {

TextStyle chip_style(const Ui& ui, const ChipSpec& spec) {
    TextStyle style = ui.theme().type.second;
    if (spec.prominent || spec.tone != Tone::Neutral) style.weight = FontWeight::Bold;
    return style;
}

float chip_padding(const ChipSpec& spec) { return spec.prominent ? 20 : 14; }

}  // namespace

float chip_height(const Ui& ui, const ChipSpec& spec) {
    return spec.prominent ? ui.theme().size.minimum_target : ui.theme().type.second.line_height + 16;
}

float chip_width(const Ui& ui, const ChipSpec& spec) {
    const float icon = spec.icon.empty() ? 0 : 18 + 6;
    return 2 * chip_padding(spec) + icon + ui.text().width(spec.label, chip_style(ui, spec));
}

bool chip(Ui& ui, const ChipSpec& spec, Point top_left) {
    const TextStyle style = chip_style(ui, spec);
    const float height = chip_height(ui, spec);
    const Rectangle area{top_left.x, top_left.y, chip_width(ui, spec), height};
    const Interaction state = ui.interact(spec.key, area);
    const Palette& color = ui.theme().color;
    const bool is_tinted = spec.tone != Tone::Neutral;
    const ToneColors tint = tone_colors(ui.theme(), spec.tone);
    const Color ground = is_tinted ? tint.background : spec.prominent ? color.bg : color.surface;
    ui.painter().fill(area, state.held ? color.sunken : ground, height / 2);
    if (!is_tinted || ui.theme().outlined) {
        const Color edge = is_tinted ? tint.foreground : spec.prominent ? color.outline : color.line;
        ui.painter().stroke(area, edge, height / 2, spec.prominent ? 2.0F : 1.0F);
    }
    float x = area.left + chip_padding(spec);
    const Color ink = is_tinted ? tint.foreground : spec.prominent ? color.ink : color.ink2;
    if (!spec.icon.empty()) {
        ui.painter().icon(spec.icon, {x, area.centre().y - 9}, 18, ink);
        x += 24;
    }
    ui.painter().text_line(spec.label, {x, area.centre().y - style.line_height / 2}, style, ink);
    focus_ring(ui, state, area, height / 2);
    ui.recorder().add(
        {.key = spec.key, .role = Role::Button, .name = spec.label, .rectangle = area, .language = spec.language});
    return state.activated;
}

bool icon_button(Ui& ui, const IconButtonSpec& spec, Rectangle target, Color color) {
    constexpr float size = 24;
    const Interaction state = ui.interact(spec.key, target);
    const Point centre = target.centre();
    if (state.held) ui.painter().fill_circle(centre, 20, ui.theme().color.sunken);
    ui.painter().icon(spec.icon, {centre.x - size / 2, centre.y - size / 2}, size, color);
    focus_ring(ui, state, target.inset(6, 6), 8);
    ui.recorder().add({.key = spec.key, .role = Role::Button, .name = spec.name, .rectangle = target});
    return state.activated;
}

}  // namespace ui_kit
