#include "views/members_sheets_view.hpp"

#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/overlay.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/sheet_parts.hpp"

namespace views::inline members {
namespace {

struct AccountLook {
    std::string_view prefix;
    std::string_view icon;
    ui_kit::Tone tone;
};

/// One of the two kinds of account: tile, name, what it does in a line, and at length.
/// Keys made here: strings-prefix: difference.
void draw_account_kind(const Scene& scene, const AccountLook& look) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const std::string prefix(look.prefix);
    const float tile = 44;
    const float top = ui.layout().y();
    const ui_kit::ToneColors colors = ui_kit::tone_colors(theme, look.tone);
    ui_kit::icon_tile(ui, look.icon, look.tone, {ui.layout().left(), top, tile, tile});
    ui.layout().push_column(ui.layout().left() + tile + 12, top, ui.layout().width() - tile - 12);
    const float name_height = theme.type.title3.line_height;
    const ui_kit::Rectangle name = ui.layout().take(name_height);
    ui_kit::draw_text(ui, scene.text(prefix + ".name"), name, theme.type.title3, colors.foreground);
    ui.recorder().add({.key = prefix,
                       .role = ui_kit::Role::Heading,
                       .name = scene.text(prefix + ".name"),
                       .level = 3,
                       .rectangle = name});
    ui_kit::TextStyle strong = theme.type.body;
    strong.weight = ui_kit::FontWeight::Bold;
    ui_kit::paragraph(ui, prefix + ".short", scene.text(prefix + ".short"), strong, theme.color.ink);
    ui.layout().space(4);
    ui_kit::paragraph(ui, prefix + ".text", scene.text(prefix + ".text"), theme.type.second, theme.color.ink2);
    const float bottom = ui.layout().y();
    ui.layout().pop_column();
    ui.layout().set_y(bottom + 18);
}

}  // namespace

void draw_account_difference(const Scene& scene) {
    const ui_kit::Sheet sheet(scene.ui, {"sheet.difference", scene.text("difference.title")});
    draw_sheet_title(scene, "difference.title");
    draw_account_kind(scene, {"difference.aid", "wallet", ui_kit::Tone::Accent});
    draw_account_kind(scene, {"difference.kin", "code", ui_kit::Tone::Kin});
    ui_kit::note(scene.ui, {"difference.remember", "info", scene.text("difference.remember")});
    draw_sheet_close(scene, "difference.close");
    if (sheet.dismissed()) scene.emit.press(app::Button::SheetClose);
}

void draw_log_out(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const ui_kit::Sheet dialog(ui, {"dialog.log_out", scene.text("log_out.title"), ui_kit::Role::AlertDialog});
    draw_sheet_title(scene, "log_out.title");
    ui_kit::paragraph(ui, "log_out.text", scene.text("log_out.text"), theme.type.body, theme.color.ink2);
    ui.layout().space(20);
    const bool busy = app::is_pending(scene.model, app::RequestKind::EndSession);
    if (ui_kit::button(ui, {.key = "log_out.confirm",
                            .label = scene.text(busy ? "log_out.confirm.busy" : "log_out.confirm"),
                            .kind = ui_kit::ButtonKind::Danger,
                            .busy = busy})) {
        scene.emit.press(app::Button::LogOutConfirm);
    }
    ui.layout().space(8);
    if (ui_kit::button(
            ui, {.key = "sheet.close", .label = scene.text("log_out.cancel"), .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::SheetClose);
    }
    if (dialog.dismissed()) scene.emit.press(app::Button::SheetClose);
}

}  // namespace views::inline members
