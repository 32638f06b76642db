#include "ui_kit/avatar.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui_kit {

Color member_color(const Theme& theme, int member) {
    const std::array<Color, 4> colors{theme.color.m1, theme.color.m2, theme.color.m3, theme.color.m4};
    const bool has_own = member >= 0 && member < static_cast<int>(colors.size());
    return has_own ? colors[static_cast<std::size_t>(member)] : theme.color.ink2;
}

namespace {

Color between(Color one, Color other, float share) {
    const auto mixed = [share](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(static_cast<float>(from) +
                                         (static_cast<float>(to) - static_cast<float>(from)) * share);
    };
    return {mixed(one.red, other.red), mixed(one.green, other.green), mixed(one.blue, other.blue)};
}

}  // namespace

void avatar(Ui& ui, std::string_view word, int member, Rectangle area) {
    const Theme& theme = ui.theme();
    const bool is_elder = theme.density == Density::Elder;
    const float size = is_elder ? std::max(theme.type.caption.size, area.width * 0.4F) : area.width * 0.4F;
    TextStyle style{size, size * 1.25F, FontWeight::Bold};
    // Larger type as far as the circle holds the word, which is also told beside it.
    const float across = std::hypot(ui.text().width(word, style), style.size);
    const float fitting = area.width * 0.96F / std::max(1.0F, across);
    style = {size * std::clamp(fitting, 1.0F, theme.text_scale), style.line_height, style.weight};
    style.line_height = style.size * 1.25F;
    // A member's colour is chosen for bars; elder text on it needs seven to one.
    const Color own = member_color(theme, member);
    ui.painter().fill_circle(area.centre(), area.width / 2, is_elder ? between(own, theme.color.ink, 0.2F) : own);
    const float width = ui.text().width(word, style);
    ui.painter().text_line(word, {area.centre().x - width / 2, area.centre().y - style.line_height / 2}, style,
                           theme.color.surface);
}

}  // namespace ui_kit
