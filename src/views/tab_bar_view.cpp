#include "views/tab_bar_view.hpp"

#include <array>
#include <cstddef>

#include "ui_kit/side_bar.hpp"
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
    return !(elder && scene.model.route().screen == app::Screen::Home) && scene.ui.side_room() == 0;
}

std::array<ui_kit::Tab, places.size()> tabs_of(const Scene& scene) {
    return {ui_kit::Tab{"tab.home", "home", scene.text("tab.home"), "#/"},
            ui_kit::Tab{"tab.family", "family", scene.text("tab.family"), "#/family"},
            ui_kit::Tab{"tab.voucher", "code", scene.text("tab.voucher"), "#/voucher/me"},
            ui_kit::Tab{"tab.spending", "chart", scene.text("tab.spending"), "#/spending"},
            ui_kit::Tab{"tab.me", "user", scene.text("tab.me"), "#/me"}};
}

/// The place that is shown, or the one that lies under what is shown; -1 for neither.
int current_place(const Scene& scene) {
    for (auto route = scene.model.stack.rbegin(); route != scene.model.stack.rend(); ++route) {
        for (std::size_t index = 0; index < places.size(); ++index) {
            if (places[index].screen == route->screen) return static_cast<int>(index);
        }
    }
    return -1;
}

}  // namespace

void leave_room_for_tabs(const Scene& scene, ui_kit::Page& page) {
    if (has_tabs(scene)) page.leave_below(ui_kit::tab_bar_height(scene.ui), ui_kit::tab_bar_overhang());
}

void draw_tabs(const Scene& scene) {
    if (!has_tabs(scene)) return;
    const auto tabs = tabs_of(scene);
    const int tapped = ui_kit::tab_bar(scene.ui, {.key = "tabs",
                                                  .name = scene.text("tabs.name"),
                                                  .tabs = tabs,
                                                  .current = current_place(scene),
                                                  .centre = centre});
    if (tapped >= 0) scene.emit.press(places[static_cast<std::size_t>(tapped)].button);
}

inline namespace members {

void draw_side_bar(const Scene& scene) {
    const auto tabs = tabs_of(scene);
    const int tapped = ui_kit::side_bar(scene.ui, {.places = {.key = "tabs",
                                                              .name = scene.text("tabs.name"),
                                                              .tabs = tabs,
                                                              .current = current_place(scene),
                                                              .centre = centre},
                                                   .product = scene.text("app.name"),
                                                   .action = scene.text("home.step.show.title")});
    if (tapped >= 0) scene.emit.press(places[static_cast<std::size_t>(tapped)].button);
}

}  // namespace members
}  // namespace views
