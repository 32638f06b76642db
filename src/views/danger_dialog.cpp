#include "views/danger_dialog.hpp"

#include "ui_kit/button.hpp"
#include "ui_kit/overlay.hpp"
#include "ui_kit/text_widgets.hpp"

namespace views::inline members {

void draw_danger(const Scene& scene, const DangerParts& parts) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Sheet dialog(ui, {parts.dialog_key, parts.title, ui_kit::Role::AlertDialog});
    ui_kit::heading(ui, app::sheet_heading_key, 2, parts.title, theme.type.title2);
    ui.layout().space(8);
    ui_kit::paragraph(ui, std::string(parts.dialog_key) + ".text", parts.text, theme.type.body, theme.color.ink2);
    ui.layout().space(20);
    if (ui_kit::button(ui, {.key = parts.confirm_key,
                            .label = parts.confirm,
                            .kind = ui_kit::ButtonKind::Danger,
                            .busy = parts.busy})) {
        scene.emit.press(parts.button);
    }
    ui.layout().space(8);
    if (ui_kit::button(ui, {.key = "sheet.close", .label = parts.cancel, .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::SheetClose);
    }
    if (dialog.dismissed()) scene.emit.press(app::Button::SheetClose);
}

}  // namespace views::inline members
