#include "ui_kit/pin_pad.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "ui_kit/text_field.hpp"
#include "ui_kit/text_widgets.hpp"

namespace ui_kit {
namespace {

constexpr float gap = 8;
constexpr float padding = 12;
constexpr int columns = 3;
constexpr int rows = 4;

float key_height(const Ui& ui) { return ui.theme().density == Density::Elder ? 68.0F : 54.0F; }

/// Draws one key; true when it was tapped.
bool pad_key(Ui& ui, const PinPadSpec& spec, int value, Rectangle area) {
    const Theme& theme = ui.theme();
    const bool is_eraser = value == PinPadPress::erase;
    const bool is_point = value == PinPadPress::point;
    const std::string digit = is_point ? "." : std::to_string(value);
    const std::string key = std::string(spec.key) + "." + (is_eraser ? "erase" : is_point ? "point" : digit);
    const Interaction state = ui.interact(key, area);
    const Color ink = spec.disabled ? theme.color.ink3 : theme.color.ink;
    if (!is_eraser || state.held) {
        ui.painter().fill(area, state.held ? theme.color.line : theme.color.surface, 12);
        if (theme.outlined) ui.painter().stroke(area, theme.color.line, 12, 1);
    }
    const Point centre = area.centre();
    if (is_eraser) {
        ui.painter().icon("backspace", {centre.x - 13, centre.y - 13}, 26, ink);
    } else {
        // Twelve keys share the lower half of the smallest stage: their digits, large anyway, grow by half at most.
        const float scale = std::min(theme.text_scale, 1.5F);
        const TextStyle style{24 * scale, 32 * scale, FontWeight::Bold};
        const float width = ui.text().width(digit, style);
        ui.painter().text_line(digit, {centre.x - width / 2, centre.y - style.line_height / 2}, style, ink);
    }
    focus_ring(ui, state, area.inset(3, 3), 10);
    ui.recorder().add({.key = key,
                       .role = Role::Button,
                       .name = is_eraser  ? std::string(spec.erase_name)
                               : is_point ? std::string(spec.point_name)
                                          : digit,
                       .disabled = spec.disabled,
                       .rectangle = area});
    return state.activated && !spec.disabled;
}

}  // namespace

void pin_dots(Ui& ui, const PinDotsSpec& spec) {
    const Theme& theme = ui.theme();
    constexpr float cell_gap = 8;
    const Rectangle row = ui.layout().take(theme.size.code_cell_height);
    const auto count = static_cast<float>(spec.length);
    const float width = std::min(56.0F, (row.width - cell_gap * (count - 1)) / count);
    const float left = row.left + (row.width - width * count - cell_gap * (count - 1)) / 2;
    for (int at = 0; at < spec.length; ++at) {
        const Rectangle cell{left + static_cast<float>(at) * (width + cell_gap), row.top, width, row.height};
        const bool is_next = at == spec.filled;
        const Color edge = !spec.error.empty() ? theme.color.bad : is_next ? theme.color.accent : theme.color.outline;
        ui.painter().fill(cell, theme.color.surface, 12);
        ui.painter().stroke(cell, edge, 12, is_next || !spec.error.empty() ? 2.0F : 1.0F);
        if (at < spec.filled) ui.painter().fill_circle(cell.centre(), 7, theme.color.ink);
    }
    ui.recorder().add({.key = spec.key,
                       .role = Role::Status,
                       .name = std::string(spec.label) + " " + std::string(spec.spoken),
                       .rectangle = row});
    if (spec.error.empty()) return;
    ui.layout().space(8);
    const float top = ui.layout().y();
    field_error(ui, spec.error);
    ui.recorder().add({.key = std::string(spec.key) + ".error",
                       .role = Role::Text,
                       .name = spec.error,
                       .rectangle = {row.left, top, row.width, ui.layout().y() - top}});
}

float pin_pad_height(const Ui& ui) {
    return padding + static_cast<float>(rows) * key_height(ui) + static_cast<float>(rows - 1) * gap + 16;
}

PinPadPress pin_pad(Ui& ui, const PinPadSpec& spec, Rectangle area) {
    constexpr std::array<int, columns * rows> layout = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, PinPadPress::point, 0, PinPadPress::erase};
    const FrameInput& input = ui.input();
    const bool at_edge = spec.place == PinPadPlace::BottomEdge;
    const Rectangle ground = at_edge ? Rectangle{0, area.top, input.width, input.height - area.top} : area;
    ui.painter().fill(ground, ui.theme().color.sunken, at_edge ? 0.0F : 16.0F);
    ui.recorder().open({.key = spec.key, .role = Role::Group, .name = spec.label, .rectangle = area});
    const float width = (area.width - 2 * padding - gap * (columns - 1)) / columns;
    const float height = key_height(ui);
    PinPadPress press;
    for (int place = 0; place < columns * rows; ++place) {
        const int value = layout.at(static_cast<std::size_t>(place));
        if (value == PinPadPress::point && spec.point_name.empty()) continue;
        const auto column = static_cast<float>(place % columns);
        const int row_number = place / columns;
        const auto row = static_cast<float>(row_number);
        const Rectangle key{area.left + padding + column * (width + gap), area.top + padding + row * (height + gap),
                            width, height};
        if (pad_key(ui, spec, value, key)) press.key = value;
    }
    ui.recorder().close();
    return press;
}

}  // namespace ui_kit
