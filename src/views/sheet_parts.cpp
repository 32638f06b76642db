#include "views/sheet_parts.hpp"

#include "ui_kit/button.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views {

void draw_sheet_title(const Scene& scene, std::string_view key) {
    ui_kit::heading(scene.ui, app::sheet_heading_key, 2, scene.text(key), scene.theme().type.title2);
    scene.ui.layout().space(12);
}

void draw_sheet_close(const Scene& scene, std::string_view label_key) {
    scene.ui.layout().space(20);
    if (ui_kit::button(scene.ui, {.key = "sheet.close", .label = scene.text(label_key)})) {
        scene.emit.press(app::Button::SheetClose);
    }
}

}  // namespace views
