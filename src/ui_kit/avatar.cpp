#include "ui_kit/avatar.hpp"

#include <array>

namespace ui_kit {

Color member_color(const Theme& theme, int member) {
    const std::array<Color, 4> colors{theme.color.m1, theme.color.m2, theme.color.m3, theme.color.m4};
    const bool has_own = member >= 0 && member < static_cast<int>(colors.size());
    return has_own ? colors[static_cast<std::size_t>(member)] : theme.color.ink2;
}

void avatar(Ui& ui, std::string_view word, int member, Rectangle area) {
    const Theme& theme = ui.theme();
    const TextStyle style{area.width * 0.4F, area.width * 0.5F, FontWeight::Bold};
    ui.painter().fill_circle(area.centre(), area.width / 2, member_color(theme, member));
    const float width = ui.text().width(word, style);
    ui.painter().text_line(word, {area.centre().x - width / 2, area.centre().y - style.line_height / 2}, style,
                           theme.color.surface);
}

}  // namespace ui_kit
