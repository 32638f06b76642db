#include "views/tab_bar_view.hpp"

#include <array>
#include <cstddef>

#include "ui_kit/tab_bar.hpp"

namespace views {
namespace {

struct Place {
    app::Screen screen;
    app::Button button;
};

constexpr std::array places{
    Place{app::Screen::Home, app::Button::TabHome}, Place{app::Screen::Family, app::Button::HomeFamily},
    Place{app::Screen::Voucher, app::Button::TabVoucher}, Place{app::Screen::Spending, app::Button::TabSpending},
    Place{app::Screen::Me, app::Button::TabMe}};
constexpr int centre = 2;

bool has_tabs(const Scene& scene) {
    const bool elder = scene.model.reading_mode == app::ReadingMode::Elder;
    return !(elder && scene.model.route().screen == app::Screen::Home);
}

}  // namespace

void leave_room_for_tabs(const Scene& scene, ui_kit::Page& page) {
    if (has_tabs(scene)) page.leave_below(ui_kit::tab_bar_height(scene.ui));
}

void draw_tabs(const Scene& scene) {
    if (!has_tabs(scene)) return;
    const std::array tabs{ui_kit::Tab{"tab.home", "home", scene.text("tab.home"), "#/"},
                          ui_kit::Tab{"tab.family", "family", scene.text("tab.family"), "#/family"},
                          ui_kit::Tab{"tab.voucher", "code", scene.text("tab.voucher"), "#/voucher/me"},
                          ui_kit::Tab{"tab.spending", "chart", scene.text("tab.spending"), "#/spending"},
                          ui_kit::Tab{"tab.me", "user", scene.text("tab.me"), "#/me"}};
    int current = -1;
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (places[index].screen == scene.model.route().screen) current = static_cast<int>(index);
    }
    const int tapped = ui_kit::tab_bar(
        scene.ui, {.key = "tabs", .name = scene.text("tabs.name"), .tabs = tabs, .current = current, .centre = centre});
    if (tapped >= 0) scene.emit.press(places[static_cast<std::size_t>(tapped)].button);
}

}  // namespace views
