#include "ui_kit/text_field.hpp"

#include <string>

#include "ui_kit/fitted_text.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float field_radius = 12;
constexpr float padding = 16;
constexpr float gap = 12;

void draw_box(Ui& ui, Rectangle box, bool focused, bool invalid, bool disabled, float radius) {
    const Palette& color = ui.theme().color;
    if (focused) ui.painter().fill(box.inset(-3, -3), color.accent_soft, radius + 3);
    ui.painter().fill(box, disabled ? color.sunken : color.surface, radius);
    const Color edge = invalid ? color.bad : focused ? color.accent : disabled ? color.line : color.outline;
    ui.painter().stroke(box, edge, radius, focused || invalid ? 2.0F : 1.0F);
}

/// Returns where the text starts.
float draw_prefix(Ui& ui, std::string_view prefix, Rectangle box, const TextStyle& style, float text_top) {
    if (prefix.empty()) return box.left + padding;
    const Palette& color = ui.theme().color;
    const float width = ui.painter().text_line(prefix, {box.left + padding, text_top}, style, color.ink2);
    const float divider = box.left + padding + width + gap;
    ui.painter().fill({divider, box.centre().y - 12, 1, 24}, color.line);
    return divider + 1 + gap;
}

/// A hidden password: a disc for each character, as browsers draw it while the field has focus.
void draw_discs(Ui& ui, std::string_view text, Point left_middle, Color color) {
    constexpr float radius = 4;
    constexpr float pitch = 12;
    float x = left_middle.x + radius;
    for (std::size_t count = decode_utf8(text).size(); count > 0; --count, x += pitch) {
        ui.painter().fill_circle({x, left_middle.y}, radius, color);
    }
}

void draw_help(Ui& ui, const TextFieldSpec& spec) {
    if (!spec.error.empty()) {
        ui.layout().space(8);
        field_error(ui, spec.error);
    } else if (!spec.help.empty()) {
        ui.layout().space(8);
        const TextStyle& style = ui.theme().type.second;
        const float width = ui.layout().width();
        draw_text(ui, spec.help, ui.layout().take(ui.text().height(spec.help, style, width)), style,
                  ui.theme().color.ink2);
    }
}

}  // namespace

void field_error(Ui& ui, std::string_view text) {
    constexpr float icon = 18;
    const TextStyle& style = ui.theme().type.second;
    const float indent = icon + 6;
    const float width = ui.layout().width() - indent;
    const Rectangle area = ui.layout().take(ui.text().height(text, style, width));
    const float icon_top = area.top + (style.line_height - icon) / 2;
    ui.painter().icon("stop", {area.left, icon_top}, icon, ui.theme().color.bad);
    draw_text(ui, text, {area.left + indent, area.top, width, area.height}, style, ui.theme().color.bad);
}

Rectangle text_field(Ui& ui, const TextFieldSpec& spec) {
    const Theme& theme = ui.theme();
    TextStyle label_style = theme.type.body;
    label_style.weight = FontWeight::Bold;
    const Rectangle label = ui.layout().take(ui.text().height(spec.label, label_style, ui.layout().width()));
    draw_text(ui, spec.label, label, label_style, theme.color.ink);
    ui.layout().space(8);

    const Rectangle box = ui.layout().take(theme.size.field_height);
    const Interaction state = ui.place_field(spec.key, box);
    draw_box(ui, box, state.focused, !spec.error.empty(), spec.disabled, field_radius);
    const float padding_right = spec.has_trailing_button ? 52.0F : padding;
    const float text_top = box.top + (box.height - theme.type.field.line_height) / 2;
    const float text_left = draw_prefix(ui, spec.prefix, box, theme.type.field, text_top);
    // Large type gives way to what it would cut off.
    const TextStyle style = fitted_style(ui, spec.text.empty() ? spec.placeholder : spec.text, theme.type.field,
                                         box.right() - padding_right - text_left);
    const Rectangle text_area{text_left, box.top, box.right() - padding_right - text_left, box.height};
    ui.painter().push_clip(text_area);
    if (spec.text.empty()) {
        ui.painter().text_line(spec.placeholder, {text_left, text_top}, style, theme.color.ink3);
    } else if (!state.focused && spec.traits.type == "password") {
        draw_discs(ui, spec.text, {text_left, box.centre().y}, theme.color.ink);
    } else if (!state.focused) {
        ui.painter().text_line(spec.text, {text_left, text_top}, style, theme.color.ink);
    }
    ui.painter().pop_clip();

    FieldTraits traits = spec.traits;
    traits.font_size = style.size;
    traits.padding_left = text_left - box.left;
    traits.padding_right = padding_right;
    ui.recorder().add({.key = spec.key,
                       .role = Role::TextBox,
                       .name = spec.label,
                       .value = spec.text,
                       .description = spec.error.empty() ? spec.help : spec.error,
                       .disabled = spec.disabled,
                       .invalid = !spec.error.empty(),
                       .rectangle = box,
                       .field = &traits});
    draw_help(ui, spec);
    return box;
}

void code_cells(Ui& ui, const CodeCellsSpec& spec) {
    const Theme& theme = ui.theme();
    constexpr float cell_gap = 8;
    const Rectangle area = ui.layout().take(theme.size.code_cell_height);
    const Interaction state = ui.place_field(spec.key, area);
    const std::u32string digits = decode_utf8(spec.digits);
    const auto count = static_cast<float>(spec.length);
    const float width = (area.width - cell_gap * (count - 1)) / count;
    const TextStyle style = ui.theme().scaled({24, 32, FontWeight::Bold});
    for (std::size_t at = 0; at < static_cast<std::size_t>(spec.length); ++at) {
        const Rectangle cell{area.left + static_cast<float>(at) * (width + cell_gap), area.top, width, area.height};
        const bool is_next = state.focused && at == digits.size();
        draw_box(ui, cell, is_next, !spec.error.empty(), spec.disabled, field_radius);
        const Point centre = cell.centre();
        if (at < digits.size()) {
            const std::u32string_view digit = std::u32string_view(digits).substr(at, 1);
            const float digit_width = ui.text().width(digit, style);
            ui.painter().text_line(digit, {centre.x - digit_width / 2, centre.y - style.line_height / 2}, style,
                                   theme.color.ink);
        } else if (is_next) {
            ui.painter().fill({centre.x - 1, centre.y - 12, 2, 24}, theme.color.accent);
        }
    }
    FieldTraits traits{.type = "text",
                       .input_mode = "numeric",
                       .autocomplete = "one-time-code",
                       .enter_key_hint = "done",
                       .max_length = spec.length,
                       .drawn_by_canvas = true,
                       .font_size = style.size};
    ui.recorder().add({.key = spec.key,
                       .role = Role::TextBox,
                       .name = spec.label,
                       .value = spec.digits,
                       .description = spec.error,
                       .disabled = spec.disabled,
                       .invalid = !spec.error.empty(),
                       .rectangle = area,
                       .field = &traits});
    if (spec.error.empty()) return;
    ui.layout().space(8);
    field_error(ui, spec.error);
}

}  // namespace ui_kit
