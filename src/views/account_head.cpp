#include "views/account_head.hpp"

#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views {

// Keys made here: strings-prefix: family.aid. strings-prefix: family.kin.
void draw_account_head(const Scene& scene, const AccountHead& head) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::ToneColors colors = ui_kit::tone_colors(theme, head.tone);
    const std::string prefix(head.key);
    constexpr float padding = 16;
    constexpr float tile = 40;
    const float text_left = ui.layout().left() + padding + tile + 12;
    ui_kit::TextStyle bold = theme.type.second;
    bold.weight = ui_kit::FontWeight::Bold;
    const float count_width = head.count.empty() ? 0 : ui.text().width(head.count, bold) + 8;
    const float text_width = ui.layout().width() - (text_left - ui.layout().left()) - padding;
    const std::string_view about = scene.text(prefix + ".about");
    const float about_height = ui.text().height(about, theme.type.second, text_width - count_width);
    const float height = 2 * padding + theme.type.title3.line_height + about_height;
    const ui_kit::Rectangle area = ui.layout().take(height);
    if (head.filled) {
        ui.painter().fill(area, theme.color.accent_soft, 16);
        ui.painter().fill({area.left, area.top + 16, area.width, area.height - 16}, theme.color.accent_soft);
    }
    const ui_kit::Rectangle tile_area{area.left + padding, area.centre().y - tile / 2, tile, tile};
    if (head.filled) {
        // On its own tint the tile is filled: whose money is told by more than a shade.
        ui.painter().fill(tile_area, theme.color.accent, 12);
        ui.painter().icon(head.icon, {tile_area.left + 9, tile_area.top + 9}, 22, theme.color.on_accent);
    } else {
        ui_kit::icon_tile(ui, head.icon, head.tone, tile_area);
    }
    const std::string_view name = scene.text(prefix + ".name");
    ui.painter().text_line(name, {text_left, area.top + padding}, theme.type.title3,
                           head.filled ? colors.foreground : theme.color.ink);
    ui_kit::draw_text(ui, about,
                      {text_left, area.top + padding + theme.type.title3.line_height, text_width - count_width, 0},
                      theme.type.second, head.filled ? theme.color.on_accent_soft : theme.color.ink2);
    if (!head.count.empty()) {
        ui.painter().text_line(head.count,
                               {area.right() - padding - count_width + 8, area.centre().y - bold.line_height / 2}, bold,
                               colors.foreground);
    }
    std::string spoken = std::string(name) + " " + std::string(about);
    if (!head.count.empty()) spoken += " " + head.count;
    ui.recorder().add(
        {.key = prefix, .role = ui_kit::Role::Heading, .name = std::move(spoken), .level = 2, .rectangle = area});
}

}  // namespace views
