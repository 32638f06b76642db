#include "views/amount_parts.hpp"

#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views {

void draw_amount_field(const Scene& scene, const AmountFieldParts& parts) {
    const app::FieldState& state = scene.model.field(parts.field);
    const std::string error = state.error ? scene.sentence(*state.error) : std::string();
    ui_kit::text_field(scene.ui, {.key = app::field_key(parts.field),
                                  .label = parts.label,
                                  .text = state.text,
                                  .placeholder = parts.placeholder,
                                  .prefix = "¥",
                                  .help = parts.help,
                                  .error = error,
                                  .traits = {.type = "text",
                                             .input_mode = "decimal",
                                             .autocomplete = "off",
                                             .enter_key_hint = parts.is_last ? "done" : "next",
                                             .max_length = 24}});
}

void draw_ends(const Scene& scene, const EndsParts& parts, const ui_kit::TextStyle& style, ui_kit::Color color) {
    ui_kit::Ui& ui = scene.ui;
    constexpr float gap = 12;
    const float right_width = ui.text().width(parts.right, style);
    const bool fits = ui.text().width(parts.left, style) + gap + right_width <= ui.layout().width();
    const float left_height = ui.text().height(parts.left, style, ui.layout().width());
    const float right_height = ui.text().height(parts.right, style, ui.layout().width());
    const ui_kit::Rectangle row = ui.layout().take(fits ? style.line_height : left_height + right_height);
    ui_kit::draw_text(ui, parts.left, {row.left, row.top, row.width, left_height}, style, color);
    if (fits) {
        ui.painter().text_line(parts.right, {row.right() - right_width, row.top}, style, color);
    } else {
        ui_kit::draw_text(ui, parts.right, {row.left, row.top + left_height, row.width, right_height}, style, color);
    }
    const std::string spoken = std::string(parts.left) + " " + std::string(parts.right);
    ui.recorder().add({.key = parts.key, .role = ui_kit::Role::Text, .name = spoken, .rectangle = row});
}

}  // namespace views
