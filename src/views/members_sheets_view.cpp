#include "views/members_sheets_view.hpp"

#include <array>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/overlay.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/danger_dialog.hpp"
#include "views/family_view.hpp"
#include "views/money_view.hpp"
#include "views/sheet_parts.hpp"
#include "views/spending_parts.hpp"

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

/// What ends, and what becomes of money that went by the national wallet.
std::string unbinding_consequences(const Scene& scene, bool own) {
    std::string text(scene.text(own ? "unbind.text" : "unbind.text.leave"));
    const auto& family = scene.model.family.data;
    if (!family || !family->money || !family->money->wallet) return text;
    const std::string wallet =
        scene.strings.text(own ? "unbind.wallet" : "unbind.wallet.leave",
                           {{"name", member_to_unbind(scene)}, {"amount", yuan(family->money->wallet->balance_fen)}});
    // Chinese sentences stand without a space between them.
    if (scene.model.language != app::Language::Chinese) text += " ";
    return text + wallet;
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
    const bool busy = app::is_pending(scene.model, app::RequestKind::EndSession);
    draw_danger(scene, {.dialog_key = "dialog.log_out",
                        .title = std::string(scene.text("log_out.title")),
                        .text = scene.text("log_out.text"),
                        .confirm_key = "log_out.confirm",
                        .confirm = scene.text(busy ? "log_out.confirm.busy" : "log_out.confirm"),
                        .cancel = scene.text("log_out.cancel"),
                        .busy = busy,
                        .button = app::Button::LogOutConfirm});
}

void draw_session_ending(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Sheet dialog(ui, {"dialog.session", scene.text("session.ending.title"), ui_kit::Role::AlertDialog});
    ui_kit::heading(ui, app::sheet_heading_key, 2, scene.text("session.ending.title"), scene.theme().type.title2);
    ui.layout().space(8);
    // A time of day, not a countdown: nobody is hurried, and nothing moves.
    const std::string time = app::moment_text(scene.model, scene.strings, scene.model.session.expires_at);
    ui_kit::paragraph(ui, "session.ending.text", scene.strings.text("session.ending.text", {{"time", time}}),
                      scene.theme().type.body, scene.theme().color.ink2);
    ui.layout().space(20);
    const bool busy = app::is_pending(scene.model, app::RequestKind::ExtendSession);
    if (ui_kit::button(ui, {.key = "session.extend",
                            .label = scene.text(busy ? "session.extend.busy" : "session.extend"),
                            .busy = busy})) {
        scene.emit.press(app::Button::SessionExtend);
    }
    ui.layout().space(8);
    if (ui_kit::button(
            ui, {.key = "sheet.close", .label = scene.text("session.let_end"), .kind = ui_kit::ButtonKind::Text})) {
        scene.emit.press(app::Button::SheetClose);
    }
    if (dialog.dismissed()) scene.emit.press(app::Button::SheetClose);
}

void draw_unbind(const Scene& scene) {
    const bool own = unbinds_own_account(scene);
    const std::string text = unbinding_consequences(scene, own);
    draw_danger(scene, {.dialog_key = "dialog.unbind",
                        .title = scene.strings.text(own ? "unbind.title" : "unbind.title.leave",
                                                    {{"name", member_to_unbind(scene)}}),
                        .text = text,
                        .confirm_key = "unbind.confirm",
                        .confirm = scene.text(own ? "unbind.confirm" : "unbind.confirm.leave"),
                        .cancel = scene.text(own ? "unbind.cancel" : "unbind.cancel.leave"),
                        .button = app::Button::UnbindConfirm});
}

void draw_dissolve(const Scene& scene) {
    const std::string text = dissolving_consequences(scene);
    draw_danger(scene, {.dialog_key = "dialog.dissolve",
                        .title = std::string(scene.text("dissolve.title")),
                        .text = text,
                        .confirm_key = "dissolve.confirm",
                        .confirm = scene.text("dissolve.confirm"),
                        .cancel = scene.text("dissolve.cancel"),
                        .button = app::Button::DissolveConfirm});
}

/// Who helps when nothing here does: a person on the phone, a person in the hall, the card.
void draw_help(const Scene& scene) {
    const ui_kit::Sheet sheet(scene.ui, {"sheet.help", scene.text("home.help")});
    draw_sheet_title(scene, "home.help");
    {
        struct Way {
            std::string_view key;
            std::string_view about;
            std::string_view icon;
        };
        constexpr std::array<Way, 3> ways{{{"help.call", "help.call.about", "call"},
                                           {"help.hall", "help.hall.about", "hospital"},
                                           {"help.card", "help.card.about", "card"}}};
        for (const Way& way : ways) {
            ui_kit::list_cell(scene.ui, {.key = way.key,
                                         .icon = way.icon,
                                         .title = scene.text(way.key),
                                         .meta = scene.text(way.about),
                                         .tiled = true,
                                         .has_line_above = &way != ways.data(),
                                         .leads_somewhere = false});
        }
        // Where a person is known, what stands in the way can be looked up.
        const bool is_known = scene.model.home.data && scene.model.home.data->person;
        if (is_known && scene.model.route().screen != app::Screen::Diagnosis &&
            ui_kit::list_cell(scene.ui, {.key = "help.diagnosis",
                                         .icon = "help",
                                         .title = scene.text("me.diagnosis"),
                                         .tiled = true,
                                         .has_line_above = true})) {
            scene.emit.press(app::Button::OpenDiagnosis);
        }
    }
    draw_sheet_close(scene, "difference.close");
    if (sheet.dismissed()) scene.emit.press(app::Button::SheetClose);
}

}  // namespace views::inline members
